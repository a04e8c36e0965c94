import type { AgeLimitation } from "../coverage/CoverageException.ts"
import { birthday, isOfAge } from "./ageOn.ts"
import type { Constraint, Looked, Tied } from "./Constraint.ts"
import { contradiction, ofTie, ofType, saidBy, standing } from "./Constraint.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"

/** One end of an age limitation. Payers say the ends in rows of their own, and so each stands for itself. */
interface Bound {
  readonly tied: Tied<AgeLimitation>
  readonly end: "from" | "through"
  readonly age: number
}

const boundsOf = (tied: Tied<AgeLimitation>): ReadonlyArray<Bound> => {
  const { from, through } = tied.rule.says
  return [
    ...(from === undefined ? [] : [{ tied, end: "from", age: from } as const]),
    ...(through === undefined ? [] : [{ tied, end: "through", age: through } as const]),
  ]
}

// Another age for the same end; or two ends that leave nobody in between, which no payer means.
const contradict = (one: Bound, other: Bound): boolean =>
  one.end === other.end ? one.age !== other.age : one.end === "from" ? one.age > other.age : other.age > one.age

const excludes = ({ end, age }: Bound, birthDate: CalendarDate | undefined, on: CalendarDate): boolean =>
  isOfAge(end === "from" ? { from: age } : { through: age }, birthDate, on) === "no"

const ofBound = (bound: Bound, all: ReadonlyArray<Bound>, { question, tied }: Looked): ReadonlyArray<Constraint> => {
  const { rule, tie } = bound.tied
  const { birthDate } = question.patient
  const none = ofType(tied, "NoLimit").filter((other) => other.rule.says.on === "age")
  const others = all.filter((other) => contradict(bound, other))
  const [amongBounds, amongNone] = [
    standing(
      bound.tied,
      others.map((other) => other.tied),
    ),
    standing(bound.tied, none),
  ]
  if (amongBounds.replaced || amongNone.replaced) return []
  const opposing = (on: CalendarDate) => [
    ...others
      .filter((other) => amongBounds.opposed.includes(other.tied) && !excludes(other, birthDate, on))
      .map((other) => other.tied.rule),
    ...amongNone.opposed.map((other) => other.rule),
  ]
  const perhaps = [...amongBounds.perhaps, ...amongNone.perhaps]
  const out = (on: CalendarDate): boolean => excludes(bound, birthDate, on)
  return [
    {
      ground: saidBy(rule),
      certainly: (on) => tie === "yes" && out(on) && perhaps.length === 0 && opposing(on).length === 0,
      possibly: (on) => birthDate === undefined || out(on),
      doubts: (on) => {
        const opposed = opposing(on)
        return [
          ...(tie === "yes" && opposed.length > 0 && birthDate !== undefined ? [contradiction(rule, ...opposed)] : []),
          ...ofTie(bound.tied, ...perhaps),
          ...(birthDate === undefined ? [{ _tag: "BirthDate", rule } as const] : []),
        ]
      },
      turns: birthDate === undefined || bound.end === "through" ? [] : [birthday(birthDate, bound.age)],
    },
  ]
}

/** Limits on age, in completed years on the day of service, both ends included. @category rules @since 0.2.0 */
export const ages = (looked: Looked): ReadonlyArray<Constraint> => {
  const bounds = ofType(looked.tied, "AgeLimitation").flatMap(boundsOf)
  return bounds.flatMap((bound) => ofBound(bound, bounds, looked))
}
