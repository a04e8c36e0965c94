import * as fc from "fast-check"
import type {
  EligibilityResponse,
  Enrolment,
  NamedPatient,
  NetworkPlan,
  Reading,
  Stated,
  StatedCoverage,
  StatedDeductible,
  StatedException,
  StatedMaximum,
  StatedPlanOption,
} from "../../src/index.ts"
import { addDays } from "../../src/index.ts"
import { day } from "./ids.ts"
import {
  categories,
  cents,
  coverageAddress,
  coverageException,
  level,
  limit,
  period,
  planOption,
  procedure,
  share,
} from "./values.ts"
import type { World } from "./World.ts"
import { patientOf, planOf, subscriptionOf } from "./World.ts"

const evidence = fc.nat({ max: 99 }).map((at) => ({ rule: "EB", at: [at] }))

const coverageEvidence = { rule: "EB:A", at: [7] }

const stated = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Stated<V>> =>
  fc.record({ value, derived: fc.boolean(), evidence })

const reading = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Reading<V>> =>
  fc.oneof(
    { arbitrary: stated(value).map((one) => ({ _tag: "Stated", ...one }) as const), weight: 6 },
    {
      arbitrary: fc
        .tuple(stated(value), stated(value), fc.array(stated(value), { maxLength: 1 }))
        .map(([one, other, more]) => ({ _tag: "Disagreeing", candidates: [one, other, ...more] }) as const),
      weight: 1,
    },
  )

const slotText = (slot: { readonly level: string; readonly period: string; readonly category: string }): string =>
  `${slot.level} ${slot.period} ${slot.category}`

const deductibles: fc.Arbitrary<ReadonlyArray<StatedDeductible>> = fc.uniqueArray(
  fc.record(
    { level, period, category: categories, required: reading(limit), met: reading(cents) },
    { requiredKeys: ["level", "period", "category"] },
  ),
  { maxLength: 5, selector: slotText },
)

const maximums: fc.Arbitrary<ReadonlyArray<StatedMaximum>> = fc.uniqueArray(
  fc.record(
    { level, period, category: categories, maximum: reading(limit), used: reading(cents) },
    { requiredKeys: ["level", "period", "category"] },
  ),
  { maxLength: 5, selector: slotText },
)

const statedException: fc.Arbitrary<StatedException> = fc.record({
  procedure,
  exception: coverageException,
  words: fc.constant([]),
  evidence,
})

const networkPlan = fc.record({
  name: fc.constantFrom("PPO", "PPO Plus", "Premier"),
  status: fc.constantFrom("in-network", "out-of-network", "unstated"),
  deductibles,
  maximums,
  coverages: fc.array(
    fc.tuple(coverageAddress, share).map(([{ codes }, paid]): StatedCoverage => ({
      procedure: { code: codes.from },
      ...paid,
      evidence: coverageEvidence,
    })),
    { maxLength: 3 },
  ),
  options: fc.array(
    planOption.map((says): StatedPlanOption => ({ says, evidence: coverageEvidence })),
    { maxLength: 2 },
  ),
  exceptions: fc.array(statedException, { maxLength: 5 }),
})

/** What a payer says, apart from whom about and when; it fits every patient of every world. */
export interface AnswerSeed {
  readonly networkPlans: ReadonlyArray<NetworkPlan>
  readonly groupNumber: string | undefined
  /** In what the payer describes another patient than the one it is asked about. */
  readonly mistaken: "birthDate" | "firstName" | "nothing" | "relationship"
  readonly daysAgo: number
}

export const answerSeed: fc.Arbitrary<AnswerSeed> = fc.record({
  networkPlans: fc.uniqueArray(networkPlan, { minLength: 1, maxLength: 3, selector: ({ name }) => name }),
  groupNumber: fc.constantFrom("4471", "4471-02", undefined),
  mistaken: fc.oneof(
    { arbitrary: fc.constant("nothing" as const), weight: 3 },
    fc.constantFrom("birthDate", "firstName", "relationship"),
  ),
  daysAgo: fc.constantFrom(0, 0, 0, 1, 20, 366),
})

const namedPatient = (world: World, about: Enrolment, mistaken: AnswerSeed["mistaken"]): NamedPatient => {
  const { firstName, lastName, birthDate } = patientOf(world, about)
  const { relationship } = about
  return {
    firstName: mistaken === "firstName" ? "Zoe" : firstName.toUpperCase(),
    lastName,
    birthDate: mistaken === "birthDate" ? day("1999-12-31") : birthDate,
    memberId: subscriptionOf(world, about).memberId,
    relationship: mistaken === "relationship" ? (relationship === "self" ? "child" : "self") : relationship,
  }
}

/** The answer that a payer gives about an enrolment. */
export const answerAbout = (world: World, about: Enrolment, seed: AnswerSeed): EligibilityResponse => ({
  outcome: { _tag: "eligible" },
  source: "EDI",
  patient: namedPatient(world, about, seed.mistaken),
  payer: { name: "DELTA" },
  ...(seed.groupNumber === undefined ? {} : { groupNumber: seed.groupNumber }),
  answersFor: addDays(world.today, -seed.daysAgo),
  renewalMonth: planOf(world, about).renewalMonth,
  networkPlans: seed.networkPlans,
  warnings: [],
  unmapped: [],
})
