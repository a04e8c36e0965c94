import type { Ages, CalendarDate, Frequency, FrequencyWindow, PastService, Question, Rule } from "../../src/index.ts"
import { partsOf } from "../../src/index.ts"
import { day } from "../worlds/ids.ts"
import { categories } from "./assessWorlds.ts"

// Whether a service would be covered, told as a person would with a calendar at hand: day by day, two services at a time,
// and with nothing of what the library computes with.

const msOfDay = 86_400_000
const ms = (date: string): number => Date.parse(`${date}T00:00:00Z`)

export const nextDay = (date: CalendarDate): CalendarDate =>
  day(new Date(ms(date) + msOfDay).toISOString().slice(0, 10))

const monthNumber = (date: CalendarDate): number => partsOf(date).year * 12 + partsOf(date).month

/** Whether the later day is still within so many months of the earlier. */
const within = (months: number, earlier: CalendarDate, later: CalendarDate, sameDay: "blocked" | "free"): boolean => {
  const passed = monthNumber(later) - monthNumber(earlier)
  const [d, e] = [partsOf(later).day, partsOf(earlier).day]
  return passed < months || (passed === months && (sameDay === "blocked" ? d <= e : d < e))
}

const benefitYear = (date: CalendarDate, renewal: number): number =>
  partsOf(date).month < renewal ? partsOf(date).year - 1 : partsOf(date).year

export const together = (
  window: FrequencyWindow,
  a: CalendarDate,
  b: CalendarDate,
  question: Pick<Question, "renewalMonth" | "sameDay">,
): boolean => {
  const [earlier, later] = a < b ? [a, b] : [b, a]
  const sameDay = question.sameDay ?? "blocked"
  const renewal = question.renewalMonth ?? 1
  switch (window.kind) {
    case "rolling": {
      if (window.unit === "month") return within(window.length, earlier, later, sameDay)
      if (window.unit === "year") return within(window.length * 12, earlier, later, sameDay)
      const days = (ms(later) - ms(earlier)) / msOfDay
      const length = window.unit === "week" ? window.length * 7 : window.length
      return sameDay === "blocked" ? days <= length : days < length
    }
    case "calendarYear":
      return partsOf(later).year - partsOf(earlier).year < window.years
    case "benefitYear":
      return benefitYear(later, renewal) - benefitYear(earlier, renewal) < window.years
    case "lifetime":
      return true
  }
}

export const completedYears = (birth: CalendarDate, on: CalendarDate): number => {
  const [b, o] = [partsOf(birth), partsOf(on)]
  return o.year - b.year - (o.month * 100 + o.day < b.month * 100 + b.day ? 1 : 0)
}

const isOfAge = ({ from = -1, through = 1000 }: Ages, question: Question, on: CalendarDate): boolean => {
  const age = completedYears(question.patient.birthDate ?? day("1980-01-01"), on)
  return from <= age && age <= through
}

const names = (rule: Rule["procedure"], service: PastService["procedure"]): boolean => {
  if (!("code" in service)) return false
  if ("code" in rule) return rule.code === service.code
  if ("from" in rule) return rule.from <= service.code && service.code <= rule.through
  const of: Readonly<Record<string, ReadonlyArray<string>>> = categories
  return rule.category === "Standard" || (of[service.code] ?? []).includes(rule.category)
}

const subsets = <A>(items: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  size === 0 ? [[]] : items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]))

const isFull = (rule: Rule, says: Frequency, question: Question): ((on: CalendarDate) => boolean) => {
  const counted = [rule.procedure, ...(says.sharedWith ?? [])]
  const days = (question.patient.had?.services ?? [])
    .filter((service) => counted.some((procedure) => names(procedure, service.procedure)))
    .map((service) => service.on)
  const full = subsets(days, says.times).filter((some) =>
    some.every((a) => some.every((b) => together(says.window, a, b, question))),
  )
  return (on) =>
    (says.ages === undefined || isOfAge(says.ages, question, on)) &&
    full.some((some) => some.every((one) => together(says.window, one, on, question)))
}

const blocks = (rule: Rule, question: Question): ((on: CalendarDate) => boolean) => {
  const { says } = rule
  if (says.type === "Frequency") return isFull(rule, says, question)
  if (says.type === "AgeLimitation") return (on) => !isOfAge(says, question, on)
  if (says.type === "WaitingPeriod" && says.waiting.kind === "length") {
    const { length } = says.waiting
    return (on) => within(length, question.patient.enrolled?.from ?? on, on, "free")
  }
  return () => false
}

/** The first day from the one asked for on which nothing stands in the way, within eight years. */
export const naivelyFree = (question: Question): CalendarDate | undefined => {
  const from = question.patient.enrolled?.from ?? question.on
  const blocked = question.rules.map((rule) => blocks(rule, question))
  let on = question.on
  for (let n = 0; n < 8 * 366; n++) {
    const today = on
    if (today >= from && !blocked.some((isBlocked) => isBlocked(today))) return today
    on = nextDay(today)
  }
  return undefined
}
