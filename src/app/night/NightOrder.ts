import type { NetworkStatus } from "../../domain/response/NetworkPlan.ts"
import type { Caller } from "../../domain/rights/Caller.ts"

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
