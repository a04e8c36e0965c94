import type * as t from "io-ts"
import { Category } from "../domain/procedure/Category.ts"
import type { Procedure } from "../domain/procedure/Procedure.ts"
import { ProcedureCode } from "../domain/procedure/ProcedureCode.ts"
import { codeRangeCodec } from "./CodeRange.ts"
import { keyed } from "./keyed.ts"
import { struct } from "./struct.ts"

/** One code, a range, or a payer's category; a range that ends before it begins is refused. @category codecs @since 0.1.0 */
export const procedureCodec: t.Type<Procedure, unknown> = keyed(
  { code: struct({ code: ProcedureCode }, {}), from: codeRangeCodec, category: struct({ category: Category }, {}) },
  "Procedure",
)
