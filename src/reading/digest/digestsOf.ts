import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Amount } from "../amounts/Amount.ts"
import { amountsOf } from "../amounts/amountsOf.ts"
import type { Limitation } from "../exceptions/Limitation.ts"
import { limitationOf } from "../exceptions/limitationOf.ts"
import { joined } from "../joined.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import { sideOf } from "../networks/Network.ts"
import { noNotes, notesOf } from "../notes/notesOf.ts"
import type { Profile } from "../profiles/Profile.ts"
import { planPaysOf } from "../rules/shareRules.ts"
import type { Row } from "../rows/Row.ts"
import type { Digest, Share } from "./Digest.ts"
import type { Gloss } from "./Gloss.ts"
import { glossOf } from "./Gloss.ts"

const isAge = ({ quantityQualifier }: Row): boolean => quantityQualifier === "S7" || quantityQualifier === "S8"

// A service type that the row before has too only repeats where the procedure stands.
const namesNothingElse = ({ row, className }: Gloss, before: Row): boolean =>
  row.procedure === undefined &&
  className === undefined &&
  row.serviceTypes.every((code) => before.serviceTypes.includes(code))

const agree = (row: Row, before: Row): boolean => sideOf(row) === undefined || sideOf(row) === sideOf(before)

/**
 * For a row that states only an age and stands right behind a row about a procedure: that row. Some payers write a
 * procedure's age limit so, and name the procedure once. `anchor` is the same of the row before.
 */
const anchorOf = (gloss: Gloss, before: Gloss | undefined, anchor: Gloss | undefined): Gloss | undefined =>
  before !== undefined &&
  gloss.row.kind === "F" &&
  isAge(gloss.row) &&
  namesNothingElse(gloss, before.row) &&
  agree(gloss.row, before.row)
    ? before.row.procedure === undefined
      ? anchor
      : before
    : undefined

const noShares: ReadonlyArray<Share> = []

const sharesOf = ({ row, at, subjects }: Gloss, lexicon: Lexicon, profile: Profile): ReadonlyArray<Share> => {
  if (row.share === "" || (row.kind !== "A" && row.kind !== "D")) return noShares
  const share = lexicon.share(row.share)
  const pays = share === undefined ? undefined : planPaysOf(row.kind, share, profile)
  if (pays === undefined) return noShares
  const { rule, planPays } = pays
  const evidence = { rule, at }
  return subjects.map(({ key, procedure }) => ({ subject: key, stated: { procedure, planPays, evidence } }))
}

const nowhere: ReadonlySet<Position> = new Set()

// The places that amounts and limits were read from.
const usedBy = (amounts: ReadonlyArray<Amount>, limitation: Limitation | undefined): ReadonlySet<Position> => {
  if (amounts.length === 0 && limitation === undefined) return nowhere
  const used = new Set<Position>()
  const use = (at: ReadonlyArray<Position>): void => {
    for (const place of at) used.add(place)
  }
  for (const { at } of amounts) use(at)
  for (const { stated } of limitation?.said ?? []) use(stated.evidence.at)
  for (const { limit } of limitation?.aged ?? []) use(limit.stated.evidence.at)
  return used
}

const mayNote = ({ messages, dates, quantity }: Row): boolean =>
  messages.length > 0 || dates.length > 0 || quantity !== ""

/** What each row says by itself, in order. `day` is the one the answer is about. */
export const digestsOf = (
  rows: ReadonlyArray<Row>,
  lexicon: Lexicon,
  profile: Profile,
  day: CalendarDate,
): ReadonlyArray<Digest> => {
  let before: Gloss | undefined
  let anchor: Gloss | undefined
  return rows.map((row) => {
    const gloss = glossOf(row, lexicon)
    anchor = anchorOf(gloss, before, anchor)
    before = gloss
    const { amounts, left: leftOfAmounts } = amountsOf(gloss, lexicon, profile)
    const { limitation, left } = limitationOf(gloss, anchor, profile)
    return {
      gloss,
      amounts,
      shares: sharesOf(gloss, lexicon, profile),
      limitation,
      notes: mayNote(row)
        ? notesOf(gloss, anchor, lexicon, day, gloss.notes.length === 0 ? nowhere : usedBy(amounts, limitation))
        : noNotes,
      left: joined(leftOfAmounts, left),
    }
  })
}
