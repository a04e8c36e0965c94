import { capital } from "./capital.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import type { Counted, Limit } from "../../domain/coverage/Amount.ts"
import type { BenefitSlot } from "../../domain/coverage/BenefitSlot.ts"
import type { Ages, CoverageException, FrequencyWindow } from "../../domain/coverage/CoverageException.ts"
import { matchException } from "../../domain/coverage/CoverageException.ts"
import type { CoverageRow, Share } from "../../domain/coverage/CoverageRow.ts"
import type { Downgrade } from "../../domain/coverage/Downgrade.ts"
import type { PlanOption, PlanOptionName } from "../../domain/coverage/PlanOption.ts"
import type { WaitingPeriod } from "../../domain/coverage/WaitingPeriod.ts"
import type { Scope } from "../../domain/coverage/Scope.ts"
import type { Section } from "../../domain/change/Section.ts"
import { standard } from "../../domain/procedure/Category.ts"
import { procedureOf } from "../../domain/procedure/CodeRange.ts"
import { formatProcedure } from "../../domain/procedure/Procedure.ts"
import type { EligibilityIcon } from "../../domain/icon/EligibilityIcon.ts"
import type { Measure } from "../../domain/response/ReadingWarning.ts"
import type { NetworkStatus } from "../../domain/response/NetworkPlan.ts"
import { formatMoney } from "../../domain/value/Money.ts"
import { formatPercent } from "../../domain/value/Percent.ts"

const plural = (n: number, one: string): string => (n === 1 ? one : `${one}s`)

/** A slot of the grid: `Individual, annual`; a category other than the whole plan's is named. @category presenting @since 0.1.0 */
export const saySlot = (slot: BenefitSlot): string =>
  `${capital(slot.level)}, ${slot.period}${slot.category === standard ? "" : `, ${slot.category}`}`

/** What each of the four amounts is called. @category presenting @since 0.1.0 */
export const measureNames: Readonly<Record<Measure, string>> = {
  required: "deductible required",
  met: "deductible met",
  maximum: "benefit maximum",
  used: "benefit used",
}

const measureOf = {
  DeductibleRequired: "required",
  DeductibleMet: "met",
  BenefitMaximum: "maximum",
  BenefitUsed: "used",
} as const

/** What the options of a plan are called. @category presenting @since 0.2.0 */
export const planOptionNames: Readonly<Record<PlanOptionName, string>> = {
  SourceOfPayment: "Source of payment",
  CoordinationOfBenefits: "Coordination of benefits",
  MissingToothClause: "Missing tooth clause",
  CrownsAndBridgesPaidOn: "Crowns and bridges paid on",
  BenefitPeriod: "Benefit period",
}

const optionValueNames: Readonly<Record<PlanOption["value"], string>> = {
  commercial: "commercial insurance",
  preferredProvider: "preferred provider organization (PPO)",
  exclusiveProvider: "exclusive provider organization (EPO)",
  pointOfService: "point of service",
  healthMaintenance: "health maintenance organization (HMO)",
  indemnity: "indemnity",
  blueCross: "Blue Cross Blue Shield",
  medicaid: "Medicaid",
  medicare: "Medicare",
  military: "military",
  federal: "federal program",
  other: "other",
  standard: "standard: pays as if it stood alone",
  nonDuplication: "non-duplication: never more than it would have paid alone",
  maintenanceOfBenefits: "maintenance of benefits: less what the other plan paid",
  applies: "applies",
  none: "none",
  preparation: "the preparation date",
  seating: "the seating date",
  calendarYear: "calendar year",
  benefitYear: "benefit year of the plan",
}

/** The value of a plan option in words. @category presenting @since 0.2.0 */
export const sayPlanOption = ({ value }: PlanOption): string => optionValueNames[value]

/** `plan pays 80%`, `patient pays $25.00`. @category presenting @since 0.2.0 */
export const sayShare = (share: Share): string =>
  "planPays" in share ? `plan pays ${formatPercent(share.planPays)}` : `patient pays ${formatMoney(share.copay)}`

/** `plan pays 80%, Restorative, Basic deductible`. What is not known is left out. @category presenting @since 0.2.0 */
export const sayCoverageRow = (row: CoverageRow): string =>
  [
    sayShare(row),
    row.category ?? "",
    row.deductible === undefined ? "" : row.deductible === "none" ? "no deductible" : `${row.deductible} deductible`,
  ]
    .filter((part) => part !== "")
    .join(", ")

/** `6 months`. @category presenting @since 0.2.0 */
export const sayWaitingPeriod = ({ length, unit }: WaitingPeriod): string => `${String(length)} ${plural(length, unit)}`

/** A place in coverage, in words. @category presenting @since 0.1.0 */
export const sayAddress = (address: Address): string => {
  switch (address._tag) {
    case "Exceptions":
      return formatProcedure(address.procedure)
    case "Downgrade":
      return `${formatProcedure(address.procedure)}, downgrade`
    case "WaitingPeriod":
      return `${formatProcedure(address.procedure)}, waiting period`
    case "Coverage":
      return `${formatProcedure(procedureOf(address.codes))}, coverage`
    case "PlanOption":
      return planOptionNames[address.option]
    case "DeductibleRequired":
    case "BenefitMaximum":
      return `${capital(measureNames[measureOf[address._tag]])}: ${saySlot(address.slot).toLowerCase()}`
    case "DeductibleMet":
    case "BenefitUsed":
      return `${capital(measureNames[measureOf[address._tag]])}: ${saySlot(address.slot).toLowerCase()}${
        address.slot.period === "annual" ? `, year from ${address.slot.benefitYear}` : ""
      }`
  }
}

/** @category presenting @since 0.1.0 */
export const sayLimit = (limit: Limit): string => (limit === "none" ? "none" : formatMoney(limit))

/** @category presenting @since 0.1.0 */
export const sayCounted = ({ amount, asOf }: Counted): string => `${formatMoney(amount)} as of ${asOf}`

/** @category presenting @since 0.1.0 */
export const sayDowngrade = ({ paidAs }: Downgrade): string => `paid as ${paidAs}`

const sayWindow = (window: FrequencyWindow): string => {
  switch (window.kind) {
    case "rolling":
      return `per ${window.length === 1 ? "" : `${String(window.length)} `}${plural(window.length, window.unit)}`
    case "calendarYear":
      return window.years === 1 ? "per calendar year" : `per ${String(window.years)} calendar years`
    case "benefitYear":
      return window.years === 1 ? "per benefit year" : `per ${String(window.years)} benefit years`
    case "lifetime":
      return "per lifetime"
  }
}

/** `from age 14 through age 18`, both ends included. @category presenting @since 0.1.0 */
export const sayAges = ({ from, through }: Ages): string =>
  [from === undefined ? "" : `from age ${String(from)}`, through === undefined ? "" : `through age ${String(through)}`]
    .filter((part) => part !== "")
    .join(" ")

/** An exception as one line: `2 per calendar year`, `through age 18`, `not covered`. @category presenting @since 0.1.0 */
export const sayException: (exception: CoverageException) => string = matchException<string>({
  Frequency: ({ times, window, area, ages, sharedWith }) =>
    [
      `${String(times)} ${sayWindow(window)}`,
      area === undefined ? "" : `per ${area}`,
      ages === undefined ? "" : sayAges(ages),
      sharedWith === undefined || sharedWith.length === 0
        ? ""
        : `counted together with ${sharedWith.map(formatProcedure).join(", ")}`,
    ]
      .filter((part) => part !== "")
      .join(", "),
  AgeLimitation: sayAges,
  NotCovered: () => "not covered",
})

/** What the types of exceptions are called on the page. @category presenting @since 0.1.0 */
export const exceptionTypeNames: Readonly<Record<CoverageException["type"], string>> = {
  Frequency: "Frequency",
  AgeLimitation: "Age Limitation",
  NotCovered: "Not Covered",
}

/** What the sections are called on the page. @category presenting @since 0.1.0 */
export const sectionNames: Readonly<Record<Section, string>> = {
  DeductiblesAndBenefits: "Deductibles & Benefits",
  ExceptionsAndLimitations: "Exceptions & Limitations",
  Coverages: "Coverages",
  PlanOptions: "Insurance Plan",
}

/** @category presenting @since 0.1.0 */
export const statusNames: Readonly<Record<NetworkStatus, string>> = {
  "in-network": "in network",
  "out-of-network": "out of network",
  unstated: "network not stated",
}

/** Who sees what is held at each scope. @category presenting @since 0.1.0 */
export const scopeNames: Readonly<Record<Scope, string>> = {
  plan: "everyone on the plan",
  subscription: "this family",
  enrolment: "this patient",
}

/** How each icon looks and what it means, for a legend and for a screen reader. @category presenting @since 0.1.0 */
export const iconNames: Readonly<Record<EligibilityIcon, { readonly looks: string; readonly means: string }>> = {
  ReadyToImport: { looks: "green E with a red dot on white", means: "benefits ready to import" },
  Eligible: { looks: "white E on green", means: "eligible" },
  NotEligible: { looks: "white E on red", means: "not eligible" },
  Unable: { looks: "white E on orange", means: "the payer could not answer" },
  None: { looks: "no icon", means: "nothing received" },
}
