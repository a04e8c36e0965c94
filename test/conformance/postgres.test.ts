import { describe, expect, it } from "vitest"
import { postgresBook } from "../../adapters/sql/index.ts"
import { freshPostgres } from "../postgres/fresh.ts"
import { allLaws, tried } from "./books.ts"

describe.each(allLaws)("the PostgreSQL book keeps every %s law", (_port, laws) => {
  it.each(laws)("$name", async (law) => {
    expect(await tried(law, postgresBook(freshPostgres()))).toEqual({ kept: true })
  })
})
