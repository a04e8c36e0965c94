import type * as t from "io-ts"
import type { Downgrade } from "../domain/coverage/Downgrade.ts"
import { ProcedureCode } from "../domain/procedure/ProcedureCode.ts"
import { struct } from "./struct.ts"

/** @category codecs @since 0.1.0 */
export const downgradeCodec: t.Type<Downgrade, unknown> = struct({ paidAs: ProcedureCode }, {}, "Downgrade")
