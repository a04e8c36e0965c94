import type { Rule } from "./Rule.ts"

/** What was met of a deductible, or used of a maximum, worked out from what is left. */
export const totalLessRemaining: Rule = {
  name: "totalLessRemaining",
  matches: "a total, and what is left of it",
  answers:
    "met or used, derived. More left than the total: nothing, `RemainingAboveTotal`; no total: `RemainingWithoutTotal`",
  page: "Amounts",
  example: {
    segments: ["EB*F*IND*35***23*2000", "EB*F*IND*35***29*1158.94"],
    says: "maximum individual annual Standard: $2,000.00, used $841.06 derived",
  },
}

/** The amount of the whole plan where only its parts state one, and all the same. */
export const sameAmountEverywhere: Rule = {
  name: "sameAmountEverywhere",
  matches:
    "one amount on all parts of the plan that state one, at least two of them, orthodontics and implants aside, and none on the plan itself; codes alone only of a year, and of several divisions of the code set",
  answers: "the Standard amount, derived",
  page: "Amounts",
  example: {
    segments: ["EB*F*IND*23***23*1000", "EB*F*IND*25***23*1000", "EB*F*IND****23*1000******AD:D1110"],
    says: "maximum individual annual Standard: $1,000.00 derived, used unknown",
  },
}
