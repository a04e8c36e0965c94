import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { scene } from "../worlds/Scene.ts"
import { importReceipt, playing } from "./played.ts"
import { runs } from "./runs.ts"
import { addressesOf, nthReceipt, readAll, reverting, shown, tagsOf } from "./stage.ts"

describe("law 7: revert after commit is the identity", () => {
  it("everyone has again what he had before the import", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        playing(one, (seen) =>
          Effect.gen(function* () {
            const reverted = yield* reverting(importReceipt, nthReceipt(101))

            expect(tagsOf(reverted)).toEqual(addressesOf(seen).length === 0 ? ["NothingToRevert"] : [])
            expect(E.isRight(reverted) ? reverted.right.refused : []).toEqual([])
            expect(shown(yield* readAll(one.world))).toEqual(shown(seen.before))
          }),
        ),
      ),
      runs(150),
    )
  })

  it("value by value, in any order, it is the identity too", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), (one, turn) =>
        playing(one, (seen) =>
          Effect.gen(function* () {
            const addresses = addressesOf(seen)
            const first = turn % Math.max(1, addresses.length)
            for (const [i, address] of [...addresses.slice(first), ...addresses.slice(0, first)].entries())
              expect(tagsOf(yield* reverting(importReceipt, nthReceipt(101 + i), [address]))).toEqual([])

            expect(shown(yield* readAll(one.world))).toEqual(shown(seen.before))
          }),
        ),
      ),
      runs(60),
    )
  })

  it("a revert of the revert brings back what was imported", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        playing(one, (seen) =>
          Effect.gen(function* () {
            if (addressesOf(seen).length === 0) return
            yield* reverting(importReceipt, nthReceipt(101))
            const again = yield* reverting(nthReceipt(101), nthReceipt(102))

            expect(tagsOf(again)).toEqual([])
            expect(shown(yield* readAll(one.world))).toEqual(shown(seen.after))
          }),
        ),
      ),
      runs(60),
    )
  })
})
