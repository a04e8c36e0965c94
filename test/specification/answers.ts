import type {
  CoverageException,
  EligibilityResponse,
  Level,
  Limit,
  Money,
  NamedPatient,
  NetworkPlan,
  Period,
  Procedure,
  Reading,
  StatedDeductible,
  StatedException,
  StatedMaximum,
} from "../../src/index.ts"
import { slot, times, usd, code } from "./amounts.ts"
import { ann, ben, cal, day, memberIds } from "./practice.ts"

// What payers say, in the core's words. Every value names a place in the message, counted from 0.

interface Where {
  readonly period?: Period
  readonly category?: string
}

/** A value the payer states. Amounts that rows disagree about are listed. */
type Said = string | readonly [string, string]

const evidence = { rule: "stated in words", at: [7] }

const reading = <V>(read: (text: string) => V, said: Said): Reading<V> =>
  typeof said === "string"
    ? { _tag: "Stated", value: read(said), derived: false, evidence }
    : {
        _tag: "Disagreeing",
        candidates: [
          { value: read(said[0]), derived: false, evidence },
          { value: read(said[1]), derived: false, evidence: { ...evidence, at: [9] } },
        ],
      }

const limit = (said: Said): Reading<Limit> => reading<Limit>((text) => (text === "none" ? "none" : usd(text)), said)
const money = (said: Said): Reading<Money> => reading(usd, said)

export const deductible = (
  level: Level,
  says: { readonly required?: Said; readonly met?: Said },
  where: Where = {},
): StatedDeductible => ({
  ...slot(level, where),
  ...(says.required === undefined ? {} : { required: limit(says.required) }),
  ...(says.met === undefined ? {} : { met: money(says.met) }),
})

export const benefit = (
  level: Level,
  says: { readonly maximum?: Said; readonly used?: Said },
  where: Where = {},
): StatedMaximum => ({
  ...slot(level, where),
  ...(says.maximum === undefined ? {} : { maximum: limit(says.maximum) }),
  ...(says.used === undefined ? {} : { used: money(says.used) }),
})

export const says = (
  procedure: string | Procedure,
  exception: CoverageException,
  words: ReadonlyArray<string> = [],
): StatedException => ({
  procedure: typeof procedure === "string" ? { code: code(procedure) } : procedure,
  exception,
  words,
  evidence: { rule: "frequency in a row of its own", at: [12] },
})

export const networkPlan = (
  name: string,
  status: NetworkPlan["status"],
  stated: Partial<Pick<NetworkPlan, "deductibles" | "exceptions" | "maximums">>,
): NetworkPlan => ({ name, status, deductibles: [], maximums: [], coverages: [], exceptions: [], ...stated })

export const someExceptions: ReadonlyArray<StatedException> = [
  says("D1110", times(2, { kind: "calendarYear", years: 1 }), ["2 PER CALENDAR YEAR"]),
  says("D1351", { type: "AgeLimitation", through: 14 }),
  says("D9972", { type: "NotCovered" }),
]

/** What the payer says for providers in its network. */
export const inNetwork: NetworkPlan = networkPlan("Acme PPO network", "in-network", {
  deductibles: [
    deductible("individual", { required: "50.00", met: "50.00" }),
    deductible("family", { required: "150.00", met: "75.00" }),
  ],
  maximums: [
    benefit("individual", { maximum: "1500.00", used: "400.00" }),
    benefit("family", { used: "650.00" }),
    benefit("individual", { maximum: "1000.00", used: "0.00" }, { period: "lifetime", category: "Orthodontics" }),
  ],
  exceptions: someExceptions,
})

/** What the payer says for all others. */
export const outOfNetwork: NetworkPlan = networkPlan("Acme non-participating", "out-of-network", {
  deductibles: [deductible("individual", { required: "100.00", met: "50.00" })],
  maximums: [benefit("individual", { maximum: "1000.00", used: "400.00" })],
  exceptions: [says("D1110", times(2, { kind: "rolling", length: 12, unit: "month" }))],
})

export const onlyAmounts: NetworkPlan = { ...inNetwork, exceptions: [] }
export const onlyExceptions: NetworkPlan = { ...inNetwork, deductibles: [], maximums: [] }

export const namedAnn: NamedPatient = {
  firstName: ann.firstName,
  lastName: ann.lastName,
  birthDate: ann.birthDate,
  memberId: memberIds.Adams,
  relationship: "self",
}

export const namedBen: NamedPatient = {
  firstName: ben.firstName,
  lastName: ben.lastName,
  birthDate: ben.birthDate,
  memberId: memberIds.Adams,
  relationship: "child",
}

export const namedCal: NamedPatient = {
  firstName: cal.firstName,
  lastName: cal.lastName,
  birthDate: cal.birthDate,
  memberId: memberIds.Baker,
  relationship: "self",
}

/** A payer's answer, about 20 November 2026 unless it says otherwise. */
export const answer = (
  networkPlans: ReadonlyArray<NetworkPlan>,
  more: Partial<EligibilityResponse> = {},
): EligibilityResponse => ({
  outcome: { _tag: "eligible" },
  source: "EDI",
  patient: namedAnn,
  payer: { name: "Delta" },
  groupNumber: "4471",
  answersFor: day("2026-11-20"),
  networkPlans,
  warnings: [],
  unmapped: [],
  ...more,
})
