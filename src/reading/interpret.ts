import * as O from "fp-ts/lib/Option.js"
import type { EligibilityResponse } from "../domain/response/EligibilityResponse.ts"
import type { NetworkPlan } from "../domain/response/NetworkPlan.ts"
import type { Position } from "../domain/response/Evidence.ts"
import type { ReadingWarning } from "../domain/response/ReadingWarning.ts"
import type { Answer } from "./rows/Answer.ts"
import type { Piece, Row } from "./rows/Row.ts"
import { answersForOf } from "./answersForOf.ts"
import { citedIn } from "./citedIn.ts"
import { planOf } from "./planOf.ts"
import { anchorsOf } from "./exceptions/anchorsOf.ts"
import { networksOf } from "./networks/networksOf.ts"
import { rowsOf } from "./networks/rowsOf.ts"
import { outcomeOf } from "./outcomeOf.ts"
import { groupNumberOf, patientOf, payerOf } from "./patientOf.ts"
import { renewalMonthOf } from "./renewalMonthOf.ts"
import type { Unread } from "./Unread.ts"
import { unread } from "./Unread.ts"
import { leftIn, leftOutside, unmappedOf } from "./unmappedOf.ts"
import { inAllPlans } from "./inAllPlans.ts"

interface Plans {
  readonly plans: ReadonlyArray<NetworkPlan>
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly left: ReadonlyArray<Unread>
}

// Nobody chooses among more networks than this; a text that names more names something else there.
const mostNetworks = 20

const statesNothing: Plans = { plans: [], warnings: [], left: [] }

const benefits = new Set(["A", "B", "C", "D", "E", "F", "G", "H", "I"])

const plansOf = (rows: ReadonlyArray<Row>, payer: string | undefined): Plans => {
  if (!rows.some(({ kind }) => benefits.has(kind))) return statesNothing
  const networks = networksOf(rows, payer)
  if (networks.length > mostNetworks)
    return { ...statesNothing, left: rows.map((row) => unread(row, "more networks than could be kept apart")) }
  const anchors = anchorsOf(rows)
  const rowsByNetwork = rowsOf(networks, rows)
  const read = networks.map((network, i) => planOf(network, rowsByNetwork[i] ?? [], anchors))
  return {
    plans: read.map(({ plan }) => plan),
    warnings: inAllPlans(
      networks.length,
      read.map(({ warnings }) => warnings),
    ),
    left: read.flatMap(({ left }) => left),
  }
}

const rejected = (rows: ReadonlyArray<Row>): Plans => ({
  ...statesNothing,
  left: rows.map((row) => unread(row, "not read, because the payer rejected the question")),
})

// What stands at the subscriber above a dependent comes with `othersAbove`.
const outsideOf = ({ patient, othersAbove }: Answer): ReadonlyArray<Piece> => [
  ...othersAbove,
  ...(patient === undefined ? [] : [...patient.references, ...patient.dates, ...patient.others]),
]

/** A response, and every place in the message that it was made from. @category models @since 0.2.0 */
export interface Interpreted {
  readonly response: EligibilityResponse
  readonly cited: ReadonlySet<Position>
}

/**
 * What a payer's answer about one patient says, in the words of the domain; `none` where not even its envelope says which
 * day it is about.
 *
 * Every piece of the answer is either used by a rule, and then is in the evidence, or listed as unmapped. `textAt` gives
 * the text that stands at a place of the message, for showing what was left.
 *
 * @category constructors
 * @since 0.2.0
 */
export const interpret = (answer: Answer, textAt: (at: Position) => string): O.Option<Interpreted> => {
  const rows = answer.patient?.rows ?? []
  const answersFor = answersForOf(answer)
  if (O.isNone(answersFor)) return O.none
  const { outcome, at: decidedBy } = outcomeOf(answer)
  const { plans, warnings, left } = outcome._tag === "rejected" ? rejected(rows) : plansOf(rows, answer.payer?.lastName)
  const group = groupNumberOf(answer)
  const renewal = renewalMonthOf(rows.flatMap(({ messages }) => messages))
  const unstated: ReadonlyArray<ReadingWarning> =
    outcome._tag === "unknown" && plans.length > 0
      ? [{ _tag: "StatusUnstated", at: rows.filter(({ kind }) => kind === "U" || kind === "V").map(({ at }) => at) }]
      : []
  const allWarnings = [...unstated, ...warnings]
  const cited = new Set<Position>([
    ...decidedBy,
    ...answersFor.value.at,
    ...(group === undefined ? [] : [group.at]),
    ...(renewal?.at ?? []),
    ...citedIn(plans, allWarnings),
  ])
  return O.some({
    cited,
    response: {
      outcome,
      source: "EDI",
      patient: patientOf(answer),
      payer: payerOf(answer),
      ...(group === undefined ? {} : { groupNumber: group.value }),
      answersFor: answersFor.value.day,
      ...(renewal === undefined ? {} : { renewalMonth: renewal.month }),
      networkPlans: plans,
      warnings: allWarnings,
      unmapped: unmappedOf(
        [
          ...left,
          ...leftIn(rows, new Set([...cited, ...left.flatMap(({ piece, also }) => [piece.at, also ?? piece.at])])),
          ...leftOutside(outsideOf(answer), cited),
        ],
        textAt,
      ),
    },
  })
}
