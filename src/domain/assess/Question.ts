import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Category } from "../procedure/Category.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { ProcedureCode } from "../procedure/ProcedureCode.ts"
import type { Evidence } from "../response/Evidence.ts"
import type { CalendarDate, Month } from "../value/CalendarDate.ts"
import type { Interval } from "../value/Interval.ts"
import type { MouthSite } from "./MouthSite.ts"
import type { Rule } from "./Rule.ts"

/**
 * A service that was had, or is planned. `last` is that the payer names it as the last of its procedure: then there is no
 * later one, and nothing is said of earlier ones.
 *
 * @category models
 * @since 0.2.0
 */
export interface PastService {
  readonly procedure: Procedure
  readonly on: CalendarDate
  readonly site?: MouthSite
  readonly last?: boolean
  readonly evidence?: Evidence
}

/**
 * The services that are known, and from which day on they are all of them: `always` is since birth. Without
 * `completeFrom` there may be others on any day: a list with nothing in it is not a patient who has had nothing.
 *
 * @see docs/specification.md, decision 27
 * @category models
 * @since 0.2.0
 */
export interface ServicesHad {
  readonly services: ReadonlyArray<PastService>
  readonly completeFrom?: CalendarDate | "always"
}

/**
 * The payer's categories that codes belong to, as the host knows them. A code that is in it belongs to these categories
 * and to no others; of any other code nobody knows.
 *
 * @category models
 * @since 0.2.0
 */
export type CategoriesOfCodes = Readonly<Record<string, ReadonlyArray<Category>>>

/**
 * Whether the day on which a rolling window's last month, week or day is just over still counts in it: the same day of the
 * month six months later, under "1 per 6 months".
 *
 * @see docs/specification.md, decision 27
 * @category models
 * @since 0.2.0
 */
export type SameDay = "blocked" | "free"

/** Which service, when, where in the mouth, for whom, under what. @category models @since 0.2.0 */
export interface Question {
  readonly procedure: ProcedureCode
  /** The day of service. */
  readonly on: CalendarDate
  readonly site?: MouthSite
  /** Whether it replaces a tooth that was missing before the patient had this coverage. Absent is not known. */
  readonly missingBefore?: boolean
  readonly patient: {
    readonly birthDate?: CalendarDate
    readonly had?: ServicesHad
    /** When the patient is enrolled; waiting periods count from its first day. */
    readonly enrolled?: Interval
  }
  readonly rules: ReadonlyArray<Rule>
  /** When the plan is in force. */
  readonly inForce?: Interval
  readonly renewalMonth?: Month
  readonly categories?: CategoriesOfCodes
  /** `blocked` unless set otherwise. */
  readonly sameDay?: SameDay
}

/** What stands in the way, or does not: a rule with the services it counts, or the time of a coverage. @category models @since 0.2.0 */
export type Ground =
  | { readonly _tag: "Rule"; readonly rule: Rule; readonly counted: ReadonlyArray<PastService> }
  | { readonly _tag: "NotInForce"; readonly what: "enrolment" | "plan"; readonly interval: Interval }

/**
 * What has to be known before it can be told.
 *
 * - `Category`: whether the rule's procedures include the one asked for.
 * - `History`: services before a day, or on any day where none is named.
 * - `ServiceProcedure`: whether that service is one of those counted.
 * - `ServiceSite` and `AskedSite`: where in the mouth.
 * - `CountedApart`: whether the payer counts areas of the mouth apart.
 * - `Note`: what a note means that nobody has understood.
 * - `Silence`: whether the plan pays for it at all; nothing says so.
 *
 * @see docs/specification.md, decision 27
 * @category models
 * @since 0.2.0
 */
export type Missing =
  | { readonly _tag: "AskedSite"; readonly rule: Rule }
  | { readonly _tag: "BirthDate"; readonly rule: Rule }
  | { readonly _tag: "Category"; readonly rule: Rule }
  | { readonly _tag: "CountedApart"; readonly rule: Rule }
  | { readonly _tag: "EnrolledFrom"; readonly rule: Rule }
  | { readonly _tag: "History"; readonly rule: Rule; readonly before?: CalendarDate }
  | { readonly _tag: "MissingBefore"; readonly rule: Rule }
  | { readonly _tag: "Note"; readonly rule: Rule }
  | { readonly _tag: "RenewalMonth"; readonly rule: Rule }
  | { readonly _tag: "ServiceProcedure"; readonly rule: Rule; readonly service: PastService }
  | { readonly _tag: "ServiceSite"; readonly rule: Rule; readonly service: PastService }
  | { readonly _tag: "Share"; readonly rule: Rule }
  | { readonly _tag: "Silence" }
  | { readonly _tag: "WaitingLength"; readonly rule: Rule }

/** Rules of which each says otherwise than the first, none of them more specific. @category models @since 0.2.0 */
export interface Contradiction {
  readonly _tag: "Contradiction"
  readonly between: ReadonlyNonEmptyArray<Rule>
}

/** @category models @since 0.2.0 */
export type Doubt = Contradiction | Missing
