// Packs the package once, installs the applications of this folder from it in a place outside the repository, and type-checks,
// builds and runs each on every Node that the package promises. `npm run consumers -- promise worker` runs some of them.
import { execFileSync, spawn } from "node:child_process"
import { once } from "node:events"
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { text } from "node:stream/consumers"
import pg from "pg"
import { chromium } from "playwright-core"
import { launch } from "../browser/launch.ts"
import { ensureBuilt } from "../gates/build.ts"
import { carefree, startServer } from "../postgres/server.ts"
import type { Consumer } from "./Consumer.ts"
import { importsAnswer, readsMessage } from "./visits.ts"

const root = join(import.meta.dirname, "../..")

/** The lines of Node that the package promises, each at one version. */
const nodes = { 22: "22.23.3", 24: "24.21.0" }

// What the package `node` would fetch when it is installed; two of them cannot stand beside each other.
const binaries = `${process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node"}-${process.platform}-${process.arch}`

const place = realpathSync(mkdtempSync(join(tmpdir(), "coverport-consumers-")))

const install = (consumers: ReadonlyArray<Consumer>): void => {
  execFileSync("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", place], { cwd: root })
  const [tarball = ""] = readdirSync(place)
  renameSync(join(place, tarball), join(place, "coverport.tgz"))
  for (const { name } of consumers) cpSync(join(import.meta.dirname, name), join(place, name), { recursive: true })
  const devDependencies = Object.fromEntries(
    Object.entries(nodes).map(([line, exact]) => [`node-${line}`, `npm:${binaries}@${exact}`]),
  )
  const workspaces = consumers.map(({ name }) => name)
  writeFileSync(join(place, "package.json"), JSON.stringify({ private: true, workspaces, devDependencies }))
  execFileSync(
    "npm",
    [
      "install",
      "--prefer-offline",
      "--no-package-lock",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "--loglevel=error",
    ],
    { cwd: place, stdio: "inherit" },
  )
}

const environment = (line: string, more: Consumer["env"]): NodeJS.ProcessEnv => ({
  ...process.env,
  ...more,
  NO_COLOR: "1",
  PATH: [
    join(place, `node_modules/node-${line}/bin`),
    join(place, "node_modules/.bin"),
    process.env["PATH"] ?? "",
  ].join(delimiter),
})

/** Runs a command to its end. What it prints is answered; where it fails, that is the error. */
const finished = async (cwd: string, env: NodeJS.ProcessEnv, command: string, ...args: ReadonlyArray<string>) => {
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
  const closed = once(child, "close")
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  await closed
  if (child.exitCode !== 0) throw new Error(`\`${[command, ...args].join(" ")}\` failed\n${said}${complained}`)
  return said
}

/** Starts an application that serves a page, visits it, and ends it. */
const visited = async (cwd: string, env: NodeJS.ProcessEnv, visit: NonNullable<Consumer["visit"]>, browser: string) => {
  const child = spawn("npm", ["run", "--silent", "start"], {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  })
  const closed = once(child, "close")
  const connected = await chromium.connect(browser)
  try {
    const address = await new Promise<string>((found, lost) => {
      let said = ""
      const hear = (part: Buffer): void => {
        said += String(part)
        const at = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0]
        if (at !== undefined) found(at)
      }
      child.stdout.on("data", hear)
      child.stderr.on("data", hear)
      child.once("close", () => lost(new Error(`it ended without an address\n${said}`)))
    })
    const page = await connected.newPage()
    const complaints: Array<string> = []
    page.on("pageerror", (error) => complaints.push(String(error)))
    const seen = await visit(page, address)
    return [seen, ...complaints].join("\n")
  } finally {
    await connected.close()
    // What npm started as well.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL")
    await closed
  }
}

/** Where a database is that nobody has used. */
const freshDatabase = async (name: string): Promise<string> => {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return new URL(name, server.url).href
}

/** The other of TypeScript's two ways to find a package's types; the build takes the one of its own tsconfig.json. */
const otherResolution = (name: string): ReadonlyArray<string> =>
  readFileSync(join(place, name, "tsconfig.json"), "utf8").includes('"bundler"')
    ? ["--module", "node16", "--moduleResolution", "node16"]
    : ["--module", "esnext", "--moduleResolution", "bundler"]

const wanted = process.argv.slice(2)
const server = await startServer(carefree)
const browser = await launch()
try {
  const all: ReadonlyArray<Consumer> = [
    { name: "promise" },
    { name: "json-store" },
    { name: "browser", visit: readsMessage },
    { name: "react", visit: importsAnswer },
    { name: "worker" },
  ]
  const consumers = all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  await ensureBuilt()
  install(consumers)

  const tried = async ({ name, visit }: Consumer, line: string): Promise<boolean> => {
    const began = performance.now()
    const cwd = join(place, name)
    const env = environment(line, { COVERPORT_BOOK: await freshDatabase(`${name.replace("-", "_")}_${line}`) })
    try {
      const version = (await finished(cwd, env, "node", "--version")).trim()
      if (!version.startsWith(`v${line}.`)) throw new Error(`this is Node ${version}`)
      await finished(cwd, env, "npm", "run", "--silent", "build")
      if (line === "24") await finished(cwd, env, "tsc", "-p", ".", "--noEmit", ...otherResolution(name))
      const said =
        visit === undefined
          ? await finished(cwd, env, "npm", "run", "--silent", "start")
          : await visited(cwd, env, visit, browser.wsEndpoint())
      const expected = readFileSync(join(cwd, "expected.txt"), "utf8")
      if (said.trim() !== expected.trim()) throw new Error(`it should print\n${expected}\nand prints\n${said}`)
      console.log(`ok     ${name} on Node ${version}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
      return true
    } catch (error) {
      console.log(`FAILED ${name} on Node ${line}: ${error instanceof Error ? error.message : String(error)}`)
      return false
    }
  }

  // Two at a time; an application's own Nodes one after the other, since they share its folder.
  const waiting = [...consumers]
  const results: Array<boolean> = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      for (const line of Object.keys(nodes)) {
        for (const left of ["practice.db", "practice.db-wal", "practice.db-shm", "practice.271"])
          rmSync(join(place, next.name, left), { force: true })
        results.push(await tried(next, line))
      }
  }
  await Promise.all([work(), work()])
  if (results.includes(false)) process.exitCode = 1
} finally {
  await browser.close()
  await server.stop()
  rmSync(place, { recursive: true, force: true })
}
