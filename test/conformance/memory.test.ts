import { describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { allLaws, tried } from "./books.ts"

describe.each(allLaws)("the memory book keeps every %s law", (_port, laws) => {
  it.each(laws)("$name", async (law) => {
    expect(await tried(law, memoryBook())).toEqual({ kept: true })
  })
})
