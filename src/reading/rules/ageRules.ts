import type { Ages } from "../../domain/coverage/CoverageException.ts"
import { wholeNumber } from "../exceptions/wholeNumber.ts"
import { namesAge } from "../rows/namesAge.ts"
import type { Row } from "../rows/Row.ts"
import type { Rule } from "./Rule.ts"

// An age nobody reaches in a dental plan: no limit.
const noAge = 99

/** The oldest (S7) or youngest (S8) age in a row's quantity. */
export const ageQuantity: Rule & { readonly read: (row: Row) => Ages | undefined } = {
  name: "ageQuantity",
  matches:
    "EB09 S7 (oldest) or S8 (youngest). A row with nothing but an age, or with the service type of the row before, right behind a row with a code, is about that code",
  answers: "an age limit",
  page: "Exceptions and shares",
  example: { segments: ["EB*F********S7*18***AD:D1208"], says: "D1208: through 18" },
  read: (row) => {
    if (!namesAge(row)) return undefined
    const { quantityQualifier, quantity } = row
    const age = wholeNumber(quantity)
    if (age === undefined || age >= noAge) return undefined
    if (quantityQualifier === "S7") return { through: age }
    // From birth on is no limit.
    return age > 0 ? { from: age } : undefined
  },
}

/** The oldest age in words, where a whole message says nothing else. */
export const ageInWords: Rule = {
  name: "ageInWords",
  matches: 'a whole message like "COVERED ON ELIGIBLE DEPENDENT CHILDREN WHO ARE LESS THAN 19"',
  answers: 'an age limit; "less than 19" is through 18',
  page: "Exceptions and shares",
  example: {
    segments: ["EB*D************AD:D1208", "MSG*COVERED ON CHILDREN WHO ARE LESS THAN 19"],
    says: "D1208: through 18",
  },
}

/** Ages on several rows of one procedure that together cover everyone, or would leave nobody. */
export const complementaryAges: Rule = {
  name: "complementaryAges",
  matches: "S7 n and S8 n or n + 1 on rows of one procedure; any bands that would leave nobody",
  answers: "each row's frequency at its own ages, and no age limit",
  page: "Exceptions and shares",
  example: {
    segments: ["EB*A*******0*S7*26***AD:D0270", "HSD*VS*2***23*1", "EB*A*******0*S8*27***AD:D0270", "HSD*VS*1***23*1"],
    says: "D0270: 2 per 1 calendar years through 26",
  },
}

/** A youngest and an oldest age of one procedure that overlap and limit the same. */
export const ageRange: Rule = {
  name: "ageRange",
  matches: "S8 m and S7 n on rows of one procedure, m below n, that limit the same",
  answers: "one age limit with both ends",
  page: "Exceptions and shares",
  example: {
    segments: ["EB*F********S8*6***AD:D1351", "EB*F********S7*14***AD:D1351"],
    says: "D1351: from 6 through 14",
  },
}
