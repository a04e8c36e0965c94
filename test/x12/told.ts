import type { EligibilityResponse, Limit, NetworkPlan, Reading, ReadingWarning } from "../../src/index.ts"
import { formatMoney, formatPercent, formatProcedure, matchException } from "../../src/index.ts"
import { sayNote, sayShare } from "../../src/review.ts"

// Responses as short lines, so that what a test expects can be read beside the message.

const limit = (value: Limit): string => (value === "none" ? "none" : formatMoney(value))

const reading = (value: Reading<Limit> | undefined): string =>
  value === undefined
    ? "unknown"
    : value._tag === "Stated"
      ? limit(value.value) + (value.derived ? " derived" : "")
      : `disagree ${value.candidates.map((candidate) => limit(candidate.value)).join(" / ")}`

/** Each amount of a network plan as `individual annual Standard: $50.00, met $0.00 derived`. */
export const amounts = (plan: NetworkPlan | undefined) => ({
  deductibles: (plan?.deductibles ?? []).map(
    (d) => `${d.level} ${d.period} ${d.category}: ${reading(d.required)}, met ${reading(d.met)}`,
  ),
  maximums: (plan?.maximums ?? []).map(
    (m) => `${m.level} ${m.period} ${m.category}: ${reading(m.maximum)}, used ${reading(m.used)}`,
  ),
})

const ages = ({ from, through }: { readonly from?: number; readonly through?: number }): string =>
  [from === undefined ? "" : `from ${from}`, through === undefined ? "" : `through ${through}`].join(" ").trim()

const exception = matchException<string>({
  Frequency: ({ times, window, area, ages: bounds, sharedWith }) =>
    [
      `${times} per`,
      window.kind === "rolling"
        ? `${window.length} ${window.unit}s`
        : window.kind === "lifetime"
          ? "lifetime"
          : `${window.years} ${window.kind === "calendarYear" ? "calendar years" : "benefit years"}`,
      ...(area === undefined ? [] : [`per ${area}`]),
      ...(bounds === undefined ? [] : [ages(bounds)]),
      ...(sharedWith === undefined ? [] : [`with ${sharedWith.map(formatProcedure).join(" ")}`]),
    ].join(" "),
  AgeLimitation: (e) => ages(e),
  NotCovered: () => "not covered",
})

/** Each exception of a network plan as `D1110: 2 per 1 calendar years`. */
export const exceptions = (plan: NetworkPlan | undefined): ReadonlyArray<string> =>
  (plan?.exceptions ?? []).map((e) => `${formatProcedure(e.procedure)}: ${exception(e.exception)}`)

/** Each share of a network plan as `D1110: 100%`. */
export const shares = (plan: NetworkPlan | undefined): ReadonlyArray<string> =>
  (plan?.coverages ?? []).map(
    (c) => `${formatProcedure(c.procedure)}: ${"planPays" in c ? formatPercent(c.planPays) : sayShare(c)}`,
  )

/** Each note of a network plan as `D1110: WaitingPeriod covered after 12 months`, or the words where it is only those. */
export const notes = (plan: NetworkPlan | undefined): ReadonlyArray<string> =>
  (plan?.notes ?? []).map(
    ({ procedure, note, words }) =>
      `${formatProcedure(procedure)}: ${note.kind} ${note.kind === "Words" ? `“${words.join("; ")}”` : sayNote(note)}`,
  )

/** Each day on which a service was last had, as `EXAMS: 2025-11-03`. */
export const history = (response: EligibilityResponse): ReadonlyArray<string> =>
  (response.history ?? []).map(({ procedure, on }) => `${formatProcedure(procedure)}: ${on}`)

/** Everything a network plan says about one procedure, in one line. */
export const about = (plan: NetworkPlan | undefined, procedure: string): string =>
  [...shares(plan), ...exceptions(plan)]
    .filter((line) => line.startsWith(`${procedure}: `))
    .map((line) => line.slice(procedure.length + 2))
    .join(", ")

/** The tags of warnings, with what they are about. */
export const warnings = ({ warnings: all }: EligibilityResponse): ReadonlyArray<string> =>
  all.map((warning: ReadingWarning) =>
    "slot" in warning
      ? `${warning._tag} ${warning.measure} ${warning.slot.level} ${warning.slot.period} ${warning.slot.category}`
      : warning._tag,
  )

/** The reasons for what is unmapped, by its text. */
export const unmapped = (response: EligibilityResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(response.unmapped.map(({ text, reason }) => [text, reason]))
