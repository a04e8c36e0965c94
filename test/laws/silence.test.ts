import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../../src/index.ts"
import { scene } from "../worlds/Scene.ts"
import { planOf } from "../worlds/World.ts"
import { changedNames, isAmount, isExceptions, nameOf } from "./figures.ts"
import { namesSaidIn, saidBy, yearStart } from "./naive.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"

const keeping = scene.map((one) => ({ ...one, choice: { ...one.choice, categories: "keep" as const } }))

describe("law 6: silence is neither zero nor erasure", () => {
  it("an amount the payer does not state is not changed for anyone", async () => {
    await fc.assert(
      fc.asyncProperty(keeping, (one) =>
        played(one, ({ about, before, after, networkPlan }) => {
          const { renewalMonth, tiers } = planOf(one.world, about)
          const stated = new Set(
            saidBy(networkPlan, tiers ?? {}, "", yearStart(renewalMonth, one.world.today)).map(({ name }) => name),
          )
          const changed = before.flatMap(({ figures }, i) => changedNames(figures, after[i]?.figures ?? new Map()))

          expect(changed.filter((name) => isAmount(name) && !stated.has(name))).toEqual([])
        }),
      ),
      runs(150),
    )
  })

  it("is said in the preview: every amount held that the payer does not state is listed as staying", async () => {
    await fc.assert(
      fc.asyncProperty(keeping, (one) =>
        played(
          { ...one, choice: { ...one.choice, sections: ["DeductiblesAndBenefits"] } },
          ({ about, before, networkPlan, preview }) => {
            const { renewalMonth, tiers } = planOf(one.world, about)
            const answered = yearStart(renewalMonth, addDays(one.world.today, -one.answer.daysAgo))
            const stated = new Set(saidBy(networkPlan, tiers ?? {}, "", answered).map(({ name }) => name))
            const held = before.find(({ enrolment }) => enrolment === about)?.figures ?? new Map<string, string>()

            expect(preview.unstated.map(nameOf).sort()).toEqual(
              [...held.keys()].filter((name) => isAmount(name) && !stated.has(name)).sort(),
            )
          },
        ),
      ),
      runs(100),
    )
  })

  it("under `statedProcedures` a procedure the payer does not state keeps its exceptions", async () => {
    await fc.assert(
      fc.asyncProperty(scene, ({ choice, ...rest }) =>
        played(
          { ...rest, choice: { ...choice, policy: { ...choice.policy, exceptions: "statedProcedures" } } },
          ({ before, after, networkPlan }) => {
            const stated = namesSaidIn(networkPlan)
            const changed = before.flatMap(({ figures }, i) => changedNames(figures, after[i]?.figures ?? new Map()))

            expect(changed.filter((name) => isExceptions(name) && !stated.has(name))).toEqual([])
          },
        ),
      ),
      runs(100),
    )
  })

  it("under `wholeTable` the table is what the payer states and what was kept, unless the payer states nothing", async () => {
    await fc.assert(
      fc.asyncProperty(scene, ({ choice: seed, ...rest }) =>
        played(
          {
            ...rest,
            choice: {
              ...seed,
              sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"],
              policy: { ...seed.policy, exceptions: "wholeTable" },
            },
          },
          ({ about, before, after, networkPlan, choice }) => {
            const i = after.findIndex(({ enrolment }) => enrolment === about)
            const tableOf = (reading: typeof after) => [...(reading[i]?.figures.keys() ?? [])].filter(isExceptions)
            const kept = new Set((choice.answers.kept ?? []).map(nameOf))
            const stated = namesSaidIn(networkPlan)

            expect(new Set(tableOf(after))).toEqual(
              new Set(
                stated.size === 0 ? tableOf(before) : [...stated, ...tableOf(before).filter((name) => kept.has(name))],
              ),
            )
          },
        ),
      ),
      runs(150),
    )
  })

  it("what no import states stays: downgrades and waiting periods", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, ({ before, after }) => {
          const changed = before.flatMap(({ figures }, i) => changedNames(figures, after[i]?.figures ?? new Map()))

          expect(changed.filter((name) => /^(Downgrade|WaitingPeriod) /.test(name))).toEqual([])
        }),
      ),
      runs(60),
    )
  })
})
