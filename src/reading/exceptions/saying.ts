import type { Ages, CoverageException } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import type { Gloss, Message } from "../draft/Gloss.ts"
import { inOrder, withPlace } from "../evidence/inOrder.ts"
import type { Subject } from "../lexicon/Subject.ts"
import { ageRange, complementaryAges } from "../rules/ageRules.ts"
import type { ReadFrequency } from "../rules/frequencyRules.ts"
import type { AgeMode } from "./ageModeOf.ts"
import type { Aged, RowException, Source } from "./Limitation.ts"

const noWords: ReadonlyArray<string> = []

const wordsIn = (notes: ReadonlyArray<Message>): ReadonlyArray<string> => {
  const [only] = notes
  if (only === undefined) return noWords
  return notes.length === 1 ? [only.piece.words] : [...new Set(notes.map(({ piece }) => piece.words))]
}

const withNotes = (at: ReadonlyArray<Position>, notes: ReadonlyArray<Message>): ReadonlyArray<Position> => {
  if (notes.length === 0) return inOrder(at)
  const [only] = notes
  if (only !== undefined && notes.length === 1) return withPlace(at, only.piece.at)
  return inOrder([...at, ...notes.map(({ piece }) => piece.at)])
}

/** An exception of one subject, with the messages that go with it, also as evidence. */
export const saying = (
  { key, procedure }: Subject,
  rule: string,
  exception: CoverageException,
  { at, holding }: Pick<Source, "at" | "holding">,
  notes: ReadonlyArray<Message>,
): RowException => ({
  subject: key,
  stated: { procedure, exception, words: wordsIn(notes), evidence: { rule, at: withNotes(at, notes) } },
  holding,
})

// A payer that hangs several limits below one row may say in the same order what each is for.
const notesFor = ({ row, notes }: Gloss, { piece }: ReadFrequency): ReadonlyArray<Message> => {
  if (row.deliveries.length < 2 || row.deliveries.length !== notes.length) return notes
  const note = notes[row.deliveries.findIndex(({ at }) => at === piece.at)]
  return note === undefined ? notes : [note]
}

// What is counted together with it, as the words say.
const sharedIn = (notes: ReadonlyArray<Message>): ReadonlyArray<Procedure> | undefined => {
  if (!notes.some(({ words }) => words.said.length > 0)) return undefined
  const shared = notes.flatMap(({ words, isWhole }) =>
    isWhole ? words.said.flatMap((one) => (one.says === "SharedWith" ? one.with : [])) : [],
  )
  return shared.length === 0 ? undefined : shared
}

/** A limit on how often of one subject; with ages, at those only. */
export const sayingFrequency = (
  subject: Subject,
  { gloss, at, holding }: Source,
  read: ReadFrequency,
  ages: Ages | undefined,
): RowException => {
  const notes = notesFor(gloss, read)
  const area = notes.length === 0 ? undefined : notes.find(({ words }) => words.area !== undefined)?.words.area
  const sharedWith = notes.length === 0 ? undefined : sharedIn(notes)
  return saying(
    subject,
    ages === undefined ? read.rule : complementaryAges.name,
    area === undefined && ages === undefined && sharedWith === undefined
      ? read.frequency
      : {
          ...read.frequency,
          ...(area === undefined ? {} : { area }),
          ...(ages === undefined ? {} : { ages }),
          ...(sharedWith === undefined ? {} : { sharedWith }),
        },
    read.piece === gloss.row ? { at, holding } : { at: withPlace(at, read.piece.at), holding },
    notes,
  )
}

/** One age limit with both ends, from all the rows that make it. */
export const sayingRange = (
  { limit }: Aged,
  { from, through, of }: Extract<AgeMode, { mode: "range" }>,
): RowException => {
  const exception: CoverageException = { type: "AgeLimitation", from, through }
  const { procedure, words, evidence } = limit.stated
  return {
    subject: limit.subject,
    holding: limit.holding,
    stated: {
      procedure,
      exception,
      words,
      evidence: { rule: ageRange.name, at: inOrder([...evidence.at, ...of.flatMap(({ source }) => source.at)]) },
    },
  }
}
