import type { Position } from "../../domain/response/Evidence.ts"
import type { Note } from "../../domain/response/Note.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import type { Context } from "../draft/Context.ts"
import type { Draft } from "../draft/Draft.ts"
import type { Gloss, Message } from "../draft/Gloss.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Subject } from "../lexicon/Subject.ts"
import type { Holding } from "../networks/holdingOf.ts"
import { refersElsewhere } from "../related/refersElsewhere.ts"
import type { Row } from "../rows/Row.ts"
import type { Noted } from "../words/notedIn.ts"
import type { RowNote } from "./RowNote.ts"
import { isAboutWaiting, waitingsOf } from "./waitingOf.ts"

// Kinds whose code says nothing that the words below it do not say.
const describing = new Set(["A", "B", "D", "F", "P"])

/** Whether all that a row says is what hangs below it. */
export const isWordsOnly = (row: Row): boolean =>
  describing.has(row.kind) &&
  row.money === "" &&
  row.share === "" &&
  row.quantity === "" &&
  row.authorisation !== "Y" &&
  row.deliveries.length === 0

// What a row about waiting is about: what it names beside the wait, else the whole plan.
const waitedFor = ({ row, className, subjects }: Gloss, lexicon: Lexicon): ReadonlyArray<Subject> => {
  const others = row.serviceTypes.filter((code) => code !== "32")
  if (row.procedure !== undefined || className !== undefined) return subjects
  return others.length === 0 ? [lexicon.wholePlan] : others.map(lexicon.serviceType)
}

const nothingNoted: ReadonlyArray<Noted> = []

// A row of X12 has ten messages. What a row with thousands says of each of thousands of types is left.
const mostNotes = 1000

// Below a row about waiting, "12 months" is the wait.
const notedIn = ({ isWhole, words, piece }: Message, aboutWaiting: boolean, lexicon: Lexicon): ReadonlyArray<Noted> => {
  if (isWhole && words.said.length > 0) return words.noted
  return aboutWaiting ? lexicon.words(`WAITING PERIOD: ${piece.words}`).noted : nothingNoted
}

const nobodysWords: ReadonlyArray<string> = []

const justWords: Note = { kind: "Words" }

const withPlace = (at: ReadonlyArray<Position>, more: Position): ReadonlyArray<Position> =>
  at.includes(more) ? at : [...at, more]

const state = (
  { note, rule, about, key: said }: Noted,
  words: ReadonlyArray<string>,
  at: ReadonlyArray<Position>,
  subjects: ReadonlyArray<Subject>,
  holding: Holding,
  notes: Array<RowNote>,
): void => {
  const evidence = { rule, at }
  if (about !== undefined) {
    const stated = { procedure: about, note, words, evidence }
    notes.push({ subject: procedureKey(about), said, stated, holding })
  } else
    for (const { key, procedure } of subjects)
      notes.push({ subject: key, said, stated: { procedure, note, words, evidence }, holding })
}

/**
 * What a row says beside amounts, shares and limits: what its messages say that is a note of its own, and each message
 * that nothing was read from. `anchor` is the row it is about where it does not say so itself; `isUsedAt` says what other
 * rules read.
 */
export const draftNotes = (
  gloss: Gloss,
  anchor: Gloss | undefined,
  holding: Holding,
  { lexicon, day }: Context,
  { notes, settled }: Draft,
  isUsedAt: (place: Position) => boolean,
): void => {
  const { row } = gloss
  const named = anchor ?? gloss
  if (refersElsewhere(row.kind) || named.subjects.length === 0) return
  const at = anchor === undefined ? gloss.at : [row.at, ...anchor.at]
  const aboutWaiting = isAboutWaiting(row)
  const subjects = aboutWaiting ? waitedFor(gloss, lexicon) : named.subjects
  if (subjects.length * gloss.notes.length > mostNotes) return
  const notesBefore = notes.length
  const settle = (place: Position): void => {
    if (holding.isAnywhere) settled.push(place)
  }
  for (const { rule, waiting, at: where } of waitingsOf(gloss, day, lexicon)) {
    const note: Note = { kind: "WaitingPeriod", waiting }
    const noted = { note, rule, about: undefined, key: JSON.stringify(note) }
    state(noted, nobodysWords, withPlace(at, where), subjects, holding, notes)
    settle(where)
  }
  for (const message of gloss.notes) {
    const { piece, words, isWhole } = message
    if (words.renewal !== undefined && isWhole) continue
    const isUsed = isUsedAt(piece.at)
    let isNoted = false
    for (const one of notedIn(message, aboutWaiting, lexicon)) {
      const { kind } = one.note
      // Read as an amount or an exception, it may say something else as well; there, that none is said twice.
      if (isUsed && (kind === "Words" || kind === "SharedFrequency" || words.noDeductible)) continue
      const noted = kind === "Words" ? { ...one, key: piece.words } : one
      state(noted, [piece.words], withPlace(at, piece.at), subjects, holding, notes)
      isNoted = true
    }
    if (!isNoted && !isUsed) {
      const noted = { note: justWords, rule: "words", about: undefined, key: piece.words }
      state(noted, [piece.words], withPlace(at, piece.at), subjects, holding, notes)
      isNoted = true
    }
    if (isNoted) settle(piece.at)
  }
  if (notes.length > notesBefore && isWordsOnly(row)) for (const place of gloss.at) settle(place)
}
