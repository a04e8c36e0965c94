import type { Answer, Party, Piece, RejectionPiece, Row } from "../../src/reading.ts"
import { emptyParty } from "../../src/reading.ts"
import type { ErrorLevel } from "./errors/ErrorRead.ts"
import type { Message } from "./Message.ts"
import { withReferences } from "./parties/withReferences.ts"

const says = (party: Party): boolean => party.rows.length > 0 || party.rejections.length > 0

const piecesOf = (party: Party): ReadonlyArray<Piece> => [...party.references, ...party.dates, ...party.others]

// A rejection of one statement, of which the message does not say which it is.
const withRejections = (rows: ReadonlyArray<Row>, rejections: ReadonlyArray<RejectionPiece>): ReadonlyArray<Row> =>
  rejections.length === 0
    ? rows
    : rows.map((row, i) => (i === rows.length - 1 ? { ...row, rejections: [...row.rejections, ...rejections] } : row))

interface Members {
  readonly subscriber: Party | undefined
  readonly dependent: Party | undefined
  readonly rejectedAbove: Answer["rejectedAbove"]
}

/** The members with what the message says about each: the benefits are the dependent's where there is one. */
const membersOf = (message: Message): Members => {
  const { dependents, errors, rows } = message
  const isDependent = dependents.length > 0 || errors.some(({ level }) => level === "dependent")
  const patientLevel = isDependent ? "dependent" : "subscriber"
  const at = (wanted: ErrorLevel): ReadonlyArray<RejectionPiece> =>
    errors.filter(({ level }) => (level ?? patientLevel) === wanted).map(({ piece }) => piece)
  const ofBenefits = at("benefit")
  const patient = (party: Party): Party => ({
    ...party,
    rows: withRejections(rows, ofBenefits),
    dates: message.dates,
    others: [...party.others, ...message.left],
    rejections: [
      ...at(party.role === "dependent" ? "dependent" : "subscriber"),
      ...(rows.length === 0 ? ofBenefits : []),
    ],
  })
  const named: Party = message.subscriber ?? { ...emptyParty, role: "subscriber" }
  const rejections = at("subscriber")
  // An answer of its own, beside a dependent, is about the same day.
  const dates = rejections.length > 0 ? message.dates : []
  const subscriber = withReferences({ ...named, rejections, dates }, message.references)
  const asPatient = isDependent ? subscriber : patient(subscriber)
  return {
    subscriber: message.subscriber === undefined && !isDependent && !says(asPatient) ? undefined : asPatient,
    dependent: isDependent ? patient(dependents[0] ?? { ...emptyParty, role: "dependent" }) : undefined,
    rejectedAbove: (["source", "receiver"] as const).flatMap((role) => at(role).map((piece) => ({ role, piece }))),
  }
}

/**
 * The answers in a message. It is about its dependent where it names one, else about the subscriber, as the clearing
 * houses say; a rejection of the subscriber beside a dependent is an answer of its own, as it is in X12. Where only the
 * payer or the provider is rejected, the answer is about whomever the message names.
 */
export const answersOf = (message: Message, days: ReadonlyArray<string>): ReadonlyArray<Answer> => {
  const { subscriber, dependent, rejectedAbove } = membersOf(message)
  const answer = (patient: Party | undefined, above: ReadonlyArray<Piece>): Answer => ({
    payer: message.payer,
    ...(patient?.role === "dependent" && subscriber !== undefined ? { subscriber } : {}),
    ...(patient === undefined ? {} : { patient }),
    rejectedAbove,
    othersAbove: above,
    days: [...days, ...message.days],
  })
  const above = [...piecesOf(message.payer), ...piecesOf(message.provider)]
  const aboveDependent = subscriber === undefined ? [] : piecesOf(subscriber)
  const isSilent = dependent !== undefined && !says(dependent)
  const first =
    subscriber !== undefined && says(subscriber)
      ? [answer(subscriber, [...above, ...(isSilent ? piecesOf(dependent) : [])])]
      : []
  const second =
    dependent !== undefined && says(dependent)
      ? [answer(dependent, first.length > 0 ? [] : [...above, ...aboveDependent])]
      : []
  if (first.length + second.length > 0 || rejectedAbove.length === 0) return [...first, ...second]
  return dependent !== undefined
    ? [answer(dependent, [...above, ...aboveDependent])]
    : [answer(subscriber, subscriber === undefined ? [...above, ...message.left, ...message.references] : above)]
}
