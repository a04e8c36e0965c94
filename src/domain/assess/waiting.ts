import type { Waiting } from "../response/Note.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { addDays, afterMonths } from "../value/CalendarDate.ts"
import { textOfValue } from "../change/canonicalText.ts"
import type { Constraint, Looked, Tied } from "./Constraint.ts"
import { contradiction, ofTie, ofType, saidBy, standing } from "./Constraint.ts"
import type { Doubt } from "./Question.ts"
import type { Rule, Saying } from "./Rule.ts"

type WaitingSaying = Extract<Saying, { readonly type: "WaitingPeriod" }>

/** The first day on which a wait is over; `unknown` with what is missing. */
type Over = CalendarDate | "always" | "unknown"

const overOn = (waiting: Waiting, enrolledFrom: CalendarDate | undefined): Over => {
  switch (waiting.kind) {
    case "none":
    case "served":
      return "always"
    case "until":
      return waiting.coveredFrom
    case "unstated":
      return "unknown"
    case "length": {
      if (enrolledFrom === undefined) return "unknown"
      const { unit, length } = waiting
      return unit === "day" || unit === "week"
        ? addDays(enrolledFrom, length * (unit === "week" ? 7 : 1))
        : afterMonths(enrolledFrom, length * (unit === "year" ? 12 : 1))
    }
  }
}

const lacks = (rule: Rule<WaitingSaying>): Doubt =>
  rule.says.waiting.kind === "length" ? { _tag: "EnrolledFrom", rule } : { _tag: "WaitingLength", rule }

// That this patient has served a wait, and how long a wait is that is only said to be one, contradict nothing.
const saysOtherwise = (one: Waiting, other: Waiting): boolean =>
  other.kind !== "served" && other.kind !== "unstated" && textOfValue(one) !== textOfValue(other)

const ofWait = (tied: Tied<WaitingSaying>, all: ReadonlyArray<Tied<WaitingSaying>>, { question }: Looked) => {
  const { rule, tie } = tied
  const { waiting } = rule.says
  const from = question.patient.enrolled?.from
  const isDetailed =
    waiting.kind === "unstated" && all.some((other) => other.tie === "yes" && other.rule.says.waiting.kind === "length")
  const isServed = all.some((other) => other.tie === "yes" && other.rule.says.waiting.kind === "served")
  const { replaced, opposed, perhaps } = standing(
    tied,
    all.filter((other) => saysOtherwise(waiting, other.rule.says.waiting)),
  )
  const over = overOn(waiting, from)
  if (replaced || isDetailed || isServed || over === "always") return []
  const blocks = (on: CalendarDate): boolean => over !== "unknown" && on < over
  const against = (on: CalendarDate): ReadonlyArray<Rule> =>
    opposed
      .filter((other) => {
        const theirs = overOn(other.rule.says.waiting, from)
        return theirs === "always" || theirs === "unknown" || theirs <= on
      })
      .map((other) => other.rule)
  const constraint: Constraint = {
    ground: saidBy(rule),
    certainly: (on) => tie === "yes" && blocks(on) && perhaps.length === 0 && against(on).length === 0,
    possibly: (on) => over === "unknown" || blocks(on),
    doubts: (on) => [
      ...(tie === "yes" && over !== "unknown" && against(on).length > 0 ? [contradiction(rule, ...against(on))] : []),
      ...ofTie(tied, ...perhaps),
      ...(over === "unknown" ? [lacks(rule)] : []),
    ],
    turns: over === "unknown" ? [] : [over],
  }
  return [constraint]
}

/** Waits that are not over yet; the day after the last is the first on which it is covered. @category rules @since 0.2.0 */
export const waits = (looked: Looked): ReadonlyArray<Constraint> => {
  const all = ofType(looked.tied, "WaitingPeriod")
  return all.flatMap((tied) => ofWait(tied, all, looked))
}
