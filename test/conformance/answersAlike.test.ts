import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { answersAlike, brokenStores } from "../../src/testing.ts"
import { books } from "./books.ts"

// A schema of its own for every book takes PostgreSQL a while.
const runs: Readonly<Record<string, number>> = { memory: 10, SQLite: 40, PostgreSQL: 6 }

describe("the same random history gets the same answers", () => {
  it.each(books)("in %s", async (name, freshBook) => {
    await fc.assert(answersAlike(memoryBook, freshBook), { numRuns: runs[name] ?? 8 })
  })

  it.each([
    "ignores the revision",
    "loses a receipt",
    "drops the day an amount was counted on",
    "commits twice",
    "leaves reverts out of a response's receipts",
    "does not count a confirmation as a later word",
    "lets a later letter take the place of the first",
  ])("not in a book that %s", async (name) => {
    const broken = brokenStores.find((one) => one.name === name)
    const { failed } = await fc.check(
      answersAlike(memoryBook, () => broken?.wrap(memoryBook()) ?? memoryBook()),
      { numRuns: 300, endOnFailure: true },
    )
    expect(failed).toBe(true)
  })
})
