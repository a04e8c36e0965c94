import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Doubt, Ground, PastService, Question } from "./Question.ts"
import type { Rule, Saying } from "./Rule.ts"
import { isMoreSpecific } from "./isAbout.ts"

/** A rule that is, or may be, about the procedure asked for. @category models @since 0.2.0 */
export interface Tied<S extends Saying = Saying> {
  readonly rule: Rule<S>
  readonly tie: "unknown" | "yes"
}

/**
 * One thing that can stand in the way of a service, day by day: surely, whatever is not known; and possibly, where what is
 * not known is as bad as it can be. Whatever stands in the way surely does so possibly.
 *
 * @category models
 * @since 0.2.0
 */
export interface Constraint {
  readonly ground: Ground
  readonly certainly: (on: CalendarDate) => boolean
  readonly possibly: (on: CalendarDate) => boolean
  /** What is not known, on a day on which it possibly stands in the way. */
  readonly doubts: (on: CalendarDate) => ReadonlyArray<Doubt>
  /** Every day from which on it may stand in the way no more. */
  readonly turns: ReadonlyArray<CalendarDate>
}

/** What every kind of rule looks at. @category models @since 0.2.0 */
export interface Looked {
  readonly question: Question
  readonly tied: ReadonlyArray<Tied>
}

export const saidBy = (rule: Rule, counted: ReadonlyArray<PastService> = []): Ground => ({
  _tag: "Rule",
  rule,
  counted,
})

const has =
  <T extends Saying["type"]>(type: T) =>
  (tied: Tied): tied is Tied<Extract<Saying, { readonly type: T }>> =>
    tied.rule.says.type === type

/** The rules of one type. @category decisions @since 0.2.0 */
export const ofType = <T extends Saying["type"]>(
  tied: ReadonlyArray<Tied>,
  type: T,
): ReadonlyArray<Tied<Extract<Saying, { readonly type: T }>>> => tied.filter(has(type))

/** How a rule stands among those that say otherwise. @category models @since 0.2.0 */
export interface Standing<S extends Saying> {
  /** A more specific one says otherwise, and is used. */
  readonly replaced: boolean
  /** None is more specific: a contradiction, as far as they decide differently. */
  readonly opposed: ReadonlyArray<Tied<S>>
  /** Would be one or the other, if it is about the procedure. */
  readonly perhaps: ReadonlyArray<Tied<S>>
}

/** @category rules @since 0.2.0 */
export const standing = <S extends Saying>({ rule }: Tied, others: ReadonlyArray<Tied<S>>): Standing<S> => {
  const notWider = others.filter((other) => !isMoreSpecific(rule.procedure, other.rule.procedure))
  const [sure, perhaps] = [notWider.filter(({ tie }) => tie === "yes"), notWider.filter(({ tie }) => tie !== "yes")]
  const replaced = sure.some((other) => isMoreSpecific(other.rule.procedure, rule.procedure))
  return { replaced, opposed: sure, perhaps }
}

export const contradiction = (rule: Rule, ...others: ReadonlyArray<Rule>): Doubt => ({
  _tag: "Contradiction",
  between: [rule, ...others],
})

/** That it is not known whether a rule's category is the procedure's; nothing where it is. @category decisions @since 0.2.0 */
export const ofTie = (...tied: ReadonlyArray<Tied>): ReadonlyArray<Doubt> =>
  tied.flatMap(({ rule, tie }) => (tie === "unknown" ? [{ _tag: "Category", rule } as const] : []))
