import { amountRules } from "./amountRules.ts"
import { fixedCopay } from "./fixedCopay.ts"
import { patientShare } from "./patientShare.ts"
import type { Rule } from "./Rule.ts"
import { visitFrequency } from "./visitFrequency.ts"

/** How benefits are read, in this order: the first rule that matches decides. */
export const rules: ReadonlyArray<Rule> = [...amountRules, patientShare, fixedCopay, visitFrequency]

/** The rule that reads `excluded`, which is said of an item and not of one of its benefits. */
export const excludedItem = "excludedItem"

/** The rule that keeps what an item says of itself. */
export const itemDescription = "itemDescription"

/** The rule that keeps what stands in words where an amount or a number could. */
export const amountInWords = "amountInWords"

/** Every rule that evidence can name. */
export const ruleNames: ReadonlyArray<string> = [
  ...rules.map(({ name }) => name),
  excludedItem,
  itemDescription,
  amountInWords,
]
