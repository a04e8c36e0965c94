import * as Eq from "fp-ts/lib/Eq.js"
import type { Category } from "./Category.ts"
import type { ProcedureCode } from "./ProcedureCode.ts"

/**
 * What an exception is about: one code, a range with both ends included, or a category in the payer's words.
 *
 * A range is never expanded and a category never translated into codes: that would claim what nobody stated.
 *
 * @category models
 * @since 0.1.0
 */
export type Procedure =
  | { readonly code: ProcedureCode }
  | { readonly from: ProcedureCode; readonly through: ProcedureCode }
  | { readonly category: Category }

/** One handler for each way to name procedures. @category matching @since 0.1.0 */
export const matchProcedure =
  <R>(on: {
    readonly code: (code: ProcedureCode) => R
    readonly range: (from: ProcedureCode, through: ProcedureCode) => R
    readonly category: (category: Category) => R
  }) =>
  (procedure: Procedure): R =>
    "code" in procedure
      ? on.code(procedure.code)
      : "from" in procedure
        ? on.range(procedure.from, procedure.through)
        : on.category(procedure.category)

/** A procedure as one line of text: `D1110`, `D2910–D2920`, `FLUORIDE`. @category presenting @since 0.1.0 */
export const formatProcedure: (procedure: Procedure) => string = matchProcedure<string>({
  code: (code) => code,
  range: (from, through) => `${from}–${through}`,
  category: (category) => category,
})

/** The text that is equal exactly where two procedures are, and sorts codes before ranges before categories. @category matching @since 0.1.0 */
export const procedureKey: (procedure: Procedure) => string = matchProcedure<string>({
  code: (code) => `1 ${code}`,
  range: (from, through) => `2 ${from} ${through}`,
  category: (category) => `3 ${category}`,
})

/** @category matching @since 0.1.0 */
export const eqProcedure: Eq.Eq<Procedure> = Eq.contramap(procedureKey)(Eq.eqStrict)
