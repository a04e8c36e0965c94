import * as E from "fp-ts/lib/Either.js"
import type * as Eq from "fp-ts/lib/Eq.js"
import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import type { Separated } from "fp-ts/lib/Separated.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Address, CoverageAddress } from "../coverage/Address.ts"
import { addressesMeet, addressKey } from "../coverage/Address.ts"
import { eqCounted, eqLimit } from "../coverage/Amount.ts"
import type { CoverageTable } from "../coverage/CoverageTable.ts"
import { saysThroughout } from "../coverage/CoverageTable.ts"
import { eqDowngrade } from "../coverage/Downgrade.ts"
import { eqExceptionSet } from "../coverage/ExceptionSet.ts"
import type { Entry, Held } from "../coverage/Holding.ts"
import { eqPlanOption } from "../coverage/PlanOption.ts"
import { sameHolder } from "../coverage/sameHolder.ts"
import { eqWaitingPeriod } from "../coverage/WaitingPeriod.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { addDays, benefitYearOf } from "../value/CalendarDate.ts"
import type { ReceiptId } from "../value/Ids.ts"
import type { ChangeAt, Changes, CoverageChange, Step } from "./Change.ts"
import { allChanges } from "./Change.ts"
import type { Policy } from "./Policy.ts"
import type { Receipt, StoredReceipt } from "./Receipt.ts"
import type { NotRevertible, Refusal } from "./Refusal.ts"

/** @category models @since 0.1.0 */
export interface RevertInput {
  readonly held: Held
  readonly receipt: StoredReceipt
  /** The receipts after it that touch or confirm one of its target's holders. */
  readonly later: ReadonlyArray<StoredReceipt>
  /** The values to put back; absent means all of them. */
  readonly addresses?: ReadonlyArray<Address>
  readonly today: CalendarDate
  readonly policy: Policy
}

/** @category models @since 0.1.0 */
export interface Revert {
  readonly changes: Changes
  /** Values asked for that stay as they are, each with the reason. */
  readonly refused: ReadonlyArray<NotRevertible>
}

const changed = (receipt: Receipt): ReadonlyArray<Address> => allChanges(receipt.changes).map(({ address }) => address)

const confirmed = (receipt: Receipt): ReadonlyArray<Address> => (receipt._tag === "Imported" ? receipt.confirmed : [])

const backwards = <V>(step: Step<V>): Step<V> => {
  switch (step._tag) {
    case "Add":
      return { _tag: "Remove", before: step.after }
    case "Set":
      return { _tag: "Set", before: step.after, after: step.before }
    case "Remove":
      return { _tag: "Add", after: step.before }
  }
}

const holdsWhatWasLeft = <A extends Address, V>(
  eq: Eq.Eq<V>,
  held: ReadonlyArray<Entry<A, V>>,
): ((change: ChangeAt<A, V>) => boolean) => {
  const entries = new Map(held.map((entry) => [addressKey(entry.address), entry]))
  return ({ address, step }) => {
    const entry = entries.get(addressKey(address))
    return step._tag === "Remove" ? entry === undefined : entry !== undefined && eq.equals(entry.value, step.after)
  }
}

const saysWhatWasLeft =
  (table: CoverageTable) =>
  ({ address: { codes }, step }: CoverageChange): boolean =>
    saysThroughout(table, codes, step._tag === "Remove" ? undefined : step.after)

/** The last day on which a receipt can be reverted; its own day counts as day 0. @category decisions @since 0.1.0 */
export const revertibleThrough = (receipt: Receipt, policy: Pick<Policy, "revertDays">): CalendarDate =>
  addDays(receipt.on, policy.revertDays)

// The first later receipt that speaks of an address, looked up by its key; worked out once for all addresses, since
// thousands of values may be reverted after thousands of receipts. A part of the coverage table may be spoken of in other
// parts than it was changed in, so that of these every one is looked at.
const firstAfter = (
  { receipt, later }: RevertInput,
  addresses: (receipt: Receipt) => ReadonlyArray<Address>,
): ((address: Address) => ReceiptId | undefined) => {
  const first = new Map<string, ReceiptId>()
  const ofCodes: Array<{ readonly address: CoverageAddress; readonly by: ReceiptId }> = []
  for (const other of later) {
    if (other.sequence <= receipt.sequence) continue
    for (const address of addresses(other.receipt)) {
      const key = addressKey(address)
      if (first.has(key) || !sameHolder(address, receipt.receipt.target, other.receipt.target)) continue
      first.set(key, other.receipt.id)
      if (address._tag === "Coverage") ofCodes.push({ address, by: other.receipt.id })
    }
  }
  return (address) =>
    address._tag === "Coverage"
      ? ofCodes.find((one) => addressesMeet(one.address, address))?.by
      : first.get(addressKey(address))
}

const reasonsAgainst = (input: RevertInput): ((address: Address) => O.Option<NotRevertible>) => {
  const currentYear = benefitYearOf(input.held.standing.plan.renewalMonth, input.today)
  const own = new Set(changed(input.receipt.receipt).map(addressKey))
  const changedLater = firstAfter(input, changed)
  const confirmedLater = firstAfter(input, confirmed)
  return (address) => {
    const changedBy = changedLater(address)
    const confirmedBy = confirmedLater(address)
    if (!own.has(addressKey(address))) return O.some({ _tag: "NotInReceipt", address })
    if (changedBy !== undefined) return O.some({ _tag: "ChangedSince", address, by: changedBy })
    if (confirmedBy !== undefined) return O.some({ _tag: "ConfirmedSince", address, by: confirmedBy })
    if (isOfPastYear(address, currentYear)) return O.some({ _tag: "PastBenefitYear", address })
    return O.none
  }
}

const isOfPastYear = (address: Address, currentYear: CalendarDate): boolean =>
  (address._tag === "DeductibleMet" || address._tag === "BenefitUsed") &&
  address.slot.period === "annual" &&
  address.slot.benefitYear < currentYear

/**
 * The change set that puts values of a receipt back, or every reason why nothing can be.
 *
 * A value stays if a later receipt changed or confirmed its address, even with the same figure; if it is an annual amount
 * of a past benefit year; or if what is held is not what the receipt left. The others go back in one commit. Reverting
 * what was added removes it, what was removed restores it. Never twice, because the first revert is a later receipt; but
 * a revert is a receipt, and can itself be reverted.
 *
 * Law: a commit and its revert leave everything as it was.
 *
 * @see docs/specification.md, decision 19
 * @category rules
 * @since 0.1.0
 */
export const revert = (input: RevertInput): E.Either<ReadonlyNonEmptyArray<Refusal>, Revert> => {
  const { held, receipt, today, policy } = input
  const { changes } = receipt.receipt
  const lastDay = revertibleThrough(receipt.receipt, policy)
  if (lastDay < today) return E.left([{ _tag: "RevertWindowClosed", lastDay }])

  const reasons = pipe(input.addresses ?? changed(receipt.receipt), RA.filterMap(reasonsAgainst(input)))
  const staying = new Set(reasons.map(({ address }) => addressKey(address)))
  const asked = new Set((input.addresses ?? changed(receipt.receipt)).map(addressKey))
  const goesBack = ({ address }: { readonly address: Address }): boolean =>
    asked.has(addressKey(address)) && !staying.has(addressKey(address))

  const putBackWhere = <A extends Address, V>(
    asLeft: (change: ChangeAt<A, V>) => boolean,
    all: ReadonlyArray<ChangeAt<A, V>>,
  ): Separated<ReadonlyArray<NotRevertible>, ReadonlyArray<ChangeAt<A, V>>> =>
    pipe(
      all.filter(goesBack),
      RA.partitionMap((change) =>
        asLeft(change)
          ? E.right({ address: change.address, step: backwards(change.step), evidence: [] })
          : E.left<NotRevertible>({ _tag: "HeldDiffers", address: change.address }),
      ),
    )
  const back = <A extends Address, V>(
    eq: Eq.Eq<V>,
    entries: ReadonlyArray<Entry<A, V>>,
    all: ReadonlyArray<ChangeAt<A, V>>,
  ): Separated<ReadonlyArray<NotRevertible>, ReadonlyArray<ChangeAt<A, V>>> =>
    putBackWhere(holdsWhatWasLeft(eq, entries), all)

  const limits = back(eqLimit, held.plan.holding.limits, changes.limits)
  const counters = back(
    eqCounted,
    [...held.subscription.holding.counters, ...held.enrolment.holding.counters],
    changes.counters,
  )
  const exceptions = back(eqExceptionSet, held.plan.holding.exceptions, changes.exceptions)
  const downgrades = back(eqDowngrade, held.plan.holding.downgrades, changes.downgrades)
  const waitingPeriods = back(eqWaitingPeriod, held.plan.holding.waitingPeriods, changes.waitingPeriods)
  const options = back(eqPlanOption, held.plan.holding.options, changes.options)
  const coverages = putBackWhere(saysWhatWasLeft(held.plan.holding.coverages), changes.coverages)
  const reverted: Changes = {
    limits: limits.right,
    counters: counters.right,
    exceptions: exceptions.right,
    downgrades: downgrades.right,
    waitingPeriods: waitingPeriods.right,
    coverages: coverages.right,
    options: options.right,
  }
  const refused = [
    ...reasons,
    ...limits.left,
    ...counters.left,
    ...exceptions.left,
    ...downgrades.left,
    ...waitingPeriods.left,
    ...coverages.left,
    ...options.left,
  ]
  return allChanges(reverted).length === 0
    ? E.left([{ _tag: "NothingToRevert", because: refused }])
    : E.right({ changes: reverted, refused })
}
