import * as O from "fp-ts/lib/Option.js"
import type { EligibilityResponse, Payer } from "../domain/response/EligibilityResponse.ts"
import type { NetworkPlan } from "../domain/response/NetworkPlan.ts"
import type { Position } from "../domain/response/Evidence.ts"
import type { ReadingWarning } from "../domain/response/ReadingWarning.ts"
import type { RelatedEntity } from "../domain/response/RelatedEntity.ts"
import type { ServiceHistory } from "../domain/response/ServiceHistory.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { Answer } from "./rows/Answer.ts"
import type { Piece, Row } from "./rows/Row.ts"
import type { AnswersFor } from "./whom/answersForOf.ts"
import { answersForOf } from "./whom/answersForOf.ts"
import type { Cite } from "./evidence/citeAll.ts"
import { citeAll } from "./evidence/citeAll.ts"
import { planOf } from "./plans/planOf.ts"
import { inNetwork } from "./draft/Draft.ts"
import { draftOf } from "./draft/draftOf.ts"
import { glossesOf } from "./draft/Gloss.ts"
import { historyOf } from "./history/historyOf.ts"
import type { Lexicon } from "./lexicon/Lexicon.ts"
import { lexicon } from "./lexicon/Lexicon.ts"
import { networksOf } from "./networks/networksOf.ts"
import { outcomeOf } from "./whom/outcomeOf.ts"
import { groupNumberOf, patientOf, payerOf } from "./whom/patientOf.ts"
import { noPlaces } from "./evidence/Places.ts"
import type { Profile } from "./profiles/Profile.ts"
import { profileOf } from "./profiles/profileOf.ts"
import { relatedOf } from "./related/relatedOf.ts"
import { renewalMonthOf } from "./plans/renewalMonthOf.ts"
import type { Unread } from "./unmapped/Unread.ts"
import { unread } from "./unmapped/Unread.ts"
import { leftIn, leftOutside, unmappedOf } from "./unmapped/unmappedOf.ts"
import { inAllPlans } from "./plans/inAllPlans.ts"

interface Plans {
  readonly plans: ReadonlyArray<NetworkPlan>
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly history: ReadonlyArray<ServiceHistory>
  readonly related: ReadonlyArray<RelatedEntity>
  readonly left: ReadonlyArray<Unread>
  /** Places that stand in evidence and of which nothing else is to be said. */
  readonly settled: ReadonlyArray<ReadonlyArray<Position>>
}

// Nobody chooses among more networks than this; a text that names more names something else there.
const mostNetworks = 20

const statesNothing: Plans = { plans: [], warnings: [], history: [], related: [], left: [], settled: [] }

const benefits = new Set(["A", "B", "C", "D", "E", "F", "G", "H", "I"])

const plansOf = (
  rows: ReadonlyArray<Row>,
  payer: Payer,
  day: CalendarDate,
  lexicon: Lexicon,
  profiles: ReadonlyArray<Profile>,
): Plans => {
  const { related, settled: settledByRelated } = relatedOf(rows)
  if (!rows.some(({ kind }) => benefits.has(kind))) return { ...statesNothing, related, settled: [settledByRelated] }
  const profile = profileOf(payer.id ?? "", profiles)
  const glosses = glossesOf(rows, lexicon)
  const networks = networksOf(glosses, payer.name ?? "", profile)
  if (networks.length > mostNetworks)
    return { ...statesNothing, left: rows.map((row) => unread(row, "more networks than could be kept apart")) }
  const draft = draftOf(glosses, networks, { lexicon, profile, day })
  const { left, settled } = draft
  const read = networks.map((network, i) => planOf(network, inNetwork(draft, i), left))
  const { history, settled: settledByHistory } = historyOf(glosses, day, lexicon)
  return {
    plans: read.map(({ plan }) => plan),
    warnings: inAllPlans(read.map(({ warnings }) => warnings)),
    history,
    related,
    left,
    settled: [settledByRelated, settledByHistory, settled],
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

// What is remembered keeps the texts of answers in memory.
const remembered = 1000

/** Reads answers one after another; `textAt` gives the text that stands at a place, for showing what was left. */
type Interpreter = (answer: Answer, textAt: (at: Position) => string) => O.Option<Interpreted>

/**
 * A reader of answers that remembers what texts mean from one answer to the next; after some hundred answers it forgets,
 * so that it can be kept for as long as one likes.
 *
 * Every piece of an answer is either used by a rule, and then is in the evidence, or listed as unmapped. `none` where not
 * even the envelope of an answer says which day it is about. `profiles` say of payers what they do otherwise than others;
 * the first that names the payer's id holds.
 *
 * @category constructors
 * @since 0.2.0
 */
export const interpreter = (profiles: ReadonlyArray<Profile> = []): Interpreter => {
  let words = lexicon()
  let answers = 0
  return (answer, textAt) => {
    const answersFor = answersForOf(answer)
    answers += 1
    if (answers % remembered === 0) words = lexicon()
    return O.isNone(answersFor) ? O.none : O.some(interpreted(answer, answersFor.value, textAt, words, profiles))
  }
}

/**
 * What a payer's answer about one patient says, in the words of the domain: `interpreter()` for one answer.
 *
 * @category constructors
 * @since 0.2.0
 */
export const interpret: Interpreter = (answer, textAt) => interpreter()(answer, textAt)

const interpreted = (
  answer: Answer,
  answersFor: AnswersFor,
  textAt: (at: Position) => string,
  words: Lexicon,
  profiles: ReadonlyArray<Profile>,
): Interpreted => {
  const rows = answer.patient?.rows ?? []
  const { outcome, at: decidedBy } = outcomeOf(answer)
  const payer = payerOf(answer)
  const { plans, warnings, history, related, left, settled } =
    outcome._tag === "rejected" ? rejected(rows) : plansOf(rows, payer, answersFor.day, words, profiles)
  const group = groupNumberOf(answer)
  const renewal = renewalMonthOf(rows, words)
  const unstated: ReadonlyArray<ReadingWarning> =
    outcome._tag === "unknown" && plans.length > 0
      ? [{ _tag: "StatusUnstated", at: rows.filter(({ kind }) => kind === "U" || kind === "V").map(({ at }) => at) }]
      : []
  const allWarnings = [...unstated, ...warnings]
  const citing = (cite: Cite): void => {
    cite(decidedBy)
    cite(answersFor.at)
    if (group !== undefined) cite([group.at])
    if (renewal !== undefined) cite(renewal.at)
    citeAll(plans, allWarnings, cite)
    for (const at of settled) cite(at)
  }
  const accounted = noPlaces(rows[0]?.at, rows.at(-1)?.at)
  citing((at) => {
    for (const place of at) accounted.add(place)
  })
  // What a rule looked at and left has its reason, and so has the row it belongs to.
  for (const { piece, also } of left) {
    accounted.add(piece.at)
    if (also !== undefined) accounted.add(also)
  }
  const allLeft = [...left]
  leftIn(rows, accounted, allLeft)
  leftOutside(outsideOf(answer), accounted, allLeft)
  return {
    // A set of hundreds of places, for which hardly anybody asks.
    get cited() {
      const cited = new Set<Position>()
      citing((at) => {
        for (const place of at) cited.add(place)
      })
      return cited
    },
    response: {
      outcome,
      source: "EDI",
      patient: patientOf(answer),
      payer,
      ...(group === undefined ? {} : { groupNumber: group.value }),
      answersFor: answersFor.day,
      ...(renewal === undefined ? {} : { renewalMonth: renewal.month }),
      networkPlans: plans,
      warnings: allWarnings,
      ...(history.length === 0 ? {} : { history }),
      ...(related.length === 0 ? {} : { related }),
      unmapped: unmappedOf(allLeft, textAt),
    },
  }
}
