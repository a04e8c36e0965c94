import type {
  Address,
  CounterAddress,
  CoverageAddress,
  DowngradeAddress,
  ExceptionsAddress,
  LimitAddress,
  PlanOptionAddress,
  WaitingPeriodAddress,
} from "../coverage/Address.ts"
import type { Counted, Limit } from "../coverage/Amount.ts"
import type { CoverageRow } from "../coverage/CoverageRow.ts"
import type { Downgrade } from "../coverage/Downgrade.ts"
import type { ExceptionSet } from "../coverage/ExceptionSet.ts"
import type { PlanOption } from "../coverage/PlanOption.ts"
import type { WaitingPeriod } from "../coverage/WaitingPeriod.ts"
import type { Evidence } from "../response/Evidence.ts"

/** What happens at one address; a value that stays the same is no step. @category models @since 0.1.0 */
export type Step<V> =
  | { readonly _tag: "Add"; readonly after: V }
  | { readonly _tag: "Set"; readonly before: V; readonly after: V }
  | { readonly _tag: "Remove"; readonly before: V }

/**
 * One value before and after, and why: the payer's places and rules; empty where a person or a revert is the reason.
 *
 * @category models
 * @since 0.1.0
 */
export interface ChangeAt<A extends Address, V> {
  readonly address: A
  readonly step: Step<V>
  readonly evidence: ReadonlyArray<Evidence>
}

/** @category models @since 0.1.0 */
export type LimitChange = ChangeAt<LimitAddress, Limit>
/** @category models @since 0.1.0 */
export type CounterChange = ChangeAt<CounterAddress, Counted>
/** @category models @since 0.1.0 */
export type ExceptionsChange = ChangeAt<ExceptionsAddress, ExceptionSet>
/** @category models @since 0.1.0 */
export type DowngradeChange = ChangeAt<DowngradeAddress, Downgrade>
/** @category models @since 0.2.0 */
export type WaitingPeriodChange = ChangeAt<WaitingPeriodAddress, WaitingPeriod>
/** @category models @since 0.2.0 */
export type PlanOptionChange = ChangeAt<PlanOptionAddress, PlanOption>

/**
 * One part of the coverage table, the same before throughout and the same after. `mark` says how an imported value came to
 * be where the payer did not say it in so many words: `derived` from what it says of a whole category, or `edited` by the
 * person before the import. The evidence of an edited value is the payer's, which it stands in the place of.
 *
 * @category models
 * @since 0.2.0
 */
export interface CoverageChange extends ChangeAt<CoverageAddress, CoverageRow> {
  readonly mark?: "derived" | "edited"
}

/** @category models @since 0.1.0 */
export type Change =
  | LimitChange
  | CounterChange
  | ExceptionsChange
  | DowngradeChange
  | WaitingPeriodChange
  | CoverageChange
  | PlanOptionChange

/**
 * Everything one act does to coverage: the idea that carries an import, its preview, its receipt and its way back.
 *
 * At most one change an address, in the order of `addressKey`.
 *
 * @category models
 * @since 0.1.0
 */
export interface Changes {
  readonly limits: ReadonlyArray<LimitChange>
  readonly counters: ReadonlyArray<CounterChange>
  readonly exceptions: ReadonlyArray<ExceptionsChange>
  readonly downgrades: ReadonlyArray<DowngradeChange>
  readonly waitingPeriods: ReadonlyArray<WaitingPeriodChange>
  /** No two of them have a code in common. */
  readonly coverages: ReadonlyArray<CoverageChange>
  readonly options: ReadonlyArray<PlanOptionChange>
}

/** @category constructors @since 0.1.0 */
export const noChanges: Changes = {
  limits: [],
  counters: [],
  exceptions: [],
  downgrades: [],
  waitingPeriods: [],
  coverages: [],
  options: [],
}

/** Every change, plan-level amounts first. @category decisions @since 0.1.0 */
export const allChanges = (changes: Changes): ReadonlyArray<Change> => [
  ...changes.limits,
  ...changes.counters,
  ...changes.exceptions,
  ...changes.downgrades,
  ...changes.waitingPeriods,
  ...changes.coverages,
  ...changes.options,
]

/** The changes at those addresses alone that are to be kept. @category decisions @since 0.2.0 */
export const changesAt = (changes: Changes, keeps: (address: Address) => boolean): Changes => {
  const kept = ({ address }: { readonly address: Address }): boolean => keeps(address)
  return {
    limits: changes.limits.filter(kept),
    counters: changes.counters.filter(kept),
    exceptions: changes.exceptions.filter(kept),
    downgrades: changes.downgrades.filter(kept),
    waitingPeriods: changes.waitingPeriods.filter(kept),
    coverages: changes.coverages.filter(kept),
    options: changes.options.filter(kept),
  }
}
