import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { pages } from "./blocks.ts"
import { claimsOf, examplesOfPage, examplesUnder, runnable } from "./examples.ts"

// Inside the package, so that an example's `import … from "coverport"` finds the built doors as a user's does.
const generated = join("test", "docs", "generated")

const examples = [...examplesUnder("src"), ...examplesUnder("adapters"), ...pages.flatMap(examplesOfPage)]

const node = promisify(execFile)

// Where an example runs: a folder with the sample practice that the README speaks of.
let folder = ""

const run = async (file: string, text: string): Promise<string> => {
  const path = resolve(generated, file)
  writeFileSync(path, text)
  try {
    await node(process.execPath, ["--disable-warning=ExperimentalWarning", path], { cwd: folder })
    return "holds"
  } catch (failure) {
    return String(failure)
  }
}

beforeAll(async () => {
  mkdirSync(generated, { recursive: true })
  folder = mkdtempSync(join(tmpdir(), "coverport-examples-"))
  const command = resolve("dist", "cli", "coverport.js")
  await node(process.execPath, [command, "book", "create", "practice.db", "--sample"], { cwd: folder })
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  rmSync(generated, { recursive: true, force: true })
})

describe("examples", () => {
  it("are there, and each claims something", () => {
    expect(examples.length).toBeGreaterThan(5)
    expect(examples.filter((example) => claimsOf(example).length === 0).map(({ where }) => where)).toEqual([])
  })

  it.each(examples.map((example, i) => ({ ...example, i })))("$where", async ({ i, ...example }) => {
    const { imports, body } = runnable(example)

    expect(await run(`example-${String(i)}.ts`, `import assert from "node:assert/strict"\n${imports}\n${body}\n`)).toBe(
      "holds",
    )
  })

  it("fail where a claim is wrong", async () => {
    const { imports, body } = runnable({
      where: "planted",
      code: `import { parseFraction } from "coverport"\nimport * as O from "fp-ts/lib/Option.js"\nparseFraction("0.29") // => O.some(2800)`,
    })

    expect(await run("planted.ts", `import assert from "node:assert/strict"\n${imports}\n${body}\n`)).toContain(
      "planted",
    )
  })
})
