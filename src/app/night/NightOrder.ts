import type { NetworkStatus } from "../../domain/response/NetworkPlan.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { LocationId, PracticeId } from "../../domain/value/Ids.ts"

/** The network plan a night imports where an answer holds several: by its name, or the only one of a status. @category models @since 0.2.0 */
export type NetworkOrdered =
  | { readonly _tag: "Named"; readonly name: string }
  | { readonly _tag: "OfStatus"; readonly status: Exclude<NetworkStatus, "unstated"> }

/**
 * Who ordered a night's import for a practice, and which network plan is meant. His right is asked anew for every answer.
 *
 * @category models
 * @since 0.2.0
 */
export interface NightOrder {
  readonly caller: Caller
  /** Absent: only answers with exactly one network plan are imported. */
  readonly network?: NetworkOrdered
}

/**
 * That nobody orders anything, and each location's own switch decides. The location is the one that the answers were asked
 * for at.
 *
 * @see docs/specification.md, decision 31
 * @category models
 * @since 0.2.0
 */
export interface AutomaticOrder {
  readonly automatic: true
  readonly practice: PracticeId
  readonly location: LocationId
}

/** What is done with a night's answers: what a person ordered, or what goes in by itself. @category models @since 0.2.0 */
export type Order = NightOrder | AutomaticOrder

/** The practice an order is for. @category decisions @since 0.2.0 */
export const practiceOf = (order: Order): PracticeId => ("automatic" in order ? order.practice : order.caller.practice)
