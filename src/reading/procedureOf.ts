import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import type { Procedure } from "../domain/procedure/Procedure.ts"
import { ProcedureCode } from "../domain/procedure/ProcedureCode.ts"
import type { ProcedureText } from "./rows/Row.ts"

// Codes of the ADA, of HCPCS (which holds them too), and mutually agreed ones.
const qualifiers = new Set(["AD", "HC", "ZZ"])

const codeOf = (qualifier: string, text: string): O.Option<ProcedureCode> =>
  O.fromPredicate(ProcedureCode.is)(qualifier === "AD" && /^\d{4}$/.test(text) ? `D${text}` : text.toUpperCase())

/** The procedure or range that a row names by code; `none` where it is no dental code. A bare 1110 of the ADA's is D1110. */
export const procedureOf = ({ qualifier, code, through }: ProcedureText): O.Option<Procedure> => {
  if (!qualifiers.has(qualifier)) return O.none
  const from = codeOf(qualifier, code)
  if (through === "")
    return pipe(
      from,
      O.map((one) => ({ code: one })),
    )
  return pipe(
    O.Do,
    O.apS("from", from),
    O.apS("through", codeOf(qualifier, through)),
    O.filter((range) => range.from <= range.through),
    O.map((range) => (range.from === range.through ? { code: range.from } : range)),
  )
}
