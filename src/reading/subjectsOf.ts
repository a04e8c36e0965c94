import * as O from "fp-ts/lib/Option.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { Position } from "../domain/response/Evidence.ts"
import type { Procedure } from "../domain/procedure/Procedure.ts"
import { Category, standard } from "../domain/procedure/Category.ts"
import { literal } from "../domain/value/brand.ts"
import type { Row } from "./rows/Row.ts"
import { classOf } from "./classOf.ts"
import { procedureOf } from "./procedureOf.ts"
import { serviceTypeName } from "./serviceTypes.ts"

/** What a row is about, and where it says so. */
export interface Subjects {
  readonly procedures: ReadonlyArray<Procedure>
  readonly at: ReadonlyArray<Position>
  /** Whether the row names a code, a class or a service type, and is not about the whole plan by silence. */
  readonly named: boolean
}

const unnamed = literal(Category)("Unnamed")

/** A payer's text as a category, cut where it is longer than a category may be. */
export const categoryOf = (text: string): Category =>
  O.getOrElse(() => unnamed)(
    O.fromPredicate(Category.is)(
      text
        .slice(0, 100)
        .replace(/[\p{Cc}\p{Cs}]/gu, " ")
        .trim(),
    ),
  )

/**
 * The procedures a row is about: its code or range, else the class in the payer's words, else each service type, else the
 * whole plan. Nothing where its code is none.
 */
export const subjectsOf = (row: Row): Subjects => {
  const named = classOf(row)
  const at = [row.at, ...(named === undefined ? [] : [named.piece.at])]
  if (row.procedure !== undefined) return { procedures: RA.fromOption(procedureOf(row.procedure)), at, named: true }
  if (named !== undefined) return { procedures: [{ category: categoryOf(named.name) }], at, named: true }
  const names = new Set(row.serviceTypes.map(serviceTypeName))
  return {
    procedures:
      names.size === 0 ? [{ category: standard }] : [...names].map((name) => ({ category: categoryOf(name) })),
    at,
    named: names.size > 0,
  }
}
