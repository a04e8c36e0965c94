import type * as t from "io-ts"
import { Category } from "../domain/procedure/Category.ts"
import type { Procedure } from "../domain/procedure/Procedure.ts"
import { ProcedureCode } from "../domain/procedure/ProcedureCode.ts"
import { keyed } from "./keyed.ts"
import { refined } from "./refined.ts"
import { struct } from "./struct.ts"

type Range = Extract<Procedure, { readonly from: ProcedureCode }>

const range: t.Type<Range, unknown> = refined(
  struct({ from: ProcedureCode, through: ProcedureCode }, {}),
  (range): range is Range => range.from <= range.through,
  "a range that does not end before it begins",
)

/** One code, a range, or a payer's category; a range that ends before it begins is refused. @category codecs @since 0.1.0 */
export const procedureCodec: t.Type<Procedure, unknown> = keyed(
  { code: struct({ code: ProcedureCode }, {}), from: range, category: struct({ category: Category }, {}) },
  "Procedure",
)
