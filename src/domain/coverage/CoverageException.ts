import * as Eq from "fp-ts/lib/Eq.js"
import type { Procedure } from "../procedure/Procedure.ts"
import { procedureKey } from "../procedure/Procedure.ts"

/**
 * The time over which services are counted. Kinds are never converted into one another:
 * "2 per calendar year" is not "2 per 12 months".
 *
 * @category models
 * @since 0.1.0
 */
export type FrequencyWindow =
  | { readonly kind: "rolling"; readonly length: number; readonly unit: "day" | "week" | "month" | "year" }
  | { readonly kind: "calendarYear"; readonly years: number }
  | { readonly kind: "benefitYear"; readonly years: number }
  | { readonly kind: "lifetime" }

/** Completed years of age on the date of service, both ends included: "under 19" is `through: 18`. @category models @since 0.1.0 */
export type Ages =
  { readonly from: number; readonly through?: number } | { readonly from?: number; readonly through: number }

/** Where in the mouth services are counted apart; absent means the payer did not say. @category models @since 0.1.0 */
export type TreatmentArea = "mouth" | "arch" | "quadrant" | "sextant" | "tooth" | "surface"

/**
 * So many services in a window of time; with `ages`, for patients of those ages only; with `sharedWith`, counted together.
 *
 * @category models
 * @since 0.1.0
 */
export interface Frequency {
  readonly type: "Frequency"
  readonly times: number
  readonly window: FrequencyWindow
  readonly area?: TreatmentArea
  readonly ages?: Ages
  readonly sharedWith?: ReadonlyArray<Procedure>
}

/** Covered at these ages only. @category models @since 0.1.0 */
export type AgeLimitation = { readonly type: "AgeLimitation" } & Ages

/** @category models @since 0.1.0 */
export interface NotCovered {
  readonly type: "NotCovered"
}

/** What an import may state about a procedure beside its percent. A closed union. @category models @since 0.1.0 */
export type CoverageException = Frequency | AgeLimitation | NotCovered

/** @category models @since 0.1.0 */
export type ExceptionType = CoverageException["type"]

/** One handler for each type; a new type fails every caller's build. @category matching @since 0.1.0 */
export const matchException =
  <R>(on: {
    readonly Frequency: (exception: Frequency) => R
    readonly AgeLimitation: (exception: AgeLimitation) => R
    readonly NotCovered: (exception: NotCovered) => R
  }) =>
  (exception: CoverageException): R => {
    switch (exception.type) {
      case "Frequency":
        return on.Frequency(exception)
      case "AgeLimitation":
        return on.AgeLimitation(exception)
      case "NotCovered":
        return on.NotCovered(exception)
    }
  }

const windowKey = (window: FrequencyWindow): string => {
  switch (window.kind) {
    case "rolling":
      return `rolling ${String(window.length)} ${window.unit}`
    case "calendarYear":
    case "benefitYear":
      return `${window.kind} ${String(window.years)}`
    case "lifetime":
      return "lifetime"
  }
}

const agesKey = (ages: Ages | undefined): string => `${String(ages?.from ?? "")}-${String(ages?.through ?? "")}`

/** The text that is equal exactly where two exceptions say the same; the order of `sharedWith` says nothing. @category matching @since 0.1.0 */
export const exceptionKey: (exception: CoverageException) => string = matchException<string>({
  // A line break is in no category, so that one category never reads as two.
  Frequency: ({ times, window, area = "", ages, sharedWith }) =>
    `1 Frequency|${String(times)}|${windowKey(window)}|${area}|${agesKey(ages)}|${sharedWith === undefined ? "" : sharedWith.map(procedureKey).sort().join("\n")}`,
  AgeLimitation: (e) => `2 AgeLimitation|${agesKey(e)}`,
  NotCovered: () => "3 NotCovered",
})

/** @category matching @since 0.1.0 */
export const eqException: Eq.Eq<CoverageException> = Eq.contramap(exceptionKey)(Eq.eqStrict)
