import type { Procedure } from "../procedure/Procedure.ts"
import { eqProcedure } from "../procedure/Procedure.ts"
import { standard } from "../procedure/Category.ts"
import type { ProcedureCode } from "../procedure/ProcedureCode.ts"
import type { Known } from "./MouthSite.ts"
import type { CategoriesOfCodes } from "./Question.ts"

interface Codes {
  readonly from: ProcedureCode
  readonly through: ProcedureCode
}

const codesOf = (procedure: Procedure): Codes | undefined =>
  "code" in procedure ? { from: procedure.code, through: procedure.code } : "from" in procedure ? procedure : undefined

const contains = (outer: Codes, inner: Codes): boolean => outer.from <= inner.from && inner.through <= outer.through

/**
 * Whether what is said of some procedures is said of others: of all, of none, or nobody knows. A category is tied to a code
 * by the host's own map and by nothing else; the category `Standard` is the whole plan.
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const isAbout = (said: Procedure, of: Procedure, categories: CategoriesOfCodes): Known => {
  if (eqProcedure.equals(said, of)) return "yes"
  if ("category" in said && said.category === standard) return "yes"
  const [outer, inner] = [codesOf(said), codesOf(of)]
  if (outer !== undefined && inner !== undefined)
    return contains(outer, inner) ? "yes" : outer.through < inner.from || inner.through < outer.from ? "no" : "unknown"
  const known = "code" in of ? categories[of.code] : undefined
  return "category" in said && known !== undefined ? (known.includes(said.category) ? "yes" : "no") : "unknown"
}

/** Whether one names fewer procedures than the other, where both are about the same code. @category decisions @since 0.2.0 */
export const isMoreSpecific = (one: Procedure, other: Procedure): boolean => {
  const [ours, theirs] = [codesOf(one), codesOf(other)]
  if (ours !== undefined && theirs !== undefined) return contains(theirs, ours) && !contains(ours, theirs)
  if (ours !== undefined) return true
  return theirs === undefined && isWholePlan(other) && !isWholePlan(one)
}

const isWholePlan = (procedure: Procedure): boolean => "category" in procedure && procedure.category === standard
