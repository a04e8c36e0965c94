import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type { PracticeRecord } from "../domain/coverage/PracticeRecord.ts"
import type { PracticeId } from "../domain/value/Ids.ts"
import type { Failure } from "./Failure.ts"

export type { PracticeRecord }

/**
 * Takes over the practice's own records, for stores that keep a copy of them. Amounts and exceptions do not come in
 * here: they change by receipts alone.
 *
 * @category ports
 * @since 0.1.0
 */
export class Register extends Context.Service<
  Register,
  {
    /**
     * Enters or replaces records by their ids, all or none. A record that names another which is not there, nor before it in the list,
     * is a `StoreUnavailable`. A plan, subscription or enrolment that is entered again keeps what it holds, one revision on.
     */
    readonly enter: (practice: PracticeId, records: ReadonlyArray<PracticeRecord>) => Effect.Effect<void, Failure>
  }
>()("coverport/ports/Register") {}
