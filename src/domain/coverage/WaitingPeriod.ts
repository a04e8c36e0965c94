import * as Eq from "fp-ts/lib/Eq.js"

/**
 * How long a patient is enrolled before a procedure is paid. A plan may hold it and a person may edit it; what a payer says
 * of it is a note of the answer, and an import leaves what is held alone.
 *
 * @category models
 * @since 0.2.0
 */
export interface WaitingPeriod {
  readonly length: number
  readonly unit: "day" | "week" | "month" | "year"
}

/** @category matching @since 0.2.0 */
export const eqWaitingPeriod: Eq.Eq<WaitingPeriod> = Eq.struct({ length: Eq.eqStrict, unit: Eq.eqStrict })
