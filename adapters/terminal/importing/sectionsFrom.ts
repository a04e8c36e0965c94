import type { Section } from "../../../src/index.ts"
import { sections } from "../../../src/index.ts"
import { sectionNames } from "../../../src/review.ts"

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "")

const shortNames: Readonly<Record<Section, string>> = {
  DeductiblesAndBenefits: "deductibles",
  ExceptionsAndLimitations: "exceptions",
  Coverages: "coverages",
  PlanOptions: "options",
}

/** The section that `--only` names, by its short name, its name on the page, or its tag. */
export const sectionNamed = (typed: string): Section | undefined =>
  sections.find((section) =>
    [shortNames[section], sectionNames[section], section].some((name) => letters(name) === letters(typed)),
  )
