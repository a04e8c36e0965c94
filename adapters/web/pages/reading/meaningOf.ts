import type {
  BenefitSlot,
  EligibilityResponse,
  Evidence,
  Limit,
  NetworkPlan,
  Position,
  Reading,
  Rejection,
  RelatedEntity,
  ServiceHistory,
  StatedException,
  StatedNote,
} from "../../../../src/index.ts"
import { formatProcedure } from "../../../../src/index.ts"
import {
  exceptionTypeNames,
  levelNames,
  noteKindNames,
  outcomeNames,
  sayException,
  sayLimit,
  sayNote,
  sayRejection,
  saySlot,
  screenWords,
  sectionNames,
  statusNames,
} from "../../../../src/review.ts"
import { readingWords } from "../words.ts"

/** Something the message says, and the segments that say it. */
export interface Line {
  readonly key: string
  readonly name: string
  readonly cells: ReadonlyArray<string>
  readonly at: ReadonlySet<number>
}

/** Lines of one kind under their heads. */
export interface Group {
  readonly title: string
  readonly heads: ReadonlyArray<string>
  readonly lines: ReadonlyArray<Line>
  /** Whether its cells are amounts, that stand under one another. */
  readonly isMoney: boolean
}

const segments = (at: ReadonlyArray<Position>): ReadonlyArray<number> =>
  at.flatMap((position) => (typeof position === "number" ? [position] : []))

const evidenceOf = (reading: Reading<unknown> | undefined): ReadonlyArray<Evidence> => {
  if (reading === undefined) return []
  return reading._tag === "Stated" ? [reading.evidence] : reading.candidates.map(({ evidence }) => evidence)
}

const sayReading = (reading: Reading<Limit> | undefined): string => {
  if (reading === undefined) return readingWords.notStated
  return reading._tag === "Stated" ? sayLimit(reading.value) : readingWords.disagrees
}

const amounts = (
  key: string,
  rows: ReadonlyArray<
    BenefitSlot & { readonly total: Reading<Limit> | undefined; readonly counted: Reading<Limit> | undefined }
  >,
): ReadonlyArray<Line> =>
  rows.map((row, i) => ({
    key: `${key}-${String(i)}`,
    name: saySlot(row),
    cells: [sayReading(row.total), sayReading(row.counted)],
    at: new Set([...evidenceOf(row.total), ...evidenceOf(row.counted)].flatMap(({ at }) => segments(at))),
  }))

const exceptionLine = ({ procedure, exception, words, evidence }: StatedException, key: string): Line => ({
  key,
  name: formatProcedure(procedure),
  cells: [exceptionTypeNames[exception.type], [sayException(exception), ...words.map((text) => `“${text}”`)].join(" ")],
  at: new Set(segments(evidence.at)),
})

const noteLine = ({ procedure, note, words, evidence }: StatedNote, key: string): Line => ({
  key,
  name: formatProcedure(procedure),
  cells: [noteKindNames[note.kind], [sayNote(note), ...words.map((text) => `“${text}”`)].join(" ").trim()],
  at: new Set(segments(evidence.at)),
})

const historyLine = ({ procedure, on, evidence }: ServiceHistory, key: string): Line => ({
  key,
  name: formatProcedure(procedure),
  cells: [on],
  at: new Set(segments(evidence.at)),
})

const relatedLine = ({ role, name, ids, contacts, words, evidence }: RelatedEntity, key: string): Line => ({
  key,
  name: name === undefined ? role : `${name} (${role})`,
  cells: [
    [
      ...ids.map(({ kind, value }) => `${kind} ${value}`),
      ...contacts.flatMap((contact) => [
        ...(contact.name === undefined ? [] : [contact.name]),
        ...contact.ways.map(({ kind, value }) => `${kind} ${value}`),
      ]),
      ...words.map((text) => `“${text}”`),
    ].join(", "),
  ],
  at: new Set(segments(evidence.at)),
})

const rejectionLine = (rejection: Rejection, key: string): Line => ({
  key,
  name: levelNames[rejection.level],
  cells: [sayRejection(rejection)],
  at: new Set(segments(rejection.at)),
})

const groupsOfPlan = (plan: NetworkPlan, key: string): ReadonlyArray<Group> => {
  const status = statusNames[plan.status]
  const name = plan.name.toLowerCase() === status ? plan.name : `${plan.name} (${status})`
  const { deductible, required, met, benefit, maximum, used, procedure, type, exception } = readingWords
  return [
    {
      title: `${name}: ${screenWords.deductibles}`,
      heads: [deductible, required, met],
      lines: amounts(
        `${key}-deductible`,
        plan.deductibles.map((row) => ({ ...row, total: row.required, counted: row.met })),
      ),
      isMoney: true,
    },
    {
      title: `${name}: ${screenWords.benefits}`,
      heads: [benefit, maximum, used],
      lines: amounts(
        `${key}-benefit`,
        plan.maximums.map((row) => ({ ...row, total: row.maximum, counted: row.used })),
      ),
      isMoney: true,
    },
    {
      title: `${name}: ${sectionNames.ExceptionsAndLimitations}`,
      heads: [procedure, type, exception],
      lines: plan.exceptions.map((stated, i) => exceptionLine(stated, `${key}-exception-${String(i)}`)),
      isMoney: false,
    },
    {
      title: `${name}: ${readingWords.notes}`,
      heads: [procedure, type, readingWords.note],
      lines: (plan.notes ?? []).map((stated, i) => noteLine(stated, `${key}-note-${String(i)}`)),
      isMoney: false,
    },
  ]
}

/** What a response says, each line with the segments that say it. */
export const meaningOf = (response: EligibilityResponse, key: string): ReadonlyArray<Group> =>
  [
    {
      title: readingWords.rejections,
      heads: [readingWords.other, readingWords.reason],
      lines: (response.outcome._tag === "rejected" ? response.outcome.rejections : []).map((rejection, i) =>
        rejectionLine(rejection, `${key}-rejection-${String(i)}`),
      ),
      isMoney: false,
    },
    ...response.networkPlans.flatMap((plan, i) => groupsOfPlan(plan, `${key}-${String(i)}`)),
    {
      title: readingWords.history,
      heads: [readingWords.procedure, readingWords.lastHad],
      lines: (response.history ?? []).map((had, i) => historyLine(had, `${key}-history-${String(i)}`)),
      isMoney: false,
    },
    {
      title: readingWords.related,
      heads: [readingWords.other, readingWords.contact],
      lines: (response.related ?? []).map((one, i) => relatedLine(one, `${key}-related-${String(i)}`)),
      isMoney: false,
    },
    {
      title: readingWords.notUnderstood,
      heads: [readingWords.message, "", ""],
      lines: response.unmapped.map(({ text, reason, at }, i) => ({
        key: `${key}-unmapped-${String(i)}`,
        name: text,
        cells: [reason, at.length > 1 ? `× ${String(at.length)}` : ""],
        at: new Set(segments(at)),
      })),
      isMoney: false,
    },
  ].filter(({ lines }) => lines.length > 0)

/** Whom a response is about, and what came of the question. */
export const headOf = ({
  patient,
  payer,
  groupNumber,
  answersFor,
  outcome,
}: EligibilityResponse): ReadonlyArray<readonly [string, string]> => [
  [readingWords.patient, [patient.firstName, patient.lastName].filter((name) => name !== undefined).join(" ")],
  [readingWords.payer, payer.name ?? readingWords.notStated],
  [readingWords.group, groupNumber ?? readingWords.notStated],
  [readingWords.answersFor, answersFor],
  [readingWords.outcome, outcomeNames[outcome._tag]],
]
