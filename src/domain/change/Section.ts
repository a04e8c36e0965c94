import type { Address } from "../coverage/Address.ts"

/** A selectable part of an import. @category models @since 0.1.0 */
export type Section = "DeductiblesAndBenefits" | "ExceptionsAndLimitations" | "Coverages" | "PlanOptions"

/** In the order a screen lists them. @category constructors @since 0.1.0 */
export const sections: readonly [Section, ...ReadonlyArray<Section>] = [
  "DeductiblesAndBenefits",
  "ExceptionsAndLimitations",
  "Coverages",
  "PlanOptions",
]

/** The section an address belongs to; none for what no import writes. @category rules @since 0.1.0 */
export const sectionOf = (address: Address): Section | "none" => {
  switch (address._tag) {
    case "DeductibleRequired":
    case "DeductibleMet":
    case "BenefitMaximum":
    case "BenefitUsed":
      return "DeductiblesAndBenefits"
    case "Exceptions":
      return "ExceptionsAndLimitations"
    case "Coverage":
      return "Coverages"
    case "PlanOption":
      return "PlanOptions"
    case "Downgrade":
    case "WaitingPeriod":
      return "none"
  }
}
