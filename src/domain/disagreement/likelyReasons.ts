import { pipe } from "fp-ts/lib/function.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as S from "fp-ts/lib/string.js"
import { comparableGroupNumber, matchGroupNumber } from "../response/groupNumber.ts"
import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import { benefitYearOf } from "../value/CalendarDate.ts"
import type { AgreesElsewhere, LikelyReason } from "./LikelyReason.ts"
import type { Said } from "./Said.ts"

type One = Said<unknown, unknown>
type Strength = "strong" | "weak"

const groupedBySays = (said: ReadonlyArray<One>): ReadonlyArray<ReadonlyArray<One>> => {
  const groups = new Map<string, Array<One>>()
  for (const one of said) {
    const same = groups.get(one.says)
    if (same === undefined) groups.set(one.says, [one])
    else same.push(one)
  }
  return [...groups.values()]
}

// How far a mark that answers bear tells their values apart. Strong: all bear one, and none is found beside two values. Weak:
// some mark is found beside one value alone, and beside another value there are only others.
const tellsApart = (
  groups: ReadonlyArray<ReadonlyArray<One>>,
  markOf: (one: One) => string | undefined,
): Strength | undefined => {
  const marks = groups.map((group) => new Set(group.map(markOf).filter((mark) => mark !== undefined)))
  const times = new Map<string, number>()
  for (const mark of marks.flatMap((some) => [...some])) times.set(mark, (times.get(mark) ?? 0) + 1)
  const all = groups.every((group) => group.every((one) => markOf(one) !== undefined))
  if (all && [...times.values()].every((n) => n === 1)) return "strong"
  return marks.filter(({ size }) => size > 0).length > 1 && [...times.values()].some((n) => n === 1)
    ? "weak"
    : undefined
}

const present = (text: string): string | undefined => (text === "" ? undefined : text)

const nameOf = ({ by }: One): string | undefined => present(by.networkPlan.trim().toUpperCase())

const groupOf = ({ by }: One): string | undefined => present(comparableGroupNumber(by.groupNumber ?? ""))

const inOrder = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  pipe(texts, RA.sort(S.Ord), (sorted) => [...new Set(sorted)])

const isStrong = (reason: LikelyReason): boolean => reason._tag !== "Unexplained" && reason.strength === "strong"

const byPlace: Ord.Ord<AgreesElsewhere> = pipe(
  S.Ord,
  Ord.contramap(({ response, networkPlan, status }: AgreesElsewhere) =>
    JSON.stringify([response, networkPlan, status]),
  ),
)

const otherNetwork = (groups: ReadonlyArray<ReadonlyArray<One>>): ReadonlyArray<LikelyReason> => {
  const values = new Set(groups.map(([first]) => first?.says))
  const agreeing = groups.flat().flatMap((one) => {
    const others = one.elsewhere().filter(({ says }) => says !== one.says && values.has(says))
    return others.length === 0 ? [] : [{ one, others }]
  })
  // How many answers say each value of another of their network plans.
  const times = new Map<string, number>()
  for (const { others } of agreeing)
    for (const says of new Set(others.map((other) => other.says))) times.set(says, (times.get(says) ?? 0) + 1)
  const all = groups.reduce((n, group) => n + group.length, 0)
  // There is a value that every answer says, of one network plan or another.
  const agreeInOne = groups.some(
    ([first, ...more]) => first !== undefined && times.get(first.says) === all - 1 - more.length,
  )
  const apart = tellsApart(groups, nameOf)
  return agreeing.length === 0 && apart === undefined
    ? []
    : [
        {
          _tag: "OtherNetwork",
          strength: agreeInOne || apart === "strong" ? "strong" : "weak",
          names: apart === undefined ? [] : inOrder(groups.flat().map(({ by }) => by.networkPlan)),
          agreesElsewhere: pipe(
            agreeing.flatMap(({ one, others }) =>
              others.map(({ networkPlan, status }): AgreesElsewhere => ({
                response: one.by.response,
                networkPlan,
                status,
              })),
            ),
            RA.sort(byPlace),
          ),
        },
      ]
}

// Looked for among the lengths there are, so that many numbers cost no comparing of all with all.
const isPartOfAnother = (numbers: ReadonlySet<string>): boolean => {
  const lengths = new Set([...numbers].map(({ length }) => length))
  return [...numbers].some((number) =>
    [...lengths].some(
      (length) =>
        length < number.length &&
        [number.slice(0, length), number.slice(number.length - length)].some(
          (part) => numbers.has(part) && matchGroupNumber("prefixOrSuffix", number, part) === "partOf",
        ),
    ),
  )
}

const otherBenefitClass = (groups: ReadonlyArray<ReadonlyArray<One>>): ReadonlyArray<LikelyReason> => {
  const strength = tellsApart(groups, groupOf)
  const numbers = groups.flat().flatMap((one) => (groupOf(one) === undefined ? [] : [one.by.groupNumber?.trim() ?? ""]))
  const [first, ...more] = inOrder(numbers)
  return strength === undefined || first === undefined
    ? []
    : [
        {
          _tag: "OtherBenefitClass",
          strength,
          groupNumbers: [first, ...more],
          partOf: isPartOfAnother(new Set(numbers.map(comparableGroupNumber))),
        },
      ]
}

const span = (group: ReadonlyArray<One>): { readonly first: CalendarDate; readonly last: CalendarDate } | undefined => {
  const [first, ...more] = group.map(({ by }) => by.answersFor)
  return first === undefined
    ? undefined
    : more.reduce((so, day) => ({ first: day < so.first ? day : so.first, last: day > so.last ? day : so.last }), {
        first,
        last: first,
      })
}

// One answer on a side is after or before all the others easily.
const fewest = 2

const midYearChange = (renewalMonth: Month, groups: ReadonlyArray<ReadonlyArray<One>>): ReadonlyArray<LikelyReason> => {
  const [one = [], other = [], ...more] = groups
  const [a, b] = [span(one), span(other)]
  if (a === undefined || b === undefined || more.length > 0) return []
  const [before, after] = a.last < b.first ? [a, b] : [b, a]
  if (before.last >= after.first) return []
  const renewed = benefitYearOf(renewalMonth, before.last) !== benefitYearOf(renewalMonth, after.first)
  return [
    {
      _tag: "MidYearChange",
      strength: renewed || Math.min(one.length, other.length) >= fewest ? "strong" : "weak",
      through: before.last,
      from: after.first,
      renewed,
    },
  ]
}

/**
 * What may be the reason that these differ, strong ones first: network, benefit class, change of the plan, for of a network
 * and a group the payer itself says that it is another, and a day lies between by chance the more easily the fewer the answers
 * are. Of weak ones the change comes first: it at least tells all of them apart.
 */
export const likelyReasons = (
  renewalMonth: Month,
  said: RNEA.ReadonlyNonEmptyArray<One>,
): RNEA.ReadonlyNonEmptyArray<LikelyReason> => {
  const groups = groupedBySays(said)
  const stated = [...otherNetwork(groups), ...otherBenefitClass(groups)]
  const changes = midYearChange(renewalMonth, groups)
  const [first, ...more] = [
    ...[...stated, ...changes].filter(isStrong),
    ...[...changes, ...stated].filter((reason) => !isStrong(reason)),
  ]
  return first === undefined ? [{ _tag: "Unexplained" }] : [first, ...more]
}
