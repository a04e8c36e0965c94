import type { Evidence, Position } from "../../domain/response/Evidence.ts"
import { draftAmounts } from "../amounts/draftAmounts.ts"
import type { Limitation } from "../exceptions/Limitation.ts"
import { isAged } from "../exceptions/Limitation.ts"
import { draftLimitations } from "../exceptions/draftLimitations.ts"
import type { Holding } from "../networks/holdingOf.ts"
import { holdingOf } from "../networks/holdingOf.ts"
import type { Network } from "../networks/Network.ts"
import { sideOf } from "../networks/Network.ts"
import { draftNotes } from "../notes/draftNotes.ts"
import { sharePaidOn } from "../rules/shareRules.ts"
import { namesAge } from "../rows/namesAge.ts"
import { narrowing } from "../rows/narrowing.ts"
import type { Row } from "../rows/Row.ts"
import { unread } from "../unmapped/Unread.ts"
import type { Context } from "./Context.ts"
import type { Draft } from "./Draft.ts"
import { newDraft } from "./Draft.ts"
import type { Gloss } from "./Gloss.ts"

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
  namesAge(gloss.row) &&
  namesNothingElse(gloss, before.row) &&
  agree(gloss.row, before.row)
    ? before.row.procedure === undefined
      ? anchor
      : before
    : undefined

const draftShares = (gloss: Gloss, holding: Holding, { lexicon, profile }: Context, { shares, left }: Draft): void => {
  const paid = sharePaidOn(gloss, lexicon, profile)
  if (paid === undefined) return
  const { row, at, subjects } = gloss
  if ("unread" in paid) {
    left.push(unread(row, paid.unread))
    return
  }
  const { rule, share } = paid
  const evidence = { rule, at }
  for (const { key, procedure } of subjects)
    shares.push({ subject: key, stated: { ...share, procedure, evidence }, row, holding })
}

const mayNote = ({ messages, dates, quantity }: Row): boolean =>
  messages.length > 0 || dates.length > 0 || quantity !== ""

const evidenceOf = (limitation: Limitation): Evidence =>
  (isAged(limitation) ? limitation.limit : limitation).stated.evidence

/** Whether an amount or a limit that a draft has from here on was read from a place. */
const isUsedIn =
  ({ amounts, limitations }: Draft, fromAmount: number, fromLimitation: number) =>
  (place: Position): boolean =>
    amounts.slice(fromAmount).some(({ at }) => at.includes(place)) ||
    limitations.slice(fromLimitation).some((one) => evidenceOf(one).at.includes(place))

/** What rows say by themselves, in order. What of them should say something and does not is left. */
export const draftOf = (glosses: ReadonlyArray<Gloss>, networks: ReadonlyArray<Network>, context: Context): Draft => {
  const draft = newDraft()
  const holdingIn = holdingOf(networks, context.profile)
  let before: Gloss | undefined
  let anchor: Gloss | undefined
  for (const gloss of glosses) {
    const { row } = gloss
    const narrow = narrowing(row)
    if (narrow !== undefined) {
      draft.left.push(unread(row, narrow))
      // An age behind it is of the same service under the same circumstances.
      before = undefined
      anchor = undefined
      continue
    }
    anchor = anchorOf(gloss, before, anchor)
    before = gloss
    const holding = holdingIn(row)
    const amounts = draft.amounts.length
    const limitations = draft.limitations.length
    draftAmounts(gloss, holding, context, draft)
    draftLimitations(gloss, anchor, holding, context, draft)
    draftShares(gloss, holding, context, draft)
    if (mayNote(row)) draftNotes(gloss, anchor, holding, context, draft, isUsedIn(draft, amounts, limitations))
  }
  return draft
}
