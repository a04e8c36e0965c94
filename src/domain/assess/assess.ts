import * as Eq from "fp-ts/lib/Eq.js"
import { pipe } from "fp-ts/lib/function.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Interval } from "../value/Interval.ts"
import { textOfValue } from "../change/canonicalText.ts"
import { ages } from "./ages.ts"
import type { Assessment } from "./Assessment.ts"
import type { Constraint, Looked, Tied } from "./Constraint.ts"
import { exclusions, isPaid, shareUnknown, silence } from "./exclusions.ts"
import { frequencies } from "./frequencies.ts"
import { isAbout } from "./isAbout.ts"
import { downgrades, missingTeeth, opposedDowngrades, unread } from "./notes.ts"
import type { Contradiction, Doubt, Ground, Missing, Question } from "./Question.ts"
import type { Rule } from "./Rule.ts"
import { ruleKey } from "./Rule.ts"
import { waits } from "./waiting.ts"

const once = <A>(values: ReadonlyArray<A>): ReadonlyArray<A> =>
  RA.uniq<A>(Eq.contramap<string, A>(textOfValue)(Eq.eqStrict))(values)

const sorted = <A>(values: ReadonlyArray<A>): ReadonlyArray<A> =>
  [...values].sort((a, b) => (textOfValue(a) < textOfValue(b) ? -1 : 1))

const ofTime = (what: "enrolment" | "plan", interval: Interval | undefined): ReadonlyArray<Constraint> => {
  if (interval === undefined) return []
  const { from, through } = interval
  const isOut = (on: CalendarDate): boolean =>
    (from !== undefined && on < from) || (through !== undefined && on > through)
  return [
    {
      ground: { _tag: "NotInForce", what, interval },
      certainly: isOut,
      possibly: isOut,
      doubts: () => [],
      turns: from === undefined ? [] : [from],
    },
  ]
}

const tiedRules = ({ rules, procedure, categories = {} }: Question): ReadonlyArray<Tied> =>
  sorted(rules).flatMap((rule) => {
    const tie = isAbout(rule.procedure, { code: procedure }, categories)
    return tie === "no" ? [] : [{ rule, tie }]
  })

type Blocks = (constraint: Constraint, on: CalendarDate) => boolean

const surely: Blocks = ({ certainly }, on) => certainly(on)
const perhaps: Blocks = ({ possibly }, on) => possibly(on)

// Nothing ends but at a turn, and so the first free day is the day itself or a turn.
const freeFrom = (constraints: ReadonlyArray<Constraint>, blocks: Blocks, on: CalendarDate): CalendarDate | undefined =>
  [
    on,
    ...constraints
      .flatMap(({ turns }) => turns)
      .filter((turn) => turn > on)
      .sort(),
  ].find((day) => !constraints.some((constraint) => blocks(constraint, day)))

const lastTurn = (constraints: ReadonlyArray<Constraint>, on: CalendarDate): CalendarDate =>
  constraints.flatMap(({ turns }) => turns).reduce((a, b) => (b > a ? b : a), on)

const groundsOf = (constraints: ReadonlyArray<Constraint>): ReadonlyArray<Ground> =>
  once(constraints.map(({ ground }) => ground))

/** Those that would do it alone; if none would, those that stand in the way first and last. */
const deciding = (
  constraints: ReadonlyArray<Constraint>,
  on: CalendarDate,
  free: CalendarDate | undefined,
): ReadonlyNonEmptyArray<Ground> | undefined => {
  const alone = constraints.filter((one) => surely(one, on) && freeFrom([one], surely, on) === free)
  const last = free === undefined ? lastTurn(constraints, on) : free
  const together = constraints.filter(
    (one) => surely(one, on) || (free === undefined ? surely(one, last) : one.turns.includes(last)),
  )
  const grounds = groundsOf(alone.length > 0 ? alone : together)
  return RA.isNonEmpty(grounds) ? grounds : undefined
}

const isMissing = (doubt: Doubt): doubt is Missing => doubt._tag !== "Contradiction"
const isContradiction = (doubt: Doubt): doubt is Contradiction => doubt._tag === "Contradiction"

// A contradiction between two is found from both sides.
const inOrder = (doubt: Doubt): Doubt => {
  if (doubt._tag !== "Contradiction") return doubt
  const [first, ...rest] = sorted(once<Rule>(doubt.between))
  return first === undefined ? doubt : { _tag: "Contradiction", between: [first, ...rest] }
}

const doubtsOn = (constraints: ReadonlyArray<Constraint>, on: CalendarDate): ReadonlyArray<Doubt> =>
  pipe(
    constraints.filter((one) => perhaps(one, on)).flatMap((one) => one.doubts(on)),
    RA.map(inOrder),
    once,
    sorted,
  )

const inDoubt = (doubts: ReadonlyArray<Doubt>): Assessment => {
  const [between, missing] = [doubts.filter(isContradiction), doubts.filter(isMissing)]
  if (RA.isNonEmpty(between)) return { _tag: "Conflict", between, missing }
  return { _tag: "CannotTell", missing: RA.isNonEmpty(missing) ? missing : [{ _tag: "Silence" }] }
}

/**
 * Whether a service would be covered on a day, by all that is known of the plan and of the patient.
 *
 * A rule decides only if it is surely about the procedure, and what is not known never counts as good news: a note that
 * nobody has understood, services that are not known, a site, a category or a wait give `CannotTell`, if another answer
 * could come of them. Of two rules that say otherwise the more specific one is used; else it is a `Conflict`, whatever
 * their order. It says nothing of money: not what share is paid, nor whether a maximum or a deductible leaves anything.
 *
 * Laws: more services never make it covered; what is answered stays true when more is known; order decides nothing.
 *
 * @example
 * import { assess, CalendarDate, literal, ProcedureCode } from "coverport"
 *
 * const day = literal(CalendarDate)
 * const procedure = literal(ProcedureCode)("D1110")
 * const twice = { type: "Frequency", times: 2, window: { kind: "calendarYear", years: 1 } } as const
 * const services = [day("2026-02-03"), day("2026-08-04")].map((on) => ({ procedure: { code: procedure }, on }))
 * const answer = assess({
 *   procedure,
 *   on: day("2026-11-24"),
 *   patient: { had: { services, completeFrom: "always" } },
 *   rules: [{ procedure: { code: procedure }, says: twice }],
 * })
 *
 * answer._tag // => "LimitedUntil"
 * answer._tag === "LimitedUntil" && answer.date // => "2027-01-01"
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const assess = (question: Question): Assessment => {
  const { on, patient } = question
  const looked: Looked = {
    question: {
      ...question,
      patient: {
        ...patient,
        ...(patient.had === undefined ? {} : { had: { ...patient.had, services: sorted(patient.had.services) } }),
      },
    },
    tied: tiedRules(question),
  }
  const constraints = [
    ...ofTime("enrolment", patient.enrolled),
    ...ofTime("plan", question.inForce),
    ...exclusions(looked),
    ...ages(looked),
    ...waits(looked),
    ...frequencies(looked),
    ...missingTeeth(looked),
    ...opposedDowngrades(looked),
    ...shareUnknown(looked),
    ...unread(looked),
    ...silence(looked),
  ]
  const [best, worst] = [freeFrom(constraints, surely, on), freeFrom(constraints, perhaps, on)]
  if (best === on)
    return worst === on
      ? {
          _tag: "Covered",
          because: coveredBecause(constraints, looked),
          paidAs: downgrades(looked),
          despite: replacedRules(constraints, looked),
        }
      : inDoubt(doubtsOn(constraints, on))
  const because = deciding(constraints, on, best)
  if (because === undefined) return inDoubt(doubtsOn(constraints, on))
  return best === undefined
    ? { _tag: "NotCovered", because }
    : { _tag: "LimitedUntil", date: best, because, doubts: best === worst ? [] : doubtsOn(constraints, best) }
}

const isSure = ({ tied }: Looked, rule: Rule): boolean =>
  tied.some((one) => one.tie === "yes" && ruleKey(one.rule) === ruleKey(rule))

// A share says that it is paid at all; the rest was looked at and does not stand in the way.
const coveredBecause = (constraints: ReadonlyArray<Constraint>, looked: Looked): ReadonlyArray<Ground> =>
  once([
    ...looked.tied.flatMap((one): ReadonlyArray<Ground> =>
      one.tie === "yes" && isPaid(one) ? [{ _tag: "Rule", rule: one.rule, counted: [] }] : [],
    ),
    ...constraints.flatMap(({ ground }) => (ground._tag === "Rule" && isSure(looked, ground.rule) ? [ground] : [])),
  ])

const restricting: ReadonlyArray<string> = ["NotCovered", "AgeLimitation", "Frequency", "WaitingPeriod"]

const replacedRules = (constraints: ReadonlyArray<Constraint>, looked: Looked): ReadonlyArray<Rule> => {
  const looking = new Set(constraints.flatMap(({ ground }) => (ground._tag === "Rule" ? [ruleKey(ground.rule)] : [])))
  return once(
    looked.tied.flatMap(({ rule, tie }) =>
      tie === "yes" && restricting.includes(rule.says.type) && !isHarmless(rule) && !looking.has(ruleKey(rule))
        ? [rule]
        : [],
    ),
  )
}

const isHarmless = ({ says }: Rule): boolean =>
  says.type === "WaitingPeriod" && (says.waiting.kind === "none" || says.waiting.kind === "served")
