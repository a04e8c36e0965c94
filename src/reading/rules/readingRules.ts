import { sameAmountEverywhere, totalLessRemaining } from "./acrossRows.ts"
import { ageInWords, ageQuantity, ageRange, complementaryAges } from "./ageRules.ts"
import { amountRules } from "./amountRules.ts"
import { historyRules, relatedRules, rulesInWords } from "./beside.ts"
import { exclusionRules } from "./exclusionRules.ts"
import { deliveryFrequency, quantityFrequency } from "./frequencyRules.ts"
import { emptyMeansNone, unlimitedCode, noneInWords } from "./noneRules.ts"
import type { Rule } from "./Rule.ts"
import { fixedCopay, patientShare, planShare } from "./shareRules.ts"

/**
 * Every rule that makes something of the rows of an answer, in the order of the documentation.
 * Evidence names them.
 *
 * @category rules
 * @since 0.2.0
 */
export const readingRules: ReadonlyArray<Rule> = [
  ...amountRules,
  totalLessRemaining,
  sameAmountEverywhere,
  noneInWords,
  unlimitedCode,
  emptyMeansNone,
  deliveryFrequency,
  quantityFrequency,
  complementaryAges,
  ageRange,
  ageQuantity,
  ageInWords,
  ...exclusionRules,
  patientShare,
  planShare,
  fixedCopay,
  ...rulesInWords,
  ...historyRules,
  ...relatedRules,
]
