import { spawn } from "node:child_process"
import { resolve } from "node:path"
import { describe, expect, test } from "vitest"
import { fileWith, message } from "./message.ts"
import type { SampleBook } from "./sampleBook.ts"
import { historyOf, importing, sampleBook } from "./sampleBook.ts"
import { run } from "./testConsole.ts"

const main = resolve(import.meta.dirname, "../../adapters/terminal/main.ts")

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the command as a process of its own; `onOutput` may end it. */
const spawned = (
  args: ReadonlyArray<string>,
  onOutput: (kill: () => void) => void = () => undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> =>
  new Promise((ended) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", main, ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    })
    let [out, err] = ["", ""]
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString()
      onOutput(() => child.kill("SIGKILL"))
    })
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString()
    })
    child.on("close", (code) => ended({ code, out, err }))
  })

const imports = async (book: SampleBook): Promise<number> =>
  (await historyOf(book)).out.match(/^Imported/gm)?.length ?? 0

const changesLeft = async (book: SampleBook): Promise<number> => {
  const { out } = await run(importing(book, "--dry-run", "--json"))
  return out.match(/"place":/g)?.length ?? 0
}

const takenBack = async (book: SampleBook): Promise<void> => {
  const receipt = /import-[0-9a-f]{10}/.exec((await historyOf(book)).out)?.[0] ?? ""
  expect((await run(["revert", receipt, "--book", book.book, "--user", "manager", "--yes"])).code).toBe(0)
}

describe("the command as a process", () => {
  test("exits with 0, 1 and 2, and never with a stack trace", async () => {
    const good = await spawned(["read", fileWith(message("NM1*IL*1*QUILL*WREN****MI*FD0001", "EB*1**35"))])
    expect({ code: good.code, err: good.err }).toEqual({ code: 0, err: "" })
    const bad = await spawned(["read", fileWith("hello")])
    expect(bad.code).toBe(1)
    expect(bad.err).not.toMatch(/^ +at /m)
    expect((await spawned(["frob"])).code).toBe(2)
  })

  test("writes no colour where its output is piped, whatever the terminal is", async () => {
    const { out } = await spawned(["--help"], undefined, { TERM: "xterm-256color" })
    expect(out).not.toContain("\u001B")
  })

  test("read loads neither effect nor a database nor questions", async () => {
    const { err } = await spawned(
      ["read", fileWith(message("NM1*IL*1*QUILL*WREN****MI*FD0001", "EB*1**35"))],
      undefined,
      {
        NODE_DEBUG: "esm",
      },
    )
    expect(err).toContain("readX12.ts")
    expect(err).not.toMatch(/node_modules\/(effect|@inquirer)\//)
    expect(err).not.toContain("node:sqlite")
  })
})

describe("two processes import at once", () => {
  test("one wins, and the other changes nothing", async () => {
    const book = await sampleBook()
    const both = await Promise.all([spawned(importing(book, "--yes")), spawned(importing(book, "--yes"))])
    expect(await imports(book)).toBe(1)
    expect(await changesLeft(book)).toBe(0)
    const [wins, others] = [
      both.filter(({ out }) => out.includes("✔ Imported for")),
      both.filter(({ out }) => !out.includes("✔ Imported for")),
    ]
    expect(wins).toHaveLength(1)
    others.forEach(({ code, out, err }) => {
      // It lost between its preview and its commit, or came late enough to see the winner's import.
      if (code === 0) expect(out).toContain("Nothing changed")
      else expect(err.replace(/\s+/g, " ")).toContain("Nothing was written; preview again")
    })
  })
})

describe("a process is killed in the middle of an import", () => {
  test("ten times, and it is never half an import", async () => {
    const book = await sampleBook()
    const whole = await changesLeft(book)
    expect(whole).toBeGreaterThan(10)
    let before = 0
    for (let i = 0; i < 10; i += 1) {
      // The preview is printed just before the commit, so that the kills fall around it.
      await spawned(importing(book, "--yes"), (kill) => void setTimeout(kill, i * 2))
      const [done, left] = [await imports(book), await changesLeft(book)]
      expect([
        [before, whole],
        [before + 1, 0],
      ]).toContainEqual([done, left])
      // What came through is taken back, so that the next kill meets a whole import again.
      if (done > before) await takenBack(book)
      before = done
    }
    expect((await run(importing(book, "--yes"))).code).toBe(0)
    expect(await imports(book)).toBe(before + 1)
  }, 240_000)
})

describe("an import whose output nobody reads to its end", () => {
  test.each([1, 2, 3])("is done all the same, and exits with 0 only then (%i)", async () => {
    const book = await sampleBook()
    const code = await new Promise((ended) => {
      const child = spawn(
        process.execPath,
        ["--disable-warning=ExperimentalWarning", main, ...importing(book, "--yes")],
        {
          stdio: ["ignore", "pipe", "ignore"],
        },
      )
      child.stdout.once("data", () => child.stdout.destroy())
      child.on("exit", ended)
    })
    expect({ code, imports: await imports(book) }).toEqual({ code: 0, imports: 1 })
  })
})
