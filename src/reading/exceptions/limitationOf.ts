import type { Position } from "../../domain/response/Evidence.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import type { Gloss, Note } from "../digest/Gloss.ts"
import { grown } from "../grown.ts"
import { isAboutWaiting } from "../notes/waitingOf.ts"
import { ageInWords, ageQuantity } from "../rules/ageRules.ts"
import type { Profile } from "../profiles/Profile.ts"
import { exclusionRules } from "../rules/exclusionRules.ts"
import type { FrequencyRead, ReadFrequency } from "../rules/frequencyRules.ts"
import { deliveryFrequency, quantityFrequency } from "../rules/frequencyRules.ts"
import type { Row } from "../rows/Row.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { Aged, Limitation, Said } from "./Limitation.ts"
import { saying, sayingFrequency } from "./saying.ts"

interface Read {
  readonly limitation: Limitation | undefined
  readonly left: ReadonlyArray<Unread>
}

const noLeft: ReadonlyArray<Unread> = []
const nothing: Read = { limitation: undefined, left: noLeft }

const leaving = (left: ReadonlyArray<Unread>): Read => ({ limitation: undefined, left })

// Only rows of these kinds limit a benefit: co-insurance, co-payment, description, limitation, exclusion, non-covered.
const limiting = new Set(["A", "B", "D", "F", "E", "I"])

const excludes = ({ kind }: Row): boolean => kind === "E" || kind === "I"

const noFrequencies: ReadonlyArray<FrequencyRead> = []

const frequenciesIn = (row: Row): ReadonlyArray<FrequencyRead> => {
  const quantity = row.quantityQualifier === "" ? undefined : quantityFrequency.read(row)
  if (row.deliveries.length === 0) return quantity === undefined ? noFrequencies : [quantity]
  const read = row.deliveries.map(deliveryFrequency.read)
  return quantity === undefined ? read : [...read, quantity]
}

// What excludes, or why a row that should does not.
const exclusionIn = (row: Row, named: boolean, profile: Profile): string | Unread | undefined => {
  const rule = exclusionRules.find(({ reads }) => reads(row, profile))
  if (rule === undefined) return undefined
  if (!named) return excludes(row) ? unread(row, "not covered, without saying what") : undefined
  return excludes(row) && row.quantity !== "" ? unread(row, "not covered under a condition") : rule.name
}

// Words say how often where neither HSD nor a quantity does.
const frequenciesInWords = (notes: ReadonlyArray<Note>): ReadonlyArray<ReadFrequency> =>
  notes.flatMap(({ piece, words, isWhole }) =>
    isWhole
      ? words.said.flatMap((one) =>
          one.says === "Frequency" ? [{ rule: one.rule, piece, frequency: one.frequency }] : [],
        )
      : [],
  )

// Of the row's own procedure, where it states nothing else of it.
const exclusionInWords = ({ row, notes }: Gloss, subjects: Gloss["subjects"]): string | undefined => {
  if (row.money !== "" || row.share !== "" || row.quantity !== "") return undefined
  const own = new Set(subjects.map(({ key }) => key))
  return notes
    .filter(({ isWhole }) => isWhole)
    .flatMap(({ words }) => words.said)
    .find((one) => one.says === "NotCovered" && one.codes.every((code) => own.has(procedureKey(code))))?.rule
}

const unnamedReason = "a limit, without saying of what"

interface Parts {
  readonly exclusion: string | undefined
  readonly frequencies: ReadonlyArray<ReadFrequency>
  readonly ages: Aged["ages"] | undefined
  readonly through: number | undefined
}

const nobody: ReadonlyArray<Aged> = []
const nothingSaid: ReadonlyArray<Said> = []

const limitation = (
  gloss: Gloss,
  subjects: Gloss["subjects"],
  at: ReadonlyArray<Position>,
  { exclusion, frequencies, ages, through }: Parts,
): Limitation => {
  let said: Array<Said> | undefined
  if (ages === undefined) {
    for (const subject of subjects) {
      if (exclusion !== undefined)
        said = grown(said, saying(subject, exclusion, { type: "NotCovered" }, at, gloss.notes))
      for (const read of frequencies) said = grown(said, sayingFrequency(subject, gloss, at, read, undefined))
      if (through !== undefined)
        said = grown(said, saying(subject, ageInWords.name, { type: "AgeLimitation", through }, at, gloss.notes))
    }
    return { said: said ?? nothingSaid, aged: nobody }
  }
  const aged: Array<Aged> = []
  for (const subject of subjects) {
    const limit = (rule: string, own: Aged["ages"]): Said =>
      saying(subject, rule, { type: "AgeLimitation", ...own }, at, gloss.notes)
    const often = (own: Aged["ages"] | undefined): ReadonlyArray<Said> =>
      frequencies.map((read) => sayingFrequency(subject, gloss, at, read, own))
    if (exclusion !== undefined) said = grown(said, saying(subject, exclusion, { type: "NotCovered" }, at, gloss.notes))
    aged.push({
      row: gloss.row,
      subject: subject.key,
      at,
      ages,
      frequencies,
      atAllAges: often(undefined),
      atItsAges: often(ages),
      limit: limit(ageQuantity.name, ages),
      inWords: through === undefined ? [] : [limit(ageInWords.name, { through })],
    })
  }
  return { said: said ?? nothingSaid, aged }
}

// Most rows of these kinds limit nothing, which is seen at once.
const mayLimit = ({ row, notes }: Gloss): boolean =>
  row.deliveries.length > 0 ||
  row.quantityQualifier !== "" ||
  excludes(row) ||
  row.share.startsWith("1") ||
  notes.some(({ words }) => words.oldest !== undefined || words.said.length > 0)

const noneRead: ReadonlyArray<ReadFrequency> = []

const limitationIn = (gloss: Gloss, anchor: Gloss | undefined, profile: Profile): Read => {
  const { row, notes } = gloss
  const { subjects, named } = anchor ?? gloss
  // An excluded service has no frequency and no age; what stands there is shown with the rest.
  const reads = excludes(row) ? noFrequencies : frequenciesIn(row)
  const ages = excludes(row) ? undefined : ageQuantity.read(row)
  const left: Array<Unread> = []
  let read: Array<ReadFrequency> | undefined
  for (const one of reads) {
    if ("read" in one) read = grown(read, one.read)
    else left.push(one.left)
  }
  const isSilent = reads.length === 0 && named && notes.length > 0 && !excludes(row)
  const frequencies = isSilent ? frequenciesInWords(notes) : (read ?? noneRead)
  // Read as the whole plan's, it would limit every procedure of every family on the plan.
  if (!named && (frequencies.length > 0 || ages !== undefined))
    return leaving([
      ...left,
      ...[row, ...frequencies.map(({ piece }) => piece)].map((piece) => unread(piece, unnamedReason)),
    ])
  const exclusion = exclusionIn(row, named, profile) ?? (isSilent ? exclusionInWords(gloss, subjects) : undefined)
  const ofRow = left.map((one) => (one.piece === row ? one : { ...one, also: row.at }))
  if (exclusion !== undefined && typeof exclusion !== "string") ofRow.push(exclusion)
  const through =
    notes.length === 0 || !named || excludes(row)
      ? undefined
      : notes.find(({ words, isWhole }) => isWhole && words.oldest !== undefined)?.words.oldest
  const excluding = typeof exclusion === "string" ? exclusion : undefined
  if (excluding === undefined && frequencies.length === 0 && ages === undefined && through === undefined)
    return ofRow.length === 0 ? nothing : leaving(ofRow)
  const at = anchor === undefined ? gloss.at : [row.at, ...anchor.at]
  return {
    limitation: limitation(gloss, subjects, at, { exclusion: excluding, frequencies, ages, through }),
    left: ofRow,
  }
}

/**
 * The limitation in a row, and the pieces of it that state none. `anchor` is the row it is about where it does not say so
 * itself.
 */
export const limitationOf = (gloss: Gloss, anchor: Gloss | undefined, profile: Profile): Read => {
  const { row } = gloss
  // How long members wait is no limit of a service called "plan waiting period".
  if (!limiting.has(row.kind) || isAboutWaiting(row)) return nothing
  if ((anchor ?? gloss).subjects.length === 0) return leaving([unread(row, "a procedure code that is none")])
  return mayLimit(gloss) ? limitationIn(gloss, anchor, profile) : nothing
}
