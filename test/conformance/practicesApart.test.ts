import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { brokenStores, practicesApart } from "../../src/testing.ts"
import { books } from "./books.ts"

// A schema of its own for every book takes PostgreSQL a while.
const runs: Readonly<Record<string, number>> = { memory: 40, SQLite: 15, PostgreSQL: 3 }

describe("a practice finds, changes and guesses nothing of another", () => {
  it.each(books)("in %s", async (name, freshBook) => {
    await fc.assert(practicesApart(freshBook), { numRuns: runs[name] ?? 4 })
  })

  it.each([
    "leaks another practice",
    "says why, where what a commit names is another practice's",
    "finds a letter by its id alone",
    "answers the receipt that another practice has under an id",
    "takes a practice's id in small letters for the same practice",
  ])("unless the book %s", async (name) => {
    const broken = brokenStores.find((one) => one.name === name)
    const { failed } = await fc.check(
      practicesApart(() => broken?.wrap(memoryBook()) ?? memoryBook()),
      { numRuns: 300, endOnFailure: true },
    )
    expect(failed).toBe(true)
  })
})
