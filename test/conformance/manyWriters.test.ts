import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { CoverageStore } from "../../src/effect.ts"
import { manyWriters } from "../../src/testing.ts"
import type { Law } from "../../src/testing.ts"
import type { Book } from "./books.ts"
import { books, tried } from "./books.ts"

// `ROUNDS=1000 npx vitest run test/conformance/manyWriters.test.ts` writes 8,000 receipts from each seed.
const rounds = Number(process.env["ROUNDS"] ?? 30)
const seeds = [1, 2]

// The law, and how often a writer was told of a conflict while it was tried.
const conflictsIn = async (law: Law, book: Book) => {
  let conflicts = 0
  const holds = Effect.gen(function* () {
    const store = yield* CoverageStore
    const counting: CoverageStore["Service"] = {
      ...store,
      commit: (receipt, read) =>
        Effect.tapError(store.commit(receipt, read), ({ _tag }) =>
          Effect.sync(() => {
            if (_tag === "RevisionConflict") conflicts++
          }),
        ),
    }
    return yield* Effect.provideService(law.holds, CoverageStore, counting)
  })
  return { result: await tried({ ...law, holds }, book), conflicts }
}

describe.each(books)("many writers over %s", (_name, freshBook) => {
  it.each(seeds)(
    "leave a history that one order explains, from seed %i",
    async (seed) => {
      const { result, conflicts } = await conflictsIn(manyWriters({ writers: 8, rounds, seed }), freshBook())
      expect(result).toEqual({ kept: true })
      // Where nobody ever loses, nobody was in anybody's way, and nothing was tried.
      expect(conflicts).toBeGreaterThan(rounds)
    },
    600_000,
  )
})
