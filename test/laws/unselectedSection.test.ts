import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { sections } from "../../src/index.ts"
import { scene } from "../worlds/Scene.ts"
import { changedNames, isAmount, isCoverage, isExceptions, isOption } from "./figures.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"

const oneSection = fc
  .tuple(scene, fc.constantFrom(...sections))
  .map(([one, section]) => ({ ...one, choice: { ...one.choice, sections: [section] } }))

const isOf = {
  DeductiblesAndBenefits: isAmount,
  ExceptionsAndLimitations: isExceptions,
  Coverages: isCoverage,
  PlanOptions: isOption,
}

describe("law 4: an unselected section changes nothing", () => {
  it("what changes belongs to the section that was selected, for everyone", async () => {
    await fc.assert(
      fc.asyncProperty(oneSection, (one) =>
        played(one, ({ before, after, choice: { sections: selected } }) => {
          const changed = before.flatMap(({ figures }, i) => changedNames(figures, after[i]?.figures ?? new Map()))

          expect(changed.filter((name) => !selected.some((section) => isOf[section](name)))).toEqual([])
        }),
      ),
      runs(150),
    )
  })
})
