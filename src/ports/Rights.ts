import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { Right } from "../domain/rights/Right.ts"
import type { LocationId, PracticeId, UserId } from "../domain/value/Ids.ts"
import type { Failure } from "./Failure.ts"

/** Who may do what, where. @category ports @since 0.1.0 */
export class Rights extends Context.Service<
  Rights,
  {
    /** The rights a user holds at a location; none for a user or a location it does not know. */
    readonly of: (
      practice: PracticeId,
      user: UserId,
      location: LocationId,
    ) => Effect.Effect<ReadonlyArray<Right>, Failure>
  }
>()("coverport/ports/Rights") {}
