import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Note } from "../../domain/response/Note.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import type { Gloss, Note as Message } from "../digest/Gloss.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Subject } from "../lexicon/Subject.ts"
import { refersElsewhere } from "../related/refersElsewhere.ts"
import type { Row } from "../rows/Row.ts"
import type { Saying } from "../words/Saying.ts"
import type { RowNote, RowNotes } from "./RowNote.ts"
import { isAboutWaiting, waitingsOf } from "./waitingOf.ts"

export const noNotes: RowNotes = { notes: [], settled: [] }

// Kinds whose code says nothing that the words below it do not say.
const describing = new Set(["A", "B", "D", "F", "P"])

/** Whether all that a row says is what hangs below it. */
export const isWordsOnly = (row: Row): boolean =>
  describing.has(row.kind) && row.money === "" && row.share === "" && row.quantity === "" && row.deliveries.length === 0

// What a row about waiting is about: what it names beside the wait, else the whole plan.
const waitedFor = ({ row, className, subjects }: Gloss, lexicon: Lexicon): ReadonlyArray<Subject> => {
  const others = row.serviceTypes.filter((code) => code !== "32")
  if (row.procedure !== undefined || className !== undefined) return subjects
  return others.length === 0 ? [lexicon.wholePlan] : others.map(lexicon.serviceType)
}

const nothingSaid: ReadonlyArray<Saying> = []

// A row of X12 has ten messages. What a row with thousands says of each of thousands of types is left.
const mostNotes = 1000

// Below a row about waiting, "12 months" is the wait.
const saidOf = ({ row }: Gloss, { isWhole, words, piece }: Message, lexicon: Lexicon): ReadonlyArray<Saying> => {
  const said = isWhole ? words.said : nothingSaid
  if (said.length > 0 || !isAboutWaiting(row)) return said
  return lexicon.words(`WAITING PERIOD: ${piece.words}`).said
}

interface Noted {
  readonly note: Note
  readonly rule: string
  readonly about?: Procedure
}

// A limit in words that no row took stays words; one that is shared is worth saying all the same.
const notedIn = (said: ReadonlyArray<Saying>): ReadonlyArray<Noted> =>
  said.flatMap((one): ReadonlyArray<Noted> => {
    if (one.says === "Note") return [one]
    return one.says === "SharedWith" ? [{ note: { kind: "SharedFrequency", with: one.with }, rule: one.rule }] : []
  })

const justWords: Noted = { note: { kind: "Words" }, rule: "words" }

/**
 * What a row says beside amounts, shares and limits: what its messages say that is a note of its own, and each message
 * that nothing was read from. `anchor` is the row it is about where it does not say so itself; `used` are the places that
 * other rules read.
 */
export const notesOf = (
  gloss: Gloss,
  anchor: Gloss | undefined,
  lexicon: Lexicon,
  day: CalendarDate,
  used: ReadonlySet<Position>,
): RowNotes => {
  const { row } = gloss
  const named = anchor ?? gloss
  if (refersElsewhere(row.kind) || named.subjects.length === 0) return noNotes
  const at = anchor === undefined ? gloss.at : [row.at, ...anchor.at]
  const subjects = isAboutWaiting(row) ? waitedFor(gloss, lexicon) : named.subjects
  if (subjects.length * gloss.notes.length > mostNotes) return noNotes
  const notes: Array<RowNote> = []
  const settled: Array<Position> = []
  const state = ({ note, rule, about }: Noted, more: Position, words: ReadonlyArray<string>): void => {
    const said = note.kind === "Words" ? words.join("\n") : JSON.stringify(note)
    const evidence = { rule, at: at.includes(more) ? at : [...at, more] }
    const own = about === undefined ? subjects : [{ key: procedureKey(about), procedure: about }]
    for (const { key, procedure } of own)
      notes.push({ key: `${key}\n${said}`, stated: { procedure, note, words, evidence } })
    settled.push(more)
  }
  for (const { rule, waiting, at: where } of waitingsOf(gloss, day))
    state({ note: { kind: "WaitingPeriod", waiting }, rule }, where, [])
  for (const message of gloss.notes) {
    const { piece, words } = message
    if (words.renewal !== undefined) continue
    const isUsed = used.has(piece.at)
    // Read as an amount or an exception, it may say something else as well; there, that none is said twice.
    const noted = notedIn(saidOf(gloss, message, lexicon)).filter(
      ({ note }) => !isUsed || (note.kind !== "Words" && note.kind !== "SharedFrequency" && !words.noDeductible),
    )
    for (const one of noted) state(one, piece.at, [piece.words])
    if (noted.length === 0 && !isUsed) state(justWords, piece.at, [piece.words])
  }
  if (notes.length > 0 && isWordsOnly(row)) for (const place of gloss.at) settled.push(place)
  return { notes, settled }
}
