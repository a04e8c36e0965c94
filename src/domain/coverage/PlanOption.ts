import * as Eq from "fp-ts/lib/Eq.js"

/** What kind of insurance pays. @category models @since 0.2.0 */
export type SourceOfPayment =
  | "commercial"
  | "preferredProvider"
  | "exclusiveProvider"
  | "pointOfService"
  | "healthMaintenance"
  | "indemnity"
  | "blueCross"
  | "medicaid"
  | "medicare"
  | "military"
  | "federal"
  | "other"

/**
 * How a plan counts what another plan paid before it: as if it stood alone (`standard`), never more than it would have paid
 * alone (`nonDuplication`), or less what the other paid (`maintenanceOfBenefits`).
 *
 * @category models
 * @since 0.2.0
 */
export type CoordinationOfBenefits = "standard" | "nonDuplication" | "maintenanceOfBenefits"

/** What a plan holds of itself beside amounts, the coverage table and exceptions. @category models @since 0.2.0 */
export interface PlanOptionValues {
  readonly SourceOfPayment: SourceOfPayment
  readonly CoordinationOfBenefits: CoordinationOfBenefits
  /** `applies`: a tooth that was missing before the patient was covered is not replaced at the plan's cost. */
  readonly MissingToothClause: "applies" | "none"
  /** The day a crown or bridge counts on: that of the preparation or that of the seating. */
  readonly CrownsAndBridgesPaidOn: "preparation" | "seating"
  /** What the payer counts yearly amounts in. It says nothing of the month: that is the plan record's `renewalMonth`. */
  readonly BenefitPeriod: "calendarYear" | "benefitYear"
}

/** @category models @since 0.2.0 */
export type PlanOptionName = keyof PlanOptionValues

/** An option with its value. @category models @since 0.2.0 */
export type PlanOption = {
  readonly [O in PlanOptionName]: { readonly option: O; readonly value: PlanOptionValues[O] }
}[PlanOptionName]

/** In the order a screen lists them. @category constructors @since 0.2.0 */
export const planOptionNames: readonly [PlanOptionName, ...ReadonlyArray<PlanOptionName>] = [
  "SourceOfPayment",
  "CoordinationOfBenefits",
  "MissingToothClause",
  "CrownsAndBridgesPaidOn",
  "BenefitPeriod",
]

const values: { readonly [O in PlanOptionName]: ReadonlyArray<PlanOptionValues[O]> } = {
  SourceOfPayment: [
    "commercial",
    "preferredProvider",
    "exclusiveProvider",
    "pointOfService",
    "healthMaintenance",
    "indemnity",
    "blueCross",
    "medicaid",
    "medicare",
    "military",
    "federal",
    "other",
  ],
  CoordinationOfBenefits: ["standard", "nonDuplication", "maintenanceOfBenefits"],
  MissingToothClause: ["applies", "none"],
  CrownsAndBridgesPaidOn: ["preparation", "seating"],
  BenefitPeriod: ["calendarYear", "benefitYear"],
}

/** Every value an option can have. @category constructors @since 0.2.0 */
export const planOptionsOf = (option: PlanOptionName): ReadonlyArray<PlanOption> => {
  switch (option) {
    case "SourceOfPayment":
      return values[option].map((value) => ({ option, value }))
    case "CoordinationOfBenefits":
      return values[option].map((value) => ({ option, value }))
    case "MissingToothClause":
      return values[option].map((value) => ({ option, value }))
    case "CrownsAndBridgesPaidOn":
      return values[option].map((value) => ({ option, value }))
    case "BenefitPeriod":
      return values[option].map((value) => ({ option, value }))
  }
}

/** @category matching @since 0.2.0 */
export const eqPlanOption: Eq.Eq<PlanOption> = Eq.struct<PlanOption>({ option: Eq.eqStrict, value: Eq.eqStrict })
