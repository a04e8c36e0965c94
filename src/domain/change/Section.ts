import type { Address } from "../coverage/Address.ts"

/**
 * A selectable half of an import. An open set in the field (later releases of such products import coverages and plan
 * options too); these are the two of the specification.
 *
 * @category models
 * @since 0.1.0
 */
export type Section = "DeductiblesAndBenefits" | "ExceptionsAndLimitations"

/** In the order a screen lists them. @category constructors @since 0.1.0 */
export const sections: readonly [Section, Section] = ["DeductiblesAndBenefits", "ExceptionsAndLimitations"]

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
    case "Downgrade":
      return "none"
  }
}
