import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, expect, it, onTestFinished } from "vitest"
import { ensureBuilt } from "../gates/build.ts"
import { root } from "../gates/planted.ts"
import { temporaryFolder } from "../terminal/message.ts"

beforeAll(ensureBuilt)

interface Started {
  readonly address: string
  readonly out: () => string
  readonly ended: Promise<number | null>
  readonly end: () => void
}

const start = async (...args: ReadonlyArray<string>): Promise<Started> => {
  const child = spawn(process.execPath, [join(root, "adapters/web/dist/server/server.js"), ...args], {
    cwd: root,
    env: { ...process.env, TMPDIR: temporaryFolder() },
  })
  onTestFinished(() => {
    child.kill("SIGKILL")
  })
  let out = ""
  child.stdout.on("data", (part: Buffer) => (out += part.toString()))
  child.stderr.on("data", (part: Buffer) => (out += part.toString()))
  const ended = new Promise<number | null>((done) => child.on("exit", (code) => done(code)))
  for (let waited = 0; !out.includes("\n") && waited < 20_000; waited += 20)
    await new Promise((resume) => setTimeout(resume, 20))
  return { address: /http:\S+/.exec(out)?.[0] ?? "", out: () => out, ended, end: () => child.kill("SIGINT") }
}

it("serves the built pages over a sample practice at the address that it prints, and ends when asked to", async () => {
  const started = await start("--port", "0")

  const [page, door] = await Promise.all([fetch(started.address), fetch(`${started.address}/api/door`)])
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="app">')])
  expect(await door.json()).toMatchObject({ isSignedIn: false, users: [{ id: "frontdesk" }, {}, {}] })
  expect(started.out()).toContain(`Coverport is open at ${started.address}\n`)

  started.end()
  expect(await started.ended).toBe(0)
})

it.each([
  [["--port", "seventy"], "`seventy` is no port."],
  [["--today", "someday"], "`someday` is no day."],
  [["--book", "nowhere.db"], "There is no book `nowhere.db`."],
])("says what is wrong with %j, and starts nothing", async (args, message) => {
  const started = await start(...args)

  expect(started.out()).toContain(message)
  expect(await started.ended).toBe(1)
})

it("is started by `npm start`, keeps the guide under its own name, and is no part of the package", async () => {
  const { default: manifest } = await import("../../package.json", { with: { type: "json" } })

  expect(manifest.scripts.start).toBe("node adapters/web/dist/server/server.js")
  expect(manifest.scripts.guide).toBe("node dist/cli/coverport.js guide")
  expect(manifest.files).toEqual(["dist", "CHANGELOG.md"])
  expect(existsSync(join(root, "dist/pages"))).toBe(false)
})
