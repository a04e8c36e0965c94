import type { NetworkStatus } from "../response/NetworkPlan.ts"
import type { SaidBy } from "./PlanDisagreement.ts"
import type { Statement } from "./stated.ts"

/** The same thing as another network plan of the answer says it. */
export interface Elsewhere {
  readonly says: string
  readonly networkPlan: string
  readonly status: NetworkStatus
}

/** A statement, whose it is, and what speaks for the reason why it may differ from others'. */
export interface Said<A, V> extends Statement<A, V> {
  readonly by: SaidBy
  /** Whether its network plan is the only one of its status in its answer. */
  readonly only: boolean
  /** Asked only where answers differ. */
  readonly elsewhere: () => ReadonlyArray<Elsewhere>
}
