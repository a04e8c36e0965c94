import { describe, expect, it } from "vitest"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { allLaws, tried } from "./books.ts"
import { freshFiles } from "./files.ts"

const freshFile = freshFiles()

describe.each(allLaws)("the SQLite book keeps every %s law", (_port, laws) => {
  it.each(laws)("$name", async (law) => {
    expect(await tried(law, sqliteBook({ file: freshFile() }))).toEqual({ kept: true })
  })
})
