import * as Eq from "fp-ts/lib/Eq.js"
import type { ProcedureCode } from "../procedure/ProcedureCode.ts"

/**
 * A procedure paid as if another had been done. A plan may hold it, a person may edit it, and no payer's answer states it:
 * an import leaves it alone.
 *
 * @category models
 * @since 0.1.0
 */
export interface Downgrade {
  readonly paidAs: ProcedureCode
}

/** @category matching @since 0.1.0 */
export const eqDowngrade: Eq.Eq<Downgrade> = Eq.struct({ paidAs: Eq.eqStrict })
