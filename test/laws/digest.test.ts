import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Held, Scope } from "../../src/index.ts"
import { noChanges } from "../../src/index.ts"
import { importDetails, Register } from "../../src/effect.ts"
import { editSeed } from "../worlds/edits.ts"
import { caller, home } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import { chosen, planOf, subscriptionOf } from "../worlds/World.ts"
import { importReceipt, preparing } from "./played.ts"
import { runs } from "./runs.ts"
import {
  editing,
  hasSomething,
  heldBy,
  historyOf,
  nthReceipt,
  onStage,
  outcomeOf,
  previewing,
  readAll,
  shown,
  tagsOf,
} from "./stage.ts"

const scopes: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

const movedOn = (before: Held, now: Held): ReadonlyArray<Scope> =>
  scopes.filter((scope) => before[scope].revision !== now[scope].revision)

describe("the digest of a preview", () => {
  it("is of no use once a holder it would write has moved on: refused, and nothing is written", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), editSeed, (one, who, edit) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { about, choice } = yield* preparing(one)
            const seen = yield* previewing(choice)
            if (E.isLeft(seen) || !hasSomething(seen.right)) return
            const read = yield* heldBy(one.world, about)
            yield* editing(one.world, chosen(one.world.enrolments, who), edit, nthReceipt(101))
            const moved = movedOn(read, yield* heldBy(one.world, about))
            const before = { coverage: shown(yield* readAll(one.world)), receipts: yield* historyOf() }

            const imported = yield* outcomeOf(
              importDetails({ caller, choice, digest: seen.right.digest, receipt: importReceipt }),
            )
            const after = { coverage: shown(yield* readAll(one.world)), receipts: yield* historyOf() }
            const written = moved.filter((scope) => seen.right.touched[scope] !== undefined)

            if (written.length > 0) expect(tagsOf(imported)).toEqual(["ChangedSincePreview"])
            // What moved and is not written is no conflict, unless other changes come of it.
            if (moved.length === 0) expect(tagsOf(imported)).toEqual([])
            if (E.isLeft(imported)) expect(after).toEqual(before)
            else expect(imported.right.receipt.changes).toEqual(seen.right.changes)
            for (const refusal of E.isLeft(imported) ? imported.left.refusals : [])
              if (refusal._tag === "ChangedSincePreview")
                expect(written.filter((scope) => !refusal.moved.includes(scope))).toEqual([])
          }),
        ),
      ),
      runs(200),
    )
  })

  it("is of no use once the plan's, the family's or the patient's record was entered again", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(...scopes), (one, which) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { about, choice } = yield* preparing(one)
            const seen = yield* previewing(choice)
            if (E.isLeft(seen) || !hasSomething(seen.right)) return
            const register = yield* Register
            const again = {
              plan: { _tag: "Plan", plan: planOf(one.world, about) } as const,
              subscription: { _tag: "Subscription", subscription: subscriptionOf(one.world, about) } as const,
              enrolment: { _tag: "Enrolment", enrolment: about } as const,
            }
            yield* register.enter(home, [again[which]])
            const imported = yield* outcomeOf(
              importDetails({ caller, choice, digest: seen.right.digest, receipt: importReceipt }),
            )

            expect(tagsOf(imported)).toEqual(seen.right.touched[which] === undefined ? [] : ["ChangedSincePreview"])
          }),
        ),
      ),
      runs(100),
    )
  })

  it("of another choice or of none imports nothing that was not previewed", async () => {
    await fc.assert(
      fc.asyncProperty(scene, scene, (one, { choice: another }) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { choice } = yield* preparing(one)
            const seen = yield* previewing(choice)
            const other = yield* previewing({
              ...choice,
              sections: another.sections,
              policy: another.policy,
              answers: another.categories === undefined ? {} : { categories: another.categories },
            })
            if (E.isLeft(seen) || E.isLeft(other)) return
            const imported = yield* outcomeOf(
              importDetails({ caller, choice, digest: other.right.digest, receipt: importReceipt }),
            )

            if (E.isRight(imported)) expect(other.right.changes).toEqual(seen.right.changes)
            else expect(tagsOf(imported)).toEqual(["ChangedSincePreview"])
          }),
        ),
      ),
      runs(100),
    )
  })

  it("is the same twice, and a preview writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { choice, before } = yield* preparing(one)
            const receipts = yield* historyOf()
            const [first, second] = [yield* previewing(choice), yield* previewing(choice)]

            expect(second).toEqual(first)
            expect([shown(yield* readAll(one.world)), yield* historyOf()]).toEqual([shown(before), receipts])
            if (E.isRight(first) && first.right.confirmed.length === 0 && first.right.withheld.length === 0)
              expect(first.right.changes).not.toEqual(noChanges)
          }),
        ),
      ),
      runs(60),
    )
  })
})
