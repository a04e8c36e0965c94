import type { Ages, CoverageException } from "../../domain/coverage/CoverageException.ts"
import { exceptionKey } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Gloss, Note } from "../digest/Gloss.ts"
import { inOrder } from "../inOrder.ts"
import { ageInWords, ageQuantity, ageRange, complementaryAges } from "../rules/ageRules.ts"
import { exclusionRules } from "../rules/exclusionRules.ts"
import type { FrequencyRead, ReadFrequency } from "../rules/frequencyRules.ts"
import { deliveryFrequency, quantityFrequency } from "../rules/frequencyRules.ts"
import type { Row } from "../rows/Row.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { AgeMode } from "./ageModeOf.ts"
import type { Aged, Limitation, Said } from "./Limitation.ts"

interface Read {
  readonly limitation?: Limitation
  readonly left: ReadonlyArray<Unread>
}

const nothing: Read = { left: [] }

// Only rows of these kinds limit a benefit: co-insurance, co-payment, description, limitation, exclusion, non-covered.
const limiting = new Set(["A", "B", "D", "F", "E", "I"])

const excludes = ({ kind }: Row): boolean => kind === "E" || kind === "I"

const noWords: ReadonlyArray<string> = []
const noFrequencies: ReadonlyArray<FrequencyRead> = []

const saying = (
  rule: string,
  exception: CoverageException,
  at: ReadonlyArray<Position>,
  notes: ReadonlyArray<Note>,
): Said => ({
  exception,
  key: exceptionKey(exception),
  words: notes.length === 0 ? noWords : [...new Set(notes.map(({ piece }) => piece.words))],
  evidence: { rule, at: inOrder(notes.length === 0 ? at : [...at, ...notes.map(({ piece }) => piece.at)]) },
})

const frequenciesIn = (row: Row): ReadonlyArray<FrequencyRead> => {
  const quantity = row.quantityQualifier === "" ? undefined : quantityFrequency.read(row)
  if (row.deliveries.length === 0) return quantity === undefined ? noFrequencies : [quantity]
  const read = row.deliveries.map(deliveryFrequency.read)
  return quantity === undefined ? read : [...read, quantity]
}

// A payer that hangs several limits below one row may say in the same order what each is for.
const notesFor = ({ row, notes }: Gloss, { piece }: ReadFrequency): ReadonlyArray<Note> => {
  if (row.deliveries.length < 2 || row.deliveries.length !== notes.length) return notes
  const note = notes[row.deliveries.findIndex(({ at }) => at === piece.at)]
  return note === undefined ? notes : [note]
}

const sayingFrequency = (
  gloss: Gloss,
  at: ReadonlyArray<Position>,
  read: ReadFrequency,
  ages: Ages | undefined,
): Said => {
  const notes = notesFor(gloss, read)
  const area = notes.find(({ words }) => words.area !== undefined)?.words.area
  return saying(
    ages === undefined ? read.rule : complementaryAges.name,
    area === undefined && ages === undefined
      ? read.frequency
      : { ...read.frequency, ...(area === undefined ? {} : { area }), ...(ages === undefined ? {} : { ages }) },
    [...at, read.piece.at],
    notes,
  )
}

const agesInWords = ({ notes, named, row }: Gloss, at: ReadonlyArray<Position>): ReadonlyArray<Said> => {
  const note = named && !excludes(row) ? notes.find(({ words }) => words.oldest !== undefined) : undefined
  const through = note?.words.oldest
  return through === undefined ? [] : [saying(ageInWords.name, { type: "AgeLimitation", through }, at, notes)]
}

const exclusionIn = (
  { row, notes }: Gloss,
  named: boolean,
  at: ReadonlyArray<Position>,
): { readonly said: ReadonlyArray<Said>; readonly left: ReadonlyArray<Unread> } => {
  const rule = exclusionRules.find(({ reads }) => reads(row))
  if (rule === undefined) return { said: [], left: [] }
  if (!named) return { said: [], left: excludes(row) ? [unread(row, "not covered, without saying what")] : [] }
  if (excludes(row) && row.quantity !== "") return { said: [], left: [unread(row, "not covered under a condition")] }
  return { said: [saying(rule.name, { type: "NotCovered" }, at, notes)], left: [] }
}

const agedOf = (
  gloss: Gloss,
  at: ReadonlyArray<Position>,
  ages: Ages,
  frequencies: ReadonlyArray<ReadFrequency>,
  inWords: ReadonlyArray<Said>,
): Aged => ({
  ages,
  frequencies,
  atAllAges: frequencies.map((read) => sayingFrequency(gloss, at, read, undefined)),
  atItsAges: frequencies.map((read) => sayingFrequency(gloss, at, read, ages)),
  limit: saying(ageQuantity.name, { type: "AgeLimitation", ...ages }, at, gloss.notes),
  inWords,
})

const unnamedReason = "a limit, without saying of what"

/**
 * The limitation in a row, and the pieces of it that state none. `anchor` is the row it is about where it does not say so
 * itself.
 */
export const limitationOf = (gloss: Gloss, anchor: Gloss | undefined): Read => {
  const { row } = gloss
  if (!limiting.has(row.kind)) return nothing
  const { subjects, named } = anchor ?? gloss
  if (subjects.length === 0) return { left: [unread(row, "a procedure code that is none")] }
  // An excluded service has no frequency and no age; what stands there is shown with the rest.
  const frequencies = excludes(row) ? noFrequencies : frequenciesIn(row)
  const ages = excludes(row) ? undefined : ageQuantity.read(row)
  const left: Array<Unread> = []
  const read: Array<ReadFrequency> = []
  for (const one of frequencies) {
    if ("read" in one) read.push(one.read)
    else left.push(one.left)
  }
  // Read as the whole plan's, it would limit every procedure of every family on the plan.
  if (!named && (read.length > 0 || ages !== undefined))
    return { left: [...left, ...[row, ...read.map(({ piece }) => piece)].map((piece) => unread(piece, unnamedReason))] }
  const at = anchor === undefined ? gloss.at : [row.at, ...anchor.at]
  const exclusion = exclusionIn(gloss, named, at)
  const inWords = gloss.notes.length === 0 ? [] : agesInWords({ ...gloss, named }, at)
  const ofRow = left.map((one) => (one.piece.at === row.at ? one : { ...one, also: row.at }))
  const said = [
    ...exclusion.said,
    ...(ages === undefined ? [...read.map((one) => sayingFrequency(gloss, at, one, undefined)), ...inWords] : []),
  ]
  if (said.length === 0 && ages === undefined) return { left: [...ofRow, ...exclusion.left] }
  return {
    limitation: {
      row,
      subjects,
      at,
      said,
      ...(ages === undefined ? {} : { aged: agedOf(gloss, at, ages, read, inWords) }),
    },
    left: [...ofRow, ...exclusion.left],
  }
}

/** One age limit with both ends, from all the rows that make it. */
export const sayingRange = ({ limit }: Aged, { from, through, of }: Extract<AgeMode, { mode: "range" }>): Said => {
  const exception: CoverageException = { type: "AgeLimitation", from, through }
  return {
    exception,
    key: exceptionKey(exception),
    words: limit.words,
    evidence: { rule: ageRange.name, at: inOrder([...limit.evidence.at, ...of.flatMap(({ at }) => at)]) },
  }
}
