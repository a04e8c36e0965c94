import type { BenefitSlot, StatedMaximum } from "../../src/index.ts"
import { standard } from "../../src/index.ts"
import type { EditSeed } from "./edits.ts"
import { money } from "./ids.ts"
import type { Scene } from "./Scene.ts"
import { basic } from "./values.ts"
import { chosen, importableIn } from "./World.ts"

const places = (["individual", "family"] as const).flatMap((level) =>
  (["annual", "lifetime"] as const).map((period) => ({ level, period })),
)

const held: EditSeed = {
  limits: places.map((place) => ({
    _tag: "BenefitMaximum",
    slot: { ...place, category: basic },
    value: money(100_000),
  })),
  counters: places.map((place) => ({
    _tag: "BenefitUsed",
    slot: { ...place, category: basic },
    lastYear: false,
    value: money(2500),
  })),
  exceptions: [],
  downgrades: [],
  waitingPeriods: [],
  coverages: [],
  options: [],
}

const stated = (slot: BenefitSlot): StatedMaximum => ({
  ...slot,
  maximum: { _tag: "Stated", value: money(150_000), derived: false, evidence: { rule: "EB:F", at: [1] } },
})

/** The scene, with `Basic` amounts held of everybody it imports for and the payer stating `Standard` ones instead. */
export const countedTwice = (one: Scene): Scene => ({
  ...one,
  before: [{ who: one.world.enrolments.indexOf(chosen(importableIn(one.world), one.who)), edit: held }],
  earlier: undefined,
  answer: {
    ...one.answer,
    networkPlans: one.answer.networkPlans.map((plan) => ({
      ...plan,
      maximums: places.map((place) => stated({ ...place, category: standard })),
    })),
  },
  choice: { ...one.choice, sections: ["DeductiblesAndBenefits"], categories: "replace" },
})
