import * as O from "fp-ts/lib/Option.js"
import type { Procedure } from "../../../src/index.ts"
import { Category, ProcedureCode } from "../../../src/index.ts"

const code = (text: string): O.Option<ProcedureCode> => O.fromPredicate(ProcedureCode.is)(text.toUpperCase())

/** A procedure as it is typed: `D1110`, `D4910-D4999`, or `category Fluoride` in the payer's words. */
export const parseProcedure = (text: string): O.Option<Procedure> => {
  const words = text.trim().replace(/\s+/g, " ")
  const category = /^category (.+)$/i.exec(words)?.[1]
  if (category !== undefined)
    return O.map((named: Category): Procedure => ({ category: named }))(O.fromPredicate(Category.is)(category))
  const [from, through, more] = words.split(/\s*[-–]\s*/)
  const first = code(from ?? "")
  if (O.isNone(first) || more !== undefined) return O.none
  if (through === undefined) return O.some({ code: first.value })
  const last = code(through)
  return O.isSome(last) && first.value <= last.value ? O.some({ from: first.value, through: last.value }) : O.none
}

/** A procedure as `parseProcedure` reads it. */
export const typedProcedure = (procedure: Procedure): string =>
  "code" in procedure
    ? procedure.code
    : "from" in procedure
      ? `${procedure.from}-${procedure.through}`
      : `category ${procedure.category}`
