import * as NEA from "fp-ts/lib/NonEmptyArray.js"
import type { CalendarDate, Interval, PatientId, PlanId, SubscriptionId } from "../../src/index.ts"
import { addDays } from "../../src/index.ts"

/** Someone's days on a plan. */
export interface Enrolled extends Interval {
  readonly plan: PlanId
  readonly subscription: SubscriptionId
  readonly patient: PatientId
}

/** By how many families and patients in force a plan grows or shrinks on a day. */
export interface Turn {
  readonly plan: PlanId
  readonly day: string
  readonly families: number
  readonly patients: number
}

// Text before every day, for what has no first day.
const ever = ""

type Span = readonly [from: string, until: string | undefined]

const lastDay = "9999-12-31"

// The first day, and the first day no more; what ends on the last day of all does not end.
const spanOf = ({ from, through }: Interval): Span => [
  from ?? ever,
  through === undefined ? undefined : dayAfter(through),
]

const dayAfter = (day: CalendarDate): string | undefined => (day === lastDay ? undefined : addDays(day, 1))

const isEmpty = ([from, until]: Span): boolean => until !== undefined && until <= from

/** The days on which someone enrolled so comes in (+1) and goes out (-1), however his intervals overlap. */
export const steps = (intervals: ReadonlyArray<Interval>): ReadonlyArray<readonly [day: string, step: 1 | -1]> => {
  const spans = intervals
    .map(spanOf)
    .filter((span) => !isEmpty(span))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  const union = spans.reduce<ReadonlyArray<Span>>((joined, span) => {
    const last = joined.at(-1)
    return last === undefined || (last[1] !== undefined && last[1] < span[0])
      ? [...joined, span]
      : [...joined.slice(0, -1), [last[0], later(last[1], span[1])]]
  }, [])
  return union.flatMap(([from, until]) =>
    until === undefined ? [[from, 1] as const] : [[from, 1] as const, [until, -1] as const],
  )
}

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : a < b ? b : a

const grouped = (
  enrolled: ReadonlyArray<Enrolled>,
  key: (one: Enrolled) => string,
): ReadonlyArray<ReadonlyArray<Enrolled>> =>
  Object.values(NEA.groupBy((one: Enrolled) => JSON.stringify([one.plan, key(one)]))([...enrolled]))

const stepsOf = (
  groups: ReadonlyArray<ReadonlyArray<Enrolled>>,
  families: number,
  patients: number,
): ReadonlyArray<Turn> =>
  groups.flatMap((group) =>
    group
      .slice(0, 1)
      .flatMap(({ plan }) =>
        steps(group).map(([day, step]) => ({ plan, day, families: step * families, patients: step * patients })),
      ),
  )

const negative = ({ families, patients, ...turn }: Turn): Turn => ({
  ...turn,
  families: -families,
  patients: -patients,
})

const turnsOf = (enrolled: ReadonlyArray<Enrolled>): ReadonlyArray<Turn> => [
  ...stepsOf(
    grouped(enrolled, ({ subscription }) => subscription),
    1,
    0,
  ),
  ...stepsOf(
    grouped(enrolled, ({ patient }) => patient),
    0,
    1,
  ),
]

/** Turns of the same plan and day as one; those that come to nothing are left out. */
export const summed = (turns: ReadonlyArray<Turn>): ReadonlyArray<Turn> => {
  const sums = new Map<string, Turn>()
  for (const turn of turns) {
    const key = JSON.stringify([turn.plan, turn.day])
    const sum = sums.get(key)
    sums.set(key, {
      ...turn,
      families: turn.families + (sum?.families ?? 0),
      patients: turn.patients + (sum?.patients ?? 0),
    })
  }
  return [...sums.values()].filter(({ families, patients }) => families !== 0 || patients !== 0)
}

/**
 * How a change to some enrolments turns their plans' counts.
 *
 * Both lists hold everyone in the families, and every enrolment of the patients, that the change touches; those it does
 * not touch stand in both and cancel out.
 */
export const turnsBetween = (before: ReadonlyArray<Enrolled>, after: ReadonlyArray<Enrolled>): ReadonlyArray<Turn> =>
  summed([...turnsOf(before).map(negative), ...turnsOf(after)])
