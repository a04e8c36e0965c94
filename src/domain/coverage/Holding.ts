import type {
  Address,
  CounterAddress,
  DowngradeAddress,
  ExceptionsAddress,
  LimitAddress,
  PlanOptionAddress,
  WaitingPeriodAddress,
} from "./Address.ts"
import type { Counted, Limit } from "./Amount.ts"
import type { CoverageTable } from "./CoverageTable.ts"
import type { Downgrade } from "./Downgrade.ts"
import type { ExceptionSet } from "./ExceptionSet.ts"
import type { PlanOption } from "./PlanOption.ts"
import type { Standing } from "./Records.ts"
import type { WaitingPeriod } from "./WaitingPeriod.ts"

/** A value and where it is held. @category models @since 0.1.0 */
export interface Entry<A extends Address, V> {
  readonly address: A
  readonly value: V
}

/** @category models @since 0.1.0 */
export type LimitEntry = Entry<LimitAddress, Limit>
/** @category models @since 0.1.0 */
export type CounterEntry = Entry<CounterAddress, Counted>
/** @category models @since 0.1.0 */
export type ExceptionsEntry = Entry<ExceptionsAddress, ExceptionSet>
/** @category models @since 0.1.0 */
export type DowngradeEntry = Entry<DowngradeAddress, Downgrade>
/** @category models @since 0.2.0 */
export type WaitingPeriodEntry = Entry<WaitingPeriodAddress, WaitingPeriod>
/** The option that the address names. @category models @since 0.2.0 */
export type PlanOptionEntry = Entry<PlanOptionAddress, PlanOption>

/** What a plan holds for everyone on it; at most one entry an address. @category models @since 0.1.0 */
export interface PlanHolding {
  readonly limits: ReadonlyArray<LimitEntry>
  readonly exceptions: ReadonlyArray<ExceptionsEntry>
  readonly downgrades: ReadonlyArray<DowngradeEntry>
  readonly waitingPeriods: ReadonlyArray<WaitingPeriodEntry>
  readonly coverages: CoverageTable
  readonly options: ReadonlyArray<PlanOptionEntry>
}

/** What a subscription holds for its family, or an enrolment for its patient. @category models @since 0.1.0 */
export interface CounterHolding {
  readonly counters: ReadonlyArray<CounterEntry>
}

/** Counts the commits that changed a holder's values or its record; a commit names the revision it was computed from. @category models @since 0.1.0 */
export type Revision = number

/** A holder's values as read, and the revision they were read at. @category models @since 0.1.0 */
export interface Revised<H> {
  readonly holding: H
  readonly revision: Revision
}

/**
 * Everything that an import reads before it decides: the records of a target, and what its three holders hold.
 *
 * @category models
 * @since 0.1.0
 */
export interface Held {
  readonly standing: Standing
  readonly plan: Revised<PlanHolding>
  readonly subscription: Revised<CounterHolding>
  readonly enrolment: Revised<CounterHolding>
}

/** @category constructors @since 0.1.0 */
export const emptyPlanHolding: PlanHolding = {
  limits: [],
  exceptions: [],
  downgrades: [],
  waitingPeriods: [],
  coverages: [],
  options: [],
}

/** @category constructors @since 0.1.0 */
export const emptyCounterHolding: CounterHolding = { counters: [] }
