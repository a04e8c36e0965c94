import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Change } from "../../src/index.ts"
import { scene } from "../worlds/Scene.ts"
import { planOf } from "../worlds/World.ts"
import type { Figures } from "./figures.ts"
import { isAmount, nameOf } from "./figures.ts"
import { saidBy, yearStart } from "./naive.ts"
import type { Played } from "./played.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"
import { shown } from "./stage.ts"

// One cell of the grid, a category in it, and the name again.
const placeOf = (name: string) => {
  const [what = "", level = "", period = "", category = ""] = name.split(" ; ")
  return { cell: [what.startsWith("Deductible") ? "deductible" : "benefit", level, period].join(" "), category, name }
}

const bothCount = (one: string, other: string): boolean =>
  one !== other && (one === "Standard" || other === "Standard") && one !== "Orthodontics" && other !== "Orthodontics"

const amounts = (changes: Played["imported"]["receipt"]["changes"]): ReadonlyArray<Change> => [
  ...changes.limits,
  ...changes.counters,
]

const figuresOfPatient = ({ about }: Played, reading: Played["after"]): Figures =>
  reading.find(({ enrolment }) => enrolment === about)?.figures ?? new Map()

describe("categories that would count the same money twice", () => {
  it("keep what is held unless the person chooses to replace it: no amount is removed", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom("keep" as const, undefined), (one, categories) =>
        played({ ...one, choice: { ...one.choice, categories } }, ({ imported }) => {
          expect(amounts(imported.receipt.changes).filter(({ step }) => step._tag === "Remove")).toEqual([])
        }),
      ),
      runs(150),
    )
  })

  it("are kept by `keep` as they are by no answer", async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (one) => {
        const coverages: Array<unknown> = []
        for (const categories of ["keep", undefined] as const)
          await played({ ...one, choice: { ...one.choice, categories } }, ({ after }) => coverages.push(shown(after)))

        expect(coverages[1]).toEqual(coverages[0])
      }),
      runs(80),
    )
  })

  it("never stand side by side by an import, unless the payer states both", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played({ ...one, answer: { ...one.answer, daysAgo: 0, mistaken: "nothing" } }, (seen) => {
          const { renewalMonth, tiers } = planOf(one.world, seen.about)
          const { today } = one.world
          const stated = new Set(
            saidBy(seen.networkPlan, tiers ?? {}, today, yearStart(renewalMonth, today))
              .map(({ name }) => placeOf(name))
              .map(({ cell, category }) => `${cell} ${category}`),
          )
          const held = [...figuresOfPatient(seen, seen.after).keys()].filter(isAmount).map(placeOf)
          const written = amounts(seen.imported.receipt.changes).filter(({ step }) => step._tag === "Add")
          const doubled = written.flatMap(({ address }) => {
            const own = placeOf(nameOf(address))
            return held
              .filter(({ cell, category }) => cell === own.cell && bothCount(own.category, category))
              .filter(({ cell, category }) => !stated.has(`${cell} ${category}`))
          })

          expect(doubled).toEqual([])
        }),
      ),
      runs(200),
    )
  })

  it("`replace` takes away only what would be counted twice with something stated", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played({ ...one, choice: { ...one.choice, categories: "replace" } }, (seen) => {
          const { renewalMonth, tiers } = planOf(one.world, seen.about)
          const stated = saidBy(seen.networkPlan, tiers ?? {}, "", yearStart(renewalMonth, one.world.today))
          const removed = amounts(seen.imported.receipt.changes)
            .filter(({ step }) => step._tag === "Remove")
            .map(({ address }) => placeOf(nameOf(address)))

          expect(
            removed.filter(
              ({ cell, category }) =>
                !stated.some(({ name }) => placeOf(name).cell === cell && bothCount(placeOf(name).category, category)),
            ),
          ).toEqual([])
        }),
      ),
      runs(100),
    )
  })
})
