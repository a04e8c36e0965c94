import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import type { Context } from "../draft/Context.ts"
import type { Draft } from "../draft/Draft.ts"
import type { Gloss, Message } from "../draft/Gloss.ts"
import { isOfService } from "../draft/Gloss.ts"
import { grown } from "../grown.ts"
import type { Subject } from "../lexicon/Subject.ts"
import type { Holding } from "../networks/holdingOf.ts"
import { isAboutWaiting } from "../notes/waitingOf.ts"
import { ageInWords, ageQuantity } from "../rules/ageRules.ts"
import type { Profile } from "../profiles/Profile.ts"
import { exclusionRules } from "../rules/exclusionRules.ts"
import type { ReadFrequency } from "../rules/frequencyRules.ts"
import { deliveryFrequency, quantityFrequency } from "../rules/frequencyRules.ts"
import type { Row } from "../rows/Row.ts"
import type { Unread } from "../unmapped/Unread.ts"
import { unread } from "../unmapped/Unread.ts"
import type { Aged, Limitation, Source } from "./Limitation.ts"
import { saying, sayingFrequency } from "./saying.ts"

// Only rows of these kinds limit a benefit: co-insurance, co-payment, description, limitation, exclusion, non-covered.
const limiting = new Set(["A", "B", "D", "F", "E", "I"])

const excludes = ({ kind }: Row): boolean => kind === "E" || kind === "I"

const noFrequencies: ReadonlyArray<ReadFrequency> = []

// What the codes of a row say of how often; what they say of it and cannot be read goes to `left`.
const frequenciesIn = (row: Row, left: Array<Unread>): ReadonlyArray<ReadFrequency> => {
  let read: Array<ReadFrequency> | undefined
  for (const piece of row.deliveries) {
    const frequency = deliveryFrequency.read(piece)
    if (typeof frequency === "string") left.push({ piece, reason: frequency, also: row.at })
    else read = grown(read, { rule: deliveryFrequency.name, piece, frequency })
  }
  const frequency = row.quantityQualifier === "" ? undefined : quantityFrequency.read(row)
  if (typeof frequency === "string") left.push(unread(row, frequency))
  else if (frequency !== undefined) read = grown(read, { rule: quantityFrequency.name, piece: row, frequency })
  return read ?? noFrequencies
}

// What excludes, or why a row that should does not.
const exclusionIn = (row: Row, named: boolean, profile: Profile): string | Unread | undefined => {
  for (const { name, reads } of exclusionRules) {
    if (!reads(row, profile)) continue
    if (!named) return excludes(row) ? unread(row, "not covered, without saying what") : undefined
    return excludes(row) && row.quantity !== "" ? unread(row, "not covered under a condition") : name
  }
  return undefined
}

// Words say how often where neither HSD nor a quantity does.
const frequenciesInWords = (notes: ReadonlyArray<Message>): ReadonlyArray<ReadFrequency> =>
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

const notCovered: CoverageException = { type: "NotCovered" }

const stateAged = (
  { gloss, at, holding }: Source,
  of: Subject,
  ages: Aged["ages"],
  { frequencies, through }: Parts,
): Aged => {
  const source = { gloss, at, holding }
  return {
    of,
    source,
    ages,
    frequencies,
    atAllAges: frequencies.map((read) => sayingFrequency(of, source, read, undefined)),
    limit: saying(of, ageQuantity.name, { type: "AgeLimitation", ...ages }, source, gloss.notes),
    inWords:
      through === undefined
        ? undefined
        : saying(of, ageInWords.name, { type: "AgeLimitation", through }, source, gloss.notes),
    holding,
  }
}

const state = (source: Source, subjects: Gloss["subjects"], parts: Parts, said: Array<Limitation>): void => {
  const { exclusion, frequencies, ages, through } = parts
  const { notes } = source.gloss
  for (const subject of subjects) {
    if (exclusion !== undefined) said.push(saying(subject, exclusion, notCovered, source, notes))
    if (ages !== undefined) continue
    for (const read of frequencies) said.push(sayingFrequency(subject, source, read, undefined))
    if (through !== undefined)
      said.push(saying(subject, ageInWords.name, { type: "AgeLimitation", through }, source, notes))
  }
  if (ages !== undefined) for (const subject of subjects) said.push(stateAged(source, subject, ages, parts))
}

// Most rows of these kinds limit nothing, which is seen at once.
const mayLimit = ({ row, notes }: Gloss): boolean =>
  row.deliveries.length > 0 ||
  row.quantityQualifier !== "" ||
  excludes(row) ||
  row.share.startsWith("1") ||
  (notes.length > 0 && notes.some(({ words }) => words.oldest !== undefined || words.said.length > 0))

const draftOne = (
  gloss: Gloss,
  anchor: Gloss | undefined,
  holding: Holding,
  { profile, lexicon }: Context,
  { limitations, left }: Draft,
): void => {
  const { row, notes } = gloss
  const about = anchor ?? gloss
  const { subjects, named } = about
  const ofService = isOfService(about, lexicon)
  const excluded = excludes(row)
  // An excluded service has no frequency and no age; what stands there is shown with the rest.
  const leftBefore = left.length
  const inCodes = excluded ? noFrequencies : frequenciesIn(row, left)
  const ages = excluded ? undefined : ageQuantity.read(row)
  const isSilent = inCodes.length === 0 && left.length === leftBefore && ofService && notes.length > 0 && !excluded
  const frequencies = isSilent ? frequenciesInWords(notes) : inCodes
  // Read as the whole plan's, it would limit every procedure of every family on the plan.
  if (!ofService && (frequencies.length > 0 || ages !== undefined)) {
    const others = left.splice(leftBefore)
    // What is an amount under a condition is listed so.
    if (left.at(-1)?.piece !== row) left.push(unread(row, unnamedReason))
    for (const { piece, reason } of others) left.push(unread(piece, reason))
    for (const { piece } of frequencies) left.push(unread(piece, unnamedReason))
    return
  }
  const exclusion = exclusionIn(row, named, profile) ?? (isSilent ? exclusionInWords(gloss, subjects) : undefined)
  if (exclusion !== undefined && typeof exclusion !== "string") left.push(exclusion)
  const through =
    notes.length === 0 || !ofService || excluded
      ? undefined
      : notes.find(({ words, isWhole }) => isWhole && words.oldest !== undefined)?.words.oldest
  const excluding = typeof exclusion === "string" ? exclusion : undefined
  if (excluding === undefined && frequencies.length === 0 && ages === undefined && through === undefined) return
  const at = anchor === undefined ? gloss.at : [row.at, ...anchor.at]
  state({ gloss, at, holding }, subjects, { exclusion: excluding, frequencies, ages, through }, limitations)
}

/**
 * What a row says about when services are covered, by itself. `anchor` is the row it is about where it does not say so
 * itself.
 */
export const draftLimitations = (
  gloss: Gloss,
  anchor: Gloss | undefined,
  holding: Holding,
  context: Context,
  draft: Draft,
): void => {
  const { row } = gloss
  // How long members wait is no limit of a service called "plan waiting period".
  if (!limiting.has(row.kind) || isAboutWaiting(row)) return
  if ((anchor ?? gloss).subjects.length === 0) draft.left.push(unread(row, "a procedure code that is none"))
  else if (mayLimit(gloss)) draftOne(gloss, anchor, holding, context, draft)
}
