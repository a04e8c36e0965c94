import type { Desk } from "../../app/plain/openDesk.ts"
import { literal } from "../../domain/value/brand.ts"
import { CalendarDate } from "../../domain/value/CalendarDate.ts"
import { Instant } from "../../domain/value/Instant.ts"

// The small practice that every screen is tried in. Acme PPO covers Ann Adams with her child Ben, and Cal Baker with his
// spouse Dee. Ann has an appointment today, and the payer's answer about her holds three network plans.

type Entered = Parameters<Desk["enter"]>[0]["records"]
type Answered = Parameters<Desk["receiveResponse"]>[0]["response"]
type Edited = Parameters<Desk["editCoverage"]>[0]["edits"]

export const today = literal(CalendarDate)("2026-11-24")
export const noon = literal(Instant)("2026-11-24T19:00:00.000Z")

const practice = "Maple Street Dental"
const location = "Main Street"

/** May import, and nothing else. */
export const frontDesk = { practice, location, user: "Mia" }

/** May edit whatever is held. */
export const manager = { practice, location, user: "Olga" }

export const ann = { practice, plan: "Acme PPO", subscription: "Adams", patient: "Ann" }

const person = (firstName: string, lastName: string, birthDate: string) => ({
  id: firstName,
  firstName,
  lastName,
  birthDate,
})

const people = [
  person("Ann", "Adams", "1985-02-03"),
  person("Ben", "Adams", "2014-06-07"),
  person("Cal", "Baker", "1979-08-09"),
  person("Dee", "Baker", "1980-01-02"),
] as const

const enrolled = (subscription: string, patient: string, relationship: "self" | "spouse" | "child") =>
  ({ _tag: "Enrolment", enrolment: { subscription, patient, ordinal: 1, relationship } }) as const

/** The rights of the front desk, given or taken away. */
export const rightsOfFrontDesk = (mayImport: boolean): Entered => [
  { _tag: "Grant", user: frontDesk.user, location, rights: mayImport ? ["Import Insurance Benefit Details"] : [] },
]

export const records: Entered = [
  ...people.map((patient) => ({ _tag: "Patient", patient }) as const),
  {
    _tag: "Plan",
    plan: { id: ann.plan, name: "Acme PPO", carrier: "Delta", groupNumber: "4471", renewalMonth: 1 },
  },
  {
    _tag: "Subscription",
    subscription: { id: "Adams", plan: ann.plan, memberId: "W100", subscriber: { patient: "Ann" } },
  },
  {
    _tag: "Subscription",
    subscription: { id: "Baker", plan: ann.plan, memberId: "W200", subscriber: { patient: "Cal" } },
  },
  enrolled("Adams", "Ann", "self"),
  enrolled("Adams", "Ben", "child"),
  enrolled("Baker", "Cal", "self"),
  enrolled("Baker", "Dee", "spouse"),
  {
    _tag: "Appointment",
    appointment: {
      id: "Ann at nine",
      patient: people[0],
      location,
      date: today,
      time: "09:00",
      minutes: 30,
      column: "Chair 1",
    },
  },
  ...rightsOfFrontDesk(true),
  {
    _tag: "Grant",
    user: manager.user,
    location,
    rights: ["Edit Insurance Plans", "Edit Ins. Plan for Patient", "Edit Ins. Benefits for Patient"],
  },
]

type Level = "individual" | "family"

const annual = (level: Level) => ({ level, period: "annual", category: "Standard" }) as const

const thisYear = (level: Level) => ({ ...annual(level), benefitYear: "2026-01-01" })

const maximum = (cents: number): Edited => ({
  limits: [{ address: { _tag: "BenefitMaximum", slot: annual("individual") }, value: cents }],
})

const counted = (cents: number) => ({ amount: cents, asOf: "2026-10-01" })

const everyYear = (times: number) => ({ type: "Frequency", times, window: { kind: "calendarYear", years: 1 } }) as const

/** What is held before anything is imported. */
export const heldBefore: Edited = {
  limits: [
    { address: { _tag: "DeductibleRequired", slot: annual("individual") }, value: 2_500 },
    ...(maximum(120_000).limits ?? []),
  ],
  counters: [
    { address: { _tag: "DeductibleMet", slot: thisYear("individual") }, value: counted(1_000) },
    { address: { _tag: "DeductibleMet", slot: thisYear("family") }, value: counted(1_500) },
    { address: { _tag: "BenefitUsed", slot: thisYear("individual") }, value: counted(10_000) },
  ],
  exceptions: [
    { address: { _tag: "Exceptions", procedure: { code: "D1110" } }, value: [everyYear(1)] },
    { address: { _tag: "Exceptions", procedure: { code: "D0274" } }, value: [everyYear(1)] },
  ],
}

/** What somebody else changes while the page is open. */
export const editedMeanwhile: Edited = maximum(130_000)

// Every value is somewhere in the message below, by its place there.
const said = <V>(value: V, at: number) =>
  ({ _tag: "Stated", value, derived: false, evidence: { rule: "stated in a row of its own", at: [at] } }) as const

const about = (code: string, at: number) => ({
  procedure: { code },
  evidence: { rule: "stated in a row of its own", at: [at] },
})

/** What the network plans are called. */
export const networkPlans = {
  inNetwork: "Acme PPO network",
  outOfNetwork: "Acme non-participating",
  amountsOnly: "Acme indemnity",
} as const

/** What the payer says about Ann. */
export const answer: Answered = {
  outcome: { _tag: "eligible" },
  source: "EDI",
  patient: {
    firstName: "ANN",
    lastName: "ADAMS",
    birthDate: "1985-02-03",
    memberId: "W100",
    relationship: "self",
  },
  payer: { name: "DELTA" },
  groupNumber: "4471",
  answersFor: "2026-11-20",
  networkPlans: [
    {
      name: networkPlans.inNetwork,
      status: "in-network",
      deductibles: [
        { ...annual("individual"), required: said(5_000, 2), met: said(5_000, 3) },
        { ...annual("family"), met: said(7_500, 4) },
      ],
      maximums: [{ ...annual("individual"), maximum: said(150_000, 5), used: said(40_000, 6) }],
      coverages: [],
      exceptions: [
        { ...about("D1110", 7), exception: everyYear(2), words: ["2 PER CALENDAR YEAR"] },
        { ...about("D1351", 8), exception: { type: "AgeLimitation", through: 14 }, words: [] },
        { ...about("D9972", 9), exception: { type: "NotCovered" }, words: [] },
      ],
    },
    {
      name: networkPlans.outOfNetwork,
      status: "out-of-network",
      deductibles: [{ ...annual("individual"), required: said(10_000, 10) }],
      maximums: [{ ...annual("individual"), maximum: said(100_000, 11) }],
      coverages: [],
      exceptions: [{ ...about("D1110", 12), exception: everyYear(1), words: [] }],
    },
    {
      name: networkPlans.amountsOnly,
      status: "unstated",
      deductibles: [],
      maximums: [{ ...annual("individual"), maximum: said(80_000, 13) }],
      coverages: [],
      exceptions: [],
    },
  ],
  warnings: [],
  unmapped: [],
}

export const message = [
  "An invented message about one patient",
  "Delta says of Ann Adams, member W100:",
  "in network, deductible 50.00",
  "in network, deductible met 50.00",
  "in network, family deductible met 75.00",
  "in network, maximum 1500.00",
  "in network, used 400.00",
  "in network, D1110 2 PER CALENDAR YEAR",
  "in network, D1351 through age 14",
  "in network, D9972 not covered",
  "out of network, deductible 100.00",
  "out of network, maximum 1000.00",
  "out of network, D1110 1 per calendar year",
  "any provider, maximum 800.00",
].join("\n")
