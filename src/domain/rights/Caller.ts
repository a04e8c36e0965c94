import type { LocationId, PracticeId, UserId } from "../value/Ids.ts"

/**
 * Who asks, and where: rights are held per location, and the appointment's location counts. An argument of every use
 * case, never a layer.
 *
 * @category models
 * @since 0.1.0
 */
export interface Caller {
  readonly practice: PracticeId
  readonly location: LocationId
  readonly user: UserId
}

/** A person who brings an answer in, or the practice's own connection to its clearinghouse. @category models @since 0.1.0 */
export type Deliverer =
  | ({ readonly _tag: "Person" } & Caller)
  | { readonly _tag: "Connection"; readonly practice: PracticeId; readonly location: LocationId }
