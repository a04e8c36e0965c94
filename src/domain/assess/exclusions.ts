import type { CalendarDate } from "../value/CalendarDate.ts"
import { birthday, isOfAge } from "./ageOn.ts"
import type { Constraint, Looked, Tied } from "./Constraint.ts"
import { contradiction, ofTie, ofType, saidBy, standing } from "./Constraint.ts"
import { isMoreSpecific } from "./isAbout.ts"
import type { Saying } from "./Rule.ts"

const paysNothing = (says: Saying): boolean => says.type === "Share" && "planPays" in says && says.planPays === 0

const isExcluding = (says: Saying): boolean => says.type === "NotCovered" || paysNothing(says)

/** Whether it says that something is paid. @category decisions @since 0.2.0 */
export const isPaid = ({ rule: { says } }: Tied): boolean => says.type === "Share" && !paysNothing(says)

// A limit on how often or on age says nothing of a share, and yet makes no sense where nothing is covered.
const supposesCover = ({ rule: { says } }: Tied): boolean =>
  says.type === "Frequency" || says.type === "AgeLimitation" || says.type === "NoLimit"

const supposes = ({ rule: { says } }: Tied, birthDate: CalendarDate | undefined, on: CalendarDate): boolean =>
  says.type === "AgeLimitation"
    ? isOfAge(says, birthDate, on) !== "no"
    : says.type !== "Frequency" || says.ages === undefined || isOfAge(says.ages, birthDate, on) !== "no"

const fromAge = ({ rule: { says } }: Tied): number | undefined =>
  says.type === "AgeLimitation" ? says.from : says.type === "Frequency" ? says.ages?.from : undefined

const ofExclusion = (excluding: Tied, { question, tied }: Looked): ReadonlyArray<Constraint> => {
  const { rule, tie } = excluding
  const { birthDate } = question.patient
  const paid = standing(excluding, tied.filter(isPaid))
  if (paid.replaced) return []
  const supposing = standing(excluding, tied.filter(supposesCover))
  const supposedFrom = [...supposing.opposed, ...supposing.perhaps].flatMap((other) => fromAge(other) ?? [])
  const against = (on: CalendarDate): ReadonlyArray<Tied> => [
    ...paid.opposed,
    ...supposing.opposed.filter((other) => supposes(other, birthDate, on)),
  ]
  const perhaps = (on: CalendarDate): ReadonlyArray<Tied> => [
    ...paid.perhaps,
    ...supposing.perhaps.filter((other) => supposes(other, birthDate, on)),
  ]
  return [
    {
      ground: saidBy(rule),
      certainly: (on) => tie === "yes" && against(on).length === 0 && perhaps(on).length === 0,
      possibly: () => true,
      doubts: (on) => [
        ...(tie === "yes" && against(on).length > 0
          ? [contradiction(rule, ...against(on).map((other) => other.rule))]
          : []),
        ...ofTie(excluding, ...perhaps(on)),
      ],
      // From an age on another rule may speak against it.
      turns: birthDate === undefined ? [] : supposedFrom.map((age) => birthday(birthDate, age)),
    },
  ]
}

/** What the plan does not pay for. @category rules @since 0.2.0 */
export const exclusions = (looked: Looked): ReadonlyArray<Constraint> =>
  looked.tied.filter(({ rule }) => isExcluding(rule.says)).flatMap((excluding) => ofExclusion(excluding, looked))

/** Where the payer cannot say what share is paid, and nothing more specific says it. @category rules @since 0.2.0 */
export const shareUnknown = ({ tied }: Looked): ReadonlyArray<Constraint> =>
  ofType(tied, "ShareUnknown").flatMap((one): ReadonlyArray<Constraint> => {
    const settled = tied.some(
      (other) => isPaid(other) && other.tie === "yes" && isMoreSpecific(other.rule.procedure, one.rule.procedure),
    )
    return settled
      ? []
      : [
          {
            ground: saidBy(one.rule),
            certainly: () => false,
            possibly: () => true,
            doubts: () => (one.tie === "yes" ? [{ _tag: "Share", rule: one.rule } as const] : ofTie(one)),
            turns: [],
          },
        ]
  })

/** Nobody said that the plan pays: silence is not a yes. @category rules @since 0.2.0 */
export const silence = ({ tied, question }: Looked): ReadonlyArray<Constraint> =>
  tied.some((one) => one.tie === "yes" && (isPaid(one) || supposesCover(one) || isExcluding(one.rule.says)))
    ? []
    : [
        {
          ground: { _tag: "NotInForce", what: "plan", interval: question.inForce ?? {} },
          certainly: () => false,
          possibly: () => true,
          doubts: () => [{ _tag: "Silence" }],
          turns: [],
        },
      ]
