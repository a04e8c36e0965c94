import type { EligibilityResponse, Unmapped } from "../response/EligibilityResponse.ts"
import type { Evidence, Position } from "../response/Evidence.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { ProcedureCode } from "../procedure/ProcedureCode.ts"
import { standard } from "../procedure/Category.ts"
import { isAbout } from "./isAbout.ts"
import type { CategoriesOfCodes } from "./Question.ts"
import type { Rule } from "./Rule.ts"

interface Row {
  readonly at: Position
  readonly procedure?: Procedure
}

/** The rule that an unmapped row of its own is given as. */
const unmappedRule = "unmapped"

// An X12 row begins with an EB segment; what stands below it is about what it is about.
const isRow = ({ text }: Unmapped): boolean => /^EB\W/.test(text)

const rowsOf = (procedure: Procedure, { at }: Evidence): ReadonlyArray<Row> =>
  at.slice(0, 1).map((first) => ({ at: first, procedure }))

const rowsIn = ({ coverages, exceptions, notes = [] }: NetworkPlan): ReadonlyArray<Row> =>
  [...coverages, ...exceptions, ...notes].flatMap(({ procedure, evidence }) => rowsOf(procedure, evidence))

/** The row that a JSON pointer lies in: all up to the first number. */
const pointerRow = (pointer: string): string | undefined => /^.*?\/\d+(?=\/|$)/.exec(pointer)?.[0]

const above = (place: Position, rows: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  if (typeof place === "string")
    return rows.filter(({ at }) => typeof at === "string" && pointerRow(at) === pointerRow(place))
  const before = rows.filter(({ at }) => typeof at === "number" && at <= place)
  const last = before.reduce((latest, { at }) => (typeof at === "number" && at > latest ? at : latest), -1)
  return before.filter(({ at }) => at === last)
}

/**
 * What of an answer nobody has understood and is on a procedure: texts that name its code, and texts that stand below a row
 * about it.
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const unreadAbout = (
  response: Pick<EligibilityResponse, "history" | "networkPlans" | "unmapped">,
  code: ProcedureCode,
  categories: CategoriesOfCodes = {},
): ReadonlyArray<Rule> => {
  const rows: ReadonlyArray<Row> = [
    ...response.networkPlans.flatMap(rowsIn),
    ...(response.history ?? []).flatMap(({ procedure, evidence }) => rowsOf(procedure, evidence)),
    ...response.unmapped.filter(isRow).flatMap(({ at }) => at.map((place): Row => ({ at: place }))),
  ]
  const isOurs = ({ procedure }: Row): boolean =>
    procedure !== undefined && isAbout(procedure, { code }, categories) === "yes" && !isWholePlan(procedure)
  const named = new RegExp(String.raw`\b${code}\b`)
  return response.unmapped
    .filter(({ text, at }) => named.test(text) || at.some((place) => above(place, rows).some(isOurs)))
    .map(({ text, at }) => ({
      procedure: { code },
      says: { type: "Unread", words: [text] },
      evidence: { rule: unmappedRule, at },
    }))
}

const isWholePlan = (procedure: Procedure): boolean => "category" in procedure && procedure.category === standard
