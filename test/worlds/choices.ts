import * as fc from "fast-check"
import type { Address, Answers, Policy, Section } from "../../src/index.ts"
import { sections, standardPolicy } from "../../src/index.ts"

/** What a person decides, apart from what there is to decide upon. */
export interface ChoiceSeed {
  readonly networkPlan: number
  readonly sections: ReadonlyArray<Section>
  readonly policy: Policy
  readonly categories: Answers["categories"]
  readonly confirms: boolean
  /** Which candidate is picked wherever rows disagree; `undefined` picks none. */
  readonly pick: number | undefined
  /** Of the exceptions that would be removed, each one whose place this divides is kept; `undefined` keeps none. */
  readonly keepEvery: number | undefined
}

export const policy: fc.Arbitrary<Policy> = fc.record({
  exceptions: fc.constantFrom("wholeTable", "statedProcedures"),
  groupNumber: fc.constantFrom("exact", "prefixOrSuffix"),
  expired: fc.constant("warn"),
  revertDays: fc.constant(standardPolicy.revertDays),
})

export const choiceSeed: fc.Arbitrary<ChoiceSeed> = fc.record({
  networkPlan: fc.nat(),
  sections: fc.oneof({ arbitrary: fc.constant(sections), weight: 3 }, ...sections.map((one) => fc.constant([one]))),
  policy,
  categories: fc.constantFrom(undefined, "replace", "replace", "keep"),
  confirms: fc.boolean(),
  pick: fc.constantFrom(undefined, 0, 1, 2),
  keepEvery: fc.constantFrom(undefined, undefined, 1, 2),
})

/** The seed's answers, where nothing was previewed yet. */
export const firstAnswers = ({ categories, confirms }: ChoiceSeed): Answers => ({
  ...(categories === undefined ? {} : { categories }),
  ...(confirms ? { patientConfirmed: true } : {}),
})

/** The seed's answers to what a first preview asks. */
export const fullAnswers = (
  seed: ChoiceSeed,
  disagreeing: ReadonlyArray<Address>,
  removed: ReadonlyArray<Address>,
): Answers => {
  const { pick, keepEvery } = seed
  return {
    ...firstAnswers(seed),
    ...(pick === undefined ? {} : { picks: disagreeing.map((address) => ({ address, candidate: pick })) }),
    ...(keepEvery === undefined ? {} : { kept: removed.filter((_, i) => i % keepEvery === 0) }),
  }
}
