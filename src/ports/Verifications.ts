import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as O from "fp-ts/lib/Option.js"
import type { MarkId, PatientId, PracticeId } from "../domain/value/Ids.ts"
import type { VerificationMark } from "../domain/verification/VerificationMark.ts"
import type { Failure } from "./Failure.ts"

/**
 * Keeps what people say of patients' eligibility. Append-only: nothing put is ever changed or taken out.
 *
 * @category ports
 * @since 0.2.0
 */
export class Verifications extends Context.Service<
  Verifications,
  {
    /** Keeps a word, whether or not its enrolment is known; an id that is already there answers the first and keeps it. */
    readonly put: (mark: VerificationMark) => Effect.Effect<VerificationMark, Failure>
    readonly find: (practice: PracticeId, id: MarkId) => Effect.Effect<O.Option<VerificationMark>, Failure>
    /** The last word, as `ordVerificationMark` orders them, on each patient under each target, in no order that means anything. */
    readonly newest: (
      practice: PracticeId,
      patients: ReadonlyArray<PatientId>,
    ) => Effect.Effect<ReadonlyArray<VerificationMark>, Failure>
  }
>()("coverport/ports/Verifications") {}
