import type { Constraint, Looked, Tied } from "./Constraint.ts"
import { contradiction, ofTie, ofType, saidBy, standing } from "./Constraint.ts"
import { standard } from "../procedure/Category.ts"
import type { ProcedureCode } from "../procedure/ProcedureCode.ts"
import { textOfValue } from "../change/canonicalText.ts"
import type { Doubt } from "./Question.ts"
import type { Rule, Saying } from "./Rule.ts"

const isWholePlan = ({ procedure }: Rule): boolean => "category" in procedure && procedure.category === standard

const doubtful = (tied: Tied, doubt: Doubt): Constraint => ({
  ground: saidBy(tied.rule),
  certainly: () => false,
  possibly: () => true,
  doubts: () => (tied.tie === "yes" ? [doubt] : ofTie(tied)),
  turns: [],
})

/** Notes on the procedure that nobody has understood. One on the whole plan is not a note on the procedure. @category rules @since 0.2.0 */
export const unread = ({ tied }: Looked): ReadonlyArray<Constraint> =>
  ofType(tied, "Unread")
    .filter(({ rule }) => !isWholePlan(rule))
    .map((one) => doubtful(one, { _tag: "Note", rule: one.rule }))

// Dentures, implants and bridges: the codes that replace teeth.
const replacesTeeth = (code: ProcedureCode): boolean =>
  (code >= "D5000" && code <= "D5899") || (code >= "D6000" && code <= "D6999")

/** A clause on teeth that were missing before, where the procedure replaces teeth. @category rules @since 0.2.0 */
export const missingTeeth = ({ tied, question }: Looked): ReadonlyArray<Constraint> =>
  question.missingBefore === false
    ? []
    : ofType(tied, "MissingTooth")
        .filter(({ rule }) => "code" in rule.procedure || replacesTeeth(question.procedure))
        .map((one): Constraint => {
          const { rule, tie } = one
          const isSure = question.missingBefore === true && rule.says.unless === undefined && tie === "yes"
          return isSure
            ? { ground: saidBy(rule), certainly: () => true, possibly: () => true, doubts: () => [], turns: [] }
            : doubtful(one, question.missingBefore === true ? { _tag: "Note", rule } : { _tag: "MissingBefore", rule })
        })

type DowngradeSaying = Extract<Saying, { readonly type: "Downgrade" }>

const standingDowngrades = ({
  tied,
}: Looked): ReadonlyArray<{
  readonly rule: Rule<DowngradeSaying>
  readonly opposed: ReadonlyArray<Rule>
}> => {
  const all = ofType(tied, "Downgrade").filter(({ tie }) => tie === "yes")
  return all.flatMap((one) => {
    const otherwise = all.filter(
      ({ rule }) => rule.says.paidAs !== undefined && textOfValue(rule.says) !== textOfValue(one.rule.says),
    )
    const { replaced, opposed } = standing(one, otherwise)
    const isNamedElsewhere = one.rule.says.paidAs === undefined && otherwise.length > 0
    return replaced || isNamedElsewhere ? [] : [{ rule: one.rule, opposed: opposed.map(({ rule }) => rule) }]
  })
}

/** As what it is paid, where it is paid as another procedure. @category decisions @since 0.2.0 */
export const downgrades = (looked: Looked): ReadonlyArray<Rule> => standingDowngrades(looked).map(({ rule }) => rule)

/** Two procedures as which it would be paid, at once. @category rules @since 0.2.0 */
export const opposedDowngrades = (looked: Looked): ReadonlyArray<Constraint> =>
  standingDowngrades(looked)
    .filter(({ opposed }) => opposed.length > 0)
    .map(({ rule, opposed }) => doubtful({ rule, tie: "yes" }, contradiction(rule, ...opposed)))
