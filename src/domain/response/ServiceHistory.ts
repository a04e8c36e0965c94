import type { Procedure } from "../procedure/Procedure.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Evidence } from "./Evidence.ts"

/**
 * The last day on which the payer has this patient down for a service. No entry says nothing: the payer may have none on
 * file, and another payer may have paid for one.
 *
 * @category models
 * @since 0.2.0
 */
export interface ServiceHistory {
  readonly procedure: Procedure
  readonly on: CalendarDate
  readonly evidence: Evidence
}
