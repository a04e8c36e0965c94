import type { Ages } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Row } from "../rows/Row.ts"
import { wordsOf } from "../classOf.ts"
import { wholeNumber } from "./wholeNumber.ts"

/** Ages at which a row holds, and what says so. */
export interface ReadAges {
  readonly rule: "ageQuantity" | "ageInWords"
  readonly ages: Ages
  readonly at: ReadonlyArray<Position>
}

// An age nobody reaches in a dental plan: no limit.
const noAge = 99

/** The oldest (S7) or youngest (S8) age in a row's quantity. */
export const ageQuantity = (row: Row): ReadAges | undefined => {
  const age = wholeNumber(row.quantity)
  if (age === undefined || age >= noAge) return undefined
  if (row.quantityQualifier === "S7") return { rule: "ageQuantity", ages: { through: age }, at: [row.at] }
  // From birth on is no limit.
  if (row.quantityQualifier === "S8" && age > 0) return { rule: "ageQuantity", ages: { from: age }, at: [row.at] }
  return undefined
}

// Whole sentences about whom the row covers. Whatever speaks of students, soldiers, conditions or a negation is no such
// sentence, and stays a note.
const subject =
  "(?:ELIGIBLE |ONLY |ON |FOR |DEPENDENTS? |CHILD(?:REN)? |PATIENTS? |MEMBERS? |INSUREDS? |PERSONS? |WHO ARE )*"
const under = new RegExp(
  `^(?:COVERED )?${subject}(?:LESS THAN|UNDER|YOUNGER THAN)(?: THE)?(?: AGE)?(?: OF)? (\\d{1,2})(?: YEARS?(?: OF AGE| OLD)?)?\\.?$`,
)
const through = new RegExp(
  `^(?:COVERED )?${subject}(?:THROUGH|UP TO AND INCLUDING)(?: THE)?(?: AGE)?(?: OF)? (\\d{1,2})(?: YEARS?(?: OF AGE)?)?\\.?$`,
)

const oldest = (words: string): number | undefined => {
  const text = words.toUpperCase().replace(/\s+/g, " ").trim()
  const below = under.exec(text)?.[1]
  const last = below === undefined ? through.exec(text)?.[1] : undefined
  const age = below !== undefined ? Number(below) - 1 : last === undefined ? undefined : Number(last)
  return age === undefined || age < 0 || age >= noAge - 1 ? undefined : age
}

/** The oldest age in a row's words, where a whole message says nothing else. "Less than 19" is through 18. */
export const ageInWords = (row: Row): ReadAges | undefined =>
  wordsOf(row)
    .flatMap((message): ReadonlyArray<ReadAges> => {
      const age = oldest(message.words)
      return age === undefined ? [] : [{ rule: "ageInWords", ages: { through: age }, at: [row.at, message.at] }]
    })
    .at(0)
