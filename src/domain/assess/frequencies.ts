import type { Frequency } from "../coverage/CoverageException.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import { procedureKey } from "../procedure/Procedure.ts"
import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import { addDays } from "../value/CalendarDate.ts"
import { birthday, isOfAge } from "./ageOn.ts"
import type { Constraint, Looked, Tied } from "./Constraint.ts"
import { contradiction, ofTie, ofType, saidBy, standing } from "./Constraint.ts"
import { isAbout } from "./isAbout.ts"
import type { Known } from "./MouthSite.ts"
import { countedAlike, liesInOne } from "./MouthSite.ts"
import type { Doubt, PastService, Question } from "./Question.ts"
import type { Rule } from "./Rule.ts"
import { windowEnd, windowLength } from "./windowEnd.ts"

type TiedFrequency = Tied<Frequency>

const everyMonth: ReadonlyArray<Month> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

interface Counted {
  readonly service: PastService
  readonly isOne: Known
  readonly isThere: Known
}

const isCounted = (known: Known) => (counted: Counted) => counted.isOne === known && counted.isThere === known

/** The last day on which there may be a service that is not known; `any` where there is no such day, `none` where all are known. */
type Unlisted = CalendarDate | "any" | "none"

// That a service was the last of its procedure bounds the unknown ones only if that is said of everything counted.
const lastOfAll = (had: ReadonlyArray<PastService>, counted: ReadonlyArray<Procedure>): Unlisted => {
  const lasts = counted.map((procedure) =>
    had
      .filter(({ last, procedure: of }) => last === true && procedureKey(of) === procedureKey(procedure))
      .map(({ on }) => on)
      .reduce<CalendarDate | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined),
  )
  return lasts.reduce<Unlisted>(
    (all, last) => (all === "any" || last === undefined ? "any" : all === "none" || last > all ? last : all),
    "none",
  )
}

const unlisted = ({ patient }: Question, counted: ReadonlyArray<Procedure>): Unlisted => {
  if (patient.had === undefined) return "any"
  const { completeFrom, services } = patient.had
  if (completeFrom === "always") return "none"
  if (completeFrom !== undefined && patient.birthDate !== undefined && completeFrom <= patient.birthDate) return "none"
  const last = lastOfAll(services, counted)
  const before = completeFrom === undefined ? "any" : addDays(completeFrom, -1)
  return last === "any" ? before : before === "any" || last < before ? last : before
}

/** What makes two limits one counter, so that another number of times is another word on the same thing. */
const counterKey = (rule: Rule<Frequency>, counted: ReadonlyArray<Procedure>): string =>
  [rule.says.area ?? "", windowLength(rule.says.window), ...counted.map(procedureKey).sort()].join("\n")

interface Counter extends Constraint {
  readonly tied: TiedFrequency
  readonly key: string
  readonly applies: (on: CalendarDate) => Known
}

const counterOf = (tied: TiedFrequency, { question, tied: all }: Looked): Counter => {
  const { rule, tie } = tied
  const { window, times, area, ages, sharedWith = [] } = rule.says
  const { birthDate, had } = question.patient
  const categories = question.categories ?? {}
  const together = ofType(all, "CountedTogether").flatMap((note) => (note.tie === "yes" ? note.rule.says.with : []))
  const procedures = [rule.procedure, ...sharedWith, ...together]
  const services = (had?.services ?? []).map((service): Counted => {
    const ties = procedures.map((procedure) => isAbout(procedure, service.procedure, categories))
    return {
      service,
      isOne: ties.includes("yes") ? "yes" : ties.includes("unknown") ? "unknown" : "no",
      isThere: countedAlike(area, question.site, service.site),
    }
  })
  const sure = services.filter(isCounted("yes"))
  const counting = services.filter(({ isOne, isThere }) => isOne !== "no" && isThere !== "no")
  const hidden = unlisted(question, procedures)
  const months =
    window.kind === "benefitYear"
      ? question.renewalMonth === undefined
        ? everyMonth
        : [question.renewalMonth]
      : everyMonth.slice(0, 1)
  const end = (first: CalendarDate, month: Month): CalendarDate | undefined =>
    windowEnd(window, first, month, question.sameDay ?? "blocked")
  const share = (one: CalendarDate, other: CalendarDate, month: Month): boolean => {
    const [first, last] = one < other ? [one, other] : [other, one]
    const ends = end(first, month)
    return ends === undefined || last < ends
  }
  // A window that is full is so many services, one after the other, that all share one with the day.
  const isFull = (on: CalendarDate, month: Month, days: ReadonlyArray<CalendarDate>): boolean =>
    times < 1 ||
    days.some((first, i) => {
      const last = days[i + times - 1]
      return last !== undefined && share(first < on ? first : on, last > on ? last : on, month)
    })
  const daysOf = (counted: ReadonlyArray<Counted>): ReadonlyArray<CalendarDate> =>
    counted.map(({ service }) => service.on).sort()
  const surely = daysOf(sure)
  const atWorst = daysOf(counting)
  const applies = (on: CalendarDate): Known => (ages === undefined ? "yes" : isOfAge(ages, birthDate, on))
  const isFullSurely = (on: CalendarDate): boolean => months.every((month) => isFull(on, month, surely))
  const near = (on: CalendarDate, day: CalendarDate): boolean => months.some((month) => share(on, day, month))
  // As many as it takes, on the day itself or on the last on which there may be some.
  const mayBeFull = (on: CalendarDate): boolean =>
    hidden === "any" ||
    (hidden !== "none" && near(on, hidden < on ? hidden : on)) ||
    months.some((month) => isFull(on, month, atWorst))

  const ofServices = (on: CalendarDate): ReadonlyArray<Doubt> => [
    ...counting.flatMap(({ service, isOne, isThere }): ReadonlyArray<Doubt> => {
      if ((isOne === "yes" && isThere === "yes") || !near(on, service.on)) return []
      return [
        ...(isOne === "unknown" ? [{ _tag: "ServiceProcedure", rule, service } as const] : []),
        ...(isThere === "yes"
          ? []
          : area === undefined && question.site !== undefined && service.site !== undefined
            ? [{ _tag: "CountedApart", rule } as const]
            : [
                ...(liesInOne(area, question.site) ? [] : [{ _tag: "AskedSite", rule } as const]),
                ...(liesInOne(area, service.site) ? [] : [{ _tag: "ServiceSite", rule, service } as const]),
              ]),
      ]
    }),
    ...(hidden === "any"
      ? [{ _tag: "History", rule } as const]
      : hidden === "none" || !near(on, hidden < on ? hidden : on)
        ? []
        : [{ _tag: "History", rule, before: addDays(hidden, 1) } as const]),
  ]

  return {
    tied,
    key: counterKey(rule, procedures),
    applies,
    ground: saidBy(
      rule,
      sure.map(({ service }) => service).filter((service) => near(question.on, service.on)),
    ),
    certainly: (on) => tie === "yes" && applies(on) === "yes" && isFullSurely(on),
    possibly: (on) => applies(on) !== "no" && mayBeFull(on),
    doubts: (on) => [
      ...ofTie(tied),
      ...(applies(on) === "unknown" ? [{ _tag: "BirthDate", rule } as const] : []),
      ...(isFullSurely(on)
        ? []
        : [
            ...(months.length > 1 && counting.some(({ service }) => near(on, service.on))
              ? [{ _tag: "RenewalMonth", rule } as const]
              : []),
            ...ofServices(on),
          ]),
    ],
    turns: [
      ...[...atWorst, ...(hidden === "any" || hidden === "none" ? [] : [hidden])].flatMap((day) =>
        months.flatMap((month) => end(day, month) ?? []),
      ),
      ...(ages?.through === undefined || birthDate === undefined ? [] : [birthday(birthDate, ages.through + 1)]),
    ],
  }
}

// Another number of times for the same counter is another word on it, and decides only where both say the same.
const withRivals = (counter: Counter, all: ReadonlyArray<Counter>): Constraint => {
  const { rule } = counter.tied
  const rivals = all.filter(({ key, tied }) => key === counter.key && tied.rule.says.times !== rule.says.times)
  const against = (on: CalendarDate): ReadonlyArray<Counter> =>
    rivals.filter((rival) => rival.applies(on) !== "no" && !rival.certainly(on))
  return {
    ...counter,
    certainly: (on) => counter.certainly(on) && against(on).length === 0,
    doubts: (on) => {
      const opposed = counter.certainly(on) ? against(on).map(({ tied }) => tied.rule) : []
      return [...(opposed.length === 0 ? [] : [contradiction(rule, ...opposed)]), ...counter.doubts(on)]
    },
  }
}

// A payer that says there is no limit says otherwise than any limit.
const withoutLimit = (
  constraint: Constraint,
  tied: TiedFrequency,
  { tied: all }: Looked,
): ReadonlyArray<Constraint> => {
  const none = ofType(all, "NoLimit").filter(({ rule }) => rule.says.on === "frequency")
  const { replaced, opposed, perhaps } = standing(tied, none)
  if (replaced) return []
  if (opposed.length === 0 && perhaps.length === 0) return [constraint]
  return [
    {
      ...constraint,
      certainly: () => false,
      doubts: (on) => [
        ...(opposed.length === 0 ? [] : [contradiction(tied.rule, ...opposed.map(({ rule }) => rule))]),
        ...ofTie(...perhaps),
        ...constraint.doubts(on),
      ],
    },
  ]
}

/**
 * Limits on how often. All of them bind, and other services count whether they were before or will be after.
 *
 * @see docs/specification.md, decision 27
 * @category rules
 * @since 0.2.0
 */
export const frequencies = (looked: Looked): ReadonlyArray<Constraint> => {
  const counters = ofType(looked.tied, "Frequency").map((tied) => counterOf(tied, looked))
  return counters.flatMap((counter) => withoutLimit(withRivals(counter, counters), counter.tied, looked))
}
