import { alternateBenefit, noAlternateBenefit } from "./rules/alternateBenefit.ts"
import { deductibleApplies, deductibleWaived } from "./rules/deductible.ts"
import { frequencyInWords, someYear } from "./rules/frequencyInWords.ts"
import {
  missingTeethCovered,
  missingTeethNotCovered,
  missingToothClause,
  noMissingToothClause,
} from "./rules/missingTooth.ts"
import { noAgeLimit, noFrequencyLimit } from "./rules/noLimit.ts"
import { coverageUnknown, notCoveredInWords } from "./rules/notCovered.ts"
import { sharedFrequency } from "./rules/sharedFrequency.ts"
import { unclearAge } from "./rules/unclearAge.ts"
import {
  endOfWaitingPeriod,
  lengthOfWaitingPeriod,
  noWaitingPeriod,
  servedWaitingPeriod,
  someWaitingPeriod,
} from "./rules/waitingPeriod.ts"
import type { WordsRule } from "./Saying.ts"

/** Every rule for words, by the name that stands in evidence. No sentence is matched by two. */
export const wordsRules: ReadonlyArray<WordsRule> = [
  missingToothClause,
  noMissingToothClause,
  missingTeethNotCovered,
  missingTeethCovered,
  noWaitingPeriod,
  servedWaitingPeriod,
  lengthOfWaitingPeriod,
  someWaitingPeriod,
  endOfWaitingPeriod,
  alternateBenefit,
  noAlternateBenefit,
  sharedFrequency,
  frequencyInWords,
  someYear,
  noFrequencyLimit,
  noAgeLimit,
  unclearAge,
  deductibleApplies,
  deductibleWaived,
  notCoveredInWords,
  coverageUnknown,
]
