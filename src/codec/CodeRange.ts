import type * as t from "io-ts"
import type { CodeRange } from "../domain/procedure/CodeRange.ts"
import { ProcedureCode } from "../domain/procedure/ProcedureCode.ts"
import { refined } from "./refined.ts"
import { struct } from "./struct.ts"

/** A range that ends before it begins is refused. @category codecs @since 0.2.0 */
export const codeRangeCodec: t.Type<CodeRange, unknown> = refined(
  struct({ from: ProcedureCode, through: ProcedureCode }, {}),
  (range): range is CodeRange => range.from <= range.through,
  "a range that does not end before it begins",
)
