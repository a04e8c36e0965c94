import * as Effect from "effect/Effect"
import fc from "fast-check"
import { expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { brokenStores, histories, lived } from "../../src/testing.ts"
import type { Act } from "../../src/testing.ts"
import type { Book } from "./books.ts"

const answers = (history: ReadonlyArray<Act>, book: Book) => Effect.runPromise(Effect.provide(lived(history), book))

const sameAs = (book: () => Book) =>
  fc.asyncProperty(histories, async (history) => {
    expect(await answers(history, book())).toEqual(await answers(history, memoryBook()))
  })

it("the same random history leaves the same answers in memory and in SQLite", async () => {
  await fc.assert(
    sameAs(() => sqliteBook({ file: ":memory:" })),
    { numRuns: 120 },
  )
})

it.each(["ignores the revision", "loses a receipt", "drops the day an amount was counted on"])(
  "and other answers in a book that %s",
  async (name) => {
    const broken = brokenStores.find((one) => one.name === name)
    const { failed } = await fc.check(
      sameAs(() => broken?.wrap(memoryBook()) ?? memoryBook()),
      { numRuns: 200 },
    )
    expect(failed).toBe(true)
  },
)
