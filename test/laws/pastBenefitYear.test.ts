import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CounterEntry } from "../../src/index.ts"
import { addDays, coverageOf } from "../../src/index.ts"
import { todayAt } from "../../src/effect.ts"
import { instant } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import { planOf } from "../worlds/World.ts"
import { yearStart } from "./naive.ts"
import { importReceipt, playing } from "./played.ts"
import { runs } from "./runs.ts"
import { heldBy, nthReceipt, reverting } from "./stage.ts"

const countsIn = ({ address: { slot } }: CounterEntry): string => (slot.period === "annual" ? slot.benefitYear : "ever")

describe("when the benefit year has turned", () => {
  it("annual met and used are read as unknown, never as last year's figures", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(0, 1, 366), (one, later) =>
        playing(one, ({ about }) =>
          Effect.map(heldBy(one.world, about), (held) => {
            const day = addDays(one.world.today, later)
            const year = yearStart(planOf(one.world, about).renewalMonth, day)

            expect(
              coverageOf(held, day)
                .counters.map(countsIn)
                .filter((counted) => counted !== year && counted !== "ever"),
            ).toEqual([])
          }),
        ),
      ),
      runs(80),
    )
  })

  it("a revert leaves the annual amounts of the year before, and says so", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(0, 1, 20), (one, later) =>
        playing(one, (seen) =>
          Effect.gen(function* () {
            const day = addDays(one.world.today, later)
            const { renewalMonth } = planOf(one.world, seen.about)
            const turned = yearStart(renewalMonth, day) !== yearStart(renewalMonth, one.world.today)
            const reverted = yield* reverting(importReceipt, nthReceipt(101)).pipe(
              Effect.provide(todayAt(day, instant(`${day}T12:00:00.000Z`))),
            )
            const annual = seen.imported.receipt.changes.counters
              .filter(({ address }) => address.slot.period === "annual")
              .map(({ address }) => ({ _tag: "PastBenefitYear", address }))
            const said = E.isRight(reverted)
              ? reverted.right.refused
              : reverted.left.refusals.flatMap((one) => (one._tag === "NothingToRevert" ? one.because : []))

            expect(said).toEqual(turned ? annual : [])
          }),
        ),
      ),
      runs(150),
    )
  })
})
