import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Choice, Policy } from "../../src/index.ts"
import { addDays } from "../../src/index.ts"
import { revertReceipt, todayAt } from "../../src/effect.ts"
import { caller, instant } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import { importReceipt, playing, preparing } from "./played.ts"
import { runs } from "./runs.ts"
import { addressesOf, nthReceipt, onStage, outcomeOf, previewing, tagsOf } from "./stage.ts"

const everyPolicy: ReadonlyArray<Policy> = (["wholeTable", "statedProcedures"] as const).flatMap((exceptions) =>
  (["exact", "prefixOrSuffix"] as const).flatMap((groupNumber) =>
    (["warn", "refuse"] as const).flatMap((expired) =>
      [0, 30].map((revertDays) => ({ exceptions, groupNumber, expired, revertDays })),
    ),
  ),
)

const strict = (policy: Policy, differing: Partial<Policy>): Policy => ({ ...policy, ...differing })

const previewUnder = (choice: Choice, policy: Policy) => previewing({ ...choice, policy })

describe("every combination of policy values", () => {
  it("decides only its own question", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(0, 30, 31, 366), (one, daysAgo) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { choice } = yield* preparing({ ...one, answer: { ...one.answer, daysAgo } })
            for (const policy of everyPolicy) {
              const seen = yield* previewUnder(choice, policy)
              const warned = yield* previewUnder(choice, strict(policy, { expired: "warn" }))
              const exact = yield* previewUnder(choice, strict(policy, { groupNumber: "exact", revertDays: 30 }))
              const stated = yield* previewUnder(choice, strict(policy, { exceptions: "statedProcedures" }))
              const expired = daysAgo > 30 && policy.expired === "refuse"

              // Past its valid-through a response is refused by `refuse` and by nothing else.
              expect(tagsOf(seen)).toEqual([...tagsOf(warned), ...(expired ? ["ResponseExpired"] : [])].sort())
              if (E.isLeft(seen) || E.isLeft(warned) || E.isLeft(exact) || E.isLeft(stated)) continue
              expect(seen.right.changes).toEqual(warned.right.changes)
              // How group numbers are compared and how long a revert may wait change no value.
              expect(seen.right.digest).toEqual(exact.right.digest)
              // The policies of exceptions differ in removals alone.
              expect({
                ...seen.right.changes,
                exceptions: seen.right.changes.exceptions.filter(({ step }) => step._tag !== "Remove"),
              }).toEqual(stated.right.changes)
            }
          }),
        ),
      ),
      runs(25),
    )
  })

  it("a receipt can be reverted through its last day, and not on the day after", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(0, 1, 30), fc.constantFrom(0, 1), (one, revertDays, late) =>
        playing(one, (seen) =>
          Effect.gen(function* () {
            const day = addDays(one.world.today, revertDays + late)
            const reverted = yield* outcomeOf(
              revertReceipt({
                caller,
                reverts: importReceipt,
                receipt: nthReceipt(101),
                from: "history",
                policy: { ...seen.choice.policy, revertDays },
              }),
            ).pipe(Effect.provide(todayAt(day, instant(`${day}T12:00:00.000Z`))))
            const annual = addressesOf(seen).every((address) => "slot" in address && "benefitYear" in address.slot)

            if (late === 1) expect(tagsOf(reverted)).toEqual(["RevertWindowClosed"])
            // On a later day the benefit year may have turned, and then annual amounts stay.
            else if (!annual) expect(tagsOf(reverted)).toEqual([])
          }),
        ),
      ),
      runs(100),
    )
  })
})
