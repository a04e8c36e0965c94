import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../../src/index.ts"
import { countedTwice } from "../worlds/countedTwice.ts"
import { scene } from "../worlds/Scene.ts"
import { planOf } from "../worlds/World.ts"
import { yearStart } from "./naive.ts"
import type { Played } from "./played.ts"
import { patientOfScene, played } from "./played.ts"
import { runs } from "./runs.ts"

const yearsWritten = ({ imported }: Played): ReadonlyArray<string> =>
  imported.receipt.changes.counters.flatMap(({ address: { slot } }) =>
    slot.period === "annual" ? [slot.benefitYear] : [],
  )

describe("the benefit year of an answer", () => {
  it("decides: an answer about another year never writes or removes an annual met or used", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(1, 2, 31, 366), (one, daysAgo) => {
        const { renewalMonth } = planOf(one.world, patientOfScene(one))
        const thisYear = yearStart(renewalMonth, one.world.today)
        const answered = yearStart(renewalMonth, addDays(one.world.today, -daysAgo))
        return played({ ...one, answer: { ...one.answer, daysAgo } }, (seen) => {
          expect(yearsWritten(seen)).toEqual(yearsWritten(seen).map(() => (answered === thisYear ? thisYear : "none")))
        })
      }),
      runs(200),
    )
  })

  it("decides also what is taken away where held categories are replaced", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(0, 366), (one, daysAgo) =>
        played(countedTwice({ ...one, answer: { ...one.answer, daysAgo } }), (seen) => {
          const removed = (name: string): boolean =>
            seen.imported.receipt.changes.limits.some(({ step }) => step._tag === name)

          expect(removed("Remove")).toBe(true)
          expect(yearsWritten(seen).length > 0).toBe(daysAgo === 0)
        }),
      ),
      runs(40),
    )
  })

  it("turns on the first of the renewal month: the day before counts in the year before", async () => {
    await fc.assert(
      fc.asyncProperty(scene, ({ world, ...one }) => {
        const { renewalMonth } = planOf(world, patientOfScene({ world, who: one.who }))
        const daysAgo = yearStart(renewalMonth, world.today) === world.today ? 1 : 0
        return played({ ...one, world, answer: { ...one.answer, daysAgo } }, (seen) => {
          const other = seen.preview.withheld.some(({ _tag }) => _tag === "OtherBenefitYear")

          expect({ written: daysAgo === 1 ? yearsWritten(seen) : [], other: daysAgo === 0 && other }).toEqual({
            written: [],
            other: false,
          })
        })
      }),
      runs(100),
    )
  })
})
