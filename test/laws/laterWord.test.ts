import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { NotRevertible, Limit, LimitAddress } from "../../src/index.ts"
import { allChanges, standard } from "../../src/index.ts"
import type { Refused, RevertedReceipt } from "../../src/effect.ts"
import { editCoverage } from "../../src/effect.ts"
import { caller, money } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import { chosen, importableIn, planOf, targetIn } from "../worlds/World.ts"
import { importReceipt, playing } from "./played.ts"
import { runs } from "./runs.ts"
import { addressesOf, importing, nthReceipt, nthResponse, outcomeOf, receiving, reverting } from "./stage.ts"

const address: LimitAddress = {
  _tag: "DeductibleRequired",
  slot: { level: "individual", period: "annual", category: standard },
}

const reasonsOf = (reverted: E.Either<Refused, RevertedReceipt>): ReadonlyArray<NotRevertible> =>
  E.isRight(reverted)
    ? reverted.right.refused
    : reverted.left.refusals.flatMap((refusal) => (refusal._tag === "NothingToRevert" ? refusal.because : []))

describe("a value that a later receipt spoke of is not reverted", () => {
  it("changed and changed back, by whichever family on the plan: it stays, and the receipt is named", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), (one, who) =>
        playing(one, (seen) =>
          Effect.gen(function* () {
            const { world } = one
            const onPlan = world.enrolments.filter((other) => planOf(world, other).id === planOf(world, seen.about).id)
            const target = targetIn(world, chosen(onPlan, who))
            const setting = (value: Limit, n: number) =>
              outcomeOf(
                editCoverage({ caller, target, edits: { limits: [{ address, value }] }, receipt: nthReceipt(n) }),
              )
            yield* setting(money(7777), 101)
            yield* setting(money(8888), 102)
            yield* setting(money(7777), 103)

            expect(reasonsOf(yield* reverting(nthReceipt(101), nthReceipt(104)))).toEqual([
              { _tag: "ChangedSince", address, by: nthReceipt(102) },
            ])
          }),
        ),
      ),
      runs(60),
    )
  })

  it("confirmed by a later answer of anyone who shares it: it stays, and the receipt is named", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), (one, who) =>
        playing({ ...one, answer: { ...one.answer, daysAgo: 0, mistaken: "nothing" } }, (seen) =>
          Effect.gen(function* () {
            const { world, answer } = one
            const onPlan = importableIn(world).filter(
              (other) => planOf(world, other).id === planOf(world, seen.about).id,
            )
            const other = chosen(onPlan, who)
            yield* receiving(world, other, { ...answer, daysAgo: 0, mistaken: "nothing" }, nthResponse(50))
            const { choice } = seen
            const again = yield* importing({ ...choice, response: nthResponse(50) }, nthReceipt(101))
            // The same is said again, and none of it is withheld from this member for what is held of him.
            if (E.isLeft(again) || addressesOf(again.right).length > 0) return
            if (again.right.preview.withheld.some(({ _tag }) => _tag === "CategoriesOverlap")) return
            const back = new Map(
              reasonsOf(yield* reverting(importReceipt, nthReceipt(102))).map((one) => [
                JSON.stringify(one.address),
                one._tag,
              ]),
            )
            const shared = allChanges(seen.imported.receipt.changes)
              .filter(({ step }) => step._tag !== "Remove")
              .filter(
                ({ address: of }) =>
                  other === seen.about ||
                  of._tag === "DeductibleRequired" ||
                  of._tag === "BenefitMaximum" ||
                  of._tag === "Exceptions",
              )

            expect(shared.map(({ address: of }) => back.get(JSON.stringify(of)))).toEqual(
              shared.map(() => "ConfirmedSince"),
            )
          }),
        ),
      ),
      runs(100),
    )
  })
})
