import type { LikelyReason } from "../../domain/disagreement/LikelyReason.ts"
import type { PlanDisagreement, SaidBy } from "../../domain/disagreement/PlanDisagreement.ts"
import { formatProcedure } from "../../domain/procedure/Procedure.ts"
import { formatPercent } from "../../domain/value/Percent.ts"
import { capital } from "./capital.ts"
import { counted } from "./counted.ts"
import { sayAddress, sayException, sayLimit, sayPlanOption, statusNames } from "./coverage.ts"

/** What stands on the report of disagreements. @category presenting @since 0.2.0 */
export const disagreementWords = {
  title: "Disagreements",
  about: "Where payers' answers about members of one plan say different things of the plan.",
  what: "What",
  says: "What the answers say, and of whom",
  reason: "Likely reason",
  next: "What to do next",
  agree: "All answers agree.",
  agreeing: "Plans on which all answers agree",
  nothing: "No plan has answers about two of its members within these days.",
  none: "On none of these plans do members' answers disagree.",
  more: "Look at further plans",
} as const

/** What a disagreement is about, without its network status. @category presenting @since 0.2.0 */
export const sayAbout = ({ about }: PlanDisagreement): string => {
  switch (about._tag) {
    case "DeductibleRequired":
    case "BenefitMaximum":
    case "PlanOption":
      return sayAddress(about)
    case "Exceptions":
      return `Exceptions of ${formatProcedure(about.procedure)}`
    case "PlanPays":
      return `The plan pays for ${formatProcedure(about.procedure)}`
  }
}

/** Each value of a disagreement in words, with whose answers say it. @category presenting @since 0.2.0 */
export const sayValues = (
  one: PlanDisagreement,
): ReadonlyArray<{ readonly value: string; readonly by: ReadonlyArray<SaidBy> }> =>
  isShares(one)
    ? one.values.map(({ value, by }) => ({ value: formatPercent(value), by }))
    : isExceptions(one)
      ? one.values.map(({ value, by }) => ({ value: value.map(sayException).join("; "), by }))
      : isOptions(one)
        ? one.values.map(({ value, by }) => ({ value: sayPlanOption(value), by }))
        : one.values.map(({ value, by }) => ({ value: sayLimit(value), by }))

type About<T extends PlanDisagreement["about"]["_tag"]> = Extract<
  PlanDisagreement,
  { readonly about: { readonly _tag: T } }
>

const isShares = (one: PlanDisagreement): one is About<"PlanPays"> => one.about._tag === "PlanPays"
const isOptions = (one: PlanDisagreement): one is About<"PlanOption"> => one.about._tag === "PlanOption"
const isExceptions = (one: PlanDisagreement): one is About<"Exceptions"> => one.about._tag === "Exceptions"

const list = (all: ReadonlyArray<string>): string => all.join(", ")

const sayNetworks = ({ names, agreesElsewhere }: Extract<LikelyReason, { readonly _tag: "OtherNetwork" }>): string => {
  const elsewhere = [
    ...new Set(agreesElsewhere.map(({ networkPlan, status }) => `${networkPlan}, ${statusNames[status]}`)),
  ]
  return [
    ...(names.length === 0 ? [] : [`the answers speak of different networks: ${list(names)}`]),
    ...(elsewhere.length === 0
      ? []
      : [`the other value is also said of another network plan (${elsewhere.join("; ")})`]),
  ].join("; ")
}

/** A likely reason in plain words, as something that may be. @category presenting @since 0.2.0 */
export const sayLikelyReason = (reason: LikelyReason): string => {
  switch (reason._tag) {
    case "OtherNetwork":
      return `another network: ${sayNetworks(reason)}`
    case "OtherBenefitClass":
      return `another benefit class: the answers name groups ${list(reason.groupNumbers)}${
        reason.partOf ? ", of which one is part of another" : ""
      }`
    case "MidYearChange":
      return `a change of the plan between ${reason.through} and ${reason.from}${
        reason.renewed ? ", when its benefits renewed" : ""
      }`
    case "Unexplained":
      return "nothing in the answers says why"
  }
}

/** What to do next where a reason is the likely one. @category presenting @since 0.2.0 */
export const sayNextStep = (reason: LikelyReason): string => {
  switch (reason._tag) {
    case "OtherNetwork":
      return "See which network your office is in, and import that network plan"
    case "OtherBenefitClass":
      return "Check each member's group. Members of another division belong on a plan of their own"
    case "MidYearChange":
      return `Ask the payer again about members whose answers are from before ${reason.from}`
    case "Unexplained":
      return "Ask the payer again about both, or call"
  }
}

/** How sure a likely reason is, before it is said. @category presenting @since 0.2.0 */
export const sayStrength = (reason: LikelyReason): string =>
  reason._tag === "Unexplained" ? "" : reason.strength === "strong" ? "Likely " : "Perhaps "

/** A line of the report: things that the same answers say differently in the same way are one. @category presenting @since 0.2.0 */
export interface DisagreementLine {
  readonly key: string
  readonly what: string
  readonly status: string
  readonly values: ReadonlyArray<{ readonly value: string; readonly by: ReadonlyArray<SaidBy> }>
  readonly reasons: ReadonlyArray<string>
  readonly next: string
}

const mostNamed = 3

const whatOf = (alike: ReadonlyArray<PlanDisagreement>): string => {
  const shown = alike.slice(0, mostNamed).map(sayAbout)
  const [first = "", ...rest] = shown
  const [procedures, left] = [
    rest.map((text) => text.replace(/^(Exceptions of|The plan pays for) /, "")),
    alike.length - shown.length,
  ]
  return `${list([first, ...procedures])}${left === 0 ? "" : ` and ${counted(left, "other", "others")}`}`
}

/**
 * The disagreements of a plan as lines to show. Where the same answers differ in the same way on many procedures, as those of
 * another network do, that is one line.
 *
 * @category presenting
 * @since 0.2.0
 */
export const disagreementLines = (found: ReadonlyArray<PlanDisagreement>): ReadonlyArray<DisagreementLine> => {
  const lines = new Map<string, Array<PlanDisagreement>>()
  for (const one of found) {
    const alike = one.about._tag === "Exceptions" || one.about._tag === "PlanPays" ? one.about._tag : sayAbout(one)
    const said = sayValues(one).map(({ value, by }) => [
      value,
      by.map(({ response, networkPlan }) => [response, networkPlan]),
    ])
    const key = JSON.stringify([alike, one.status, said])
    const same = lines.get(key)
    if (same === undefined) lines.set(key, [one])
    else same.push(one)
  }
  return [...lines].flatMap(([key, alike]) => {
    const [one] = alike
    return one === undefined
      ? []
      : [
          {
            key,
            what: whatOf(alike),
            status: statusNames[one.status],
            values: sayValues(one),
            reasons: one.reasons.map((reason) => capital(`${sayStrength(reason)}${sayLikelyReason(reason)}`)),
            next: sayNextStep(one.reasons[0]),
          },
        ]
  })
}

const mostMembers = 4

/** Whose answers say a value, by what each is called, and the day they are about; of many only the first. @category presenting @since 0.2.0 */
export const sayMembersBy = (by: ReadonlyArray<SaidBy>, name: (patient: string) => string): string => {
  const [shown, left] = [by.slice(0, mostMembers), by.length - mostMembers]
  return `${shown.map(({ patient, answersFor }) => `${name(patient)} (${answersFor})`).join(", ")}${
    left > 0 ? ` and ${counted(left, "other", "others")}` : ""
  }`
}

/** How much was compared on a plan. @category presenting @since 0.2.0 */
export const sayCompared = ({
  compared,
  more,
  since,
}: {
  readonly compared: number
  readonly more: boolean
  readonly since: string
}): string => `${more ? "the newest " : ""}${counted(compared, "answer", "answers")} compared, about ${since} or later`
