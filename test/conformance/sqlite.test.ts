import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { allLaws, tried } from "./books.ts"

let folder = ""
let count = 0

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "coverport-"))
})
afterAll(() => rmSync(folder, { recursive: true }))

const freshFile = () => join(folder, `${String(++count)}.db`)

describe.each(allLaws)("the SQLite book keeps every %s law", (_port, laws) => {
  it.each(laws)("$name", async (law) => {
    expect(await tried(law, sqliteBook({ file: freshFile() }))).toEqual({ kept: true })
  })
})
