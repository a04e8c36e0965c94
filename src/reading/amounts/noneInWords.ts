import type { MessagePiece, Row } from "../rows/Row.ts"
import { wordsOf } from "../classOf.ts"
import type { Side } from "./Statement.ts"

// Whole messages only: a longer sentence may take back in its second half what it says in the first.
const noDeductible = /^NO DEDUCTIBLE(?: APPLIES)?\.?$/
const noMaximum =
  /^(?:UNLIMITED(?: (?:ANNUAL |LIFETIME )?MAXIMUM)?|NO (?:ANNUAL |LIFETIME |CALENDAR YEAR )?MAXIMUM(?: APPLIES)?)\.?$/

/**
 * The messages of a row that say in words that there is no deductible or no maximum. The words decide which: some payers
 * hang "no deductible applies" below a limitation. "Unlimited" beside a number of services is about that number.
 */
export const noneInWords = (row: Row): ReadonlyArray<{ readonly side: Side; readonly message: MessagePiece }> =>
  wordsOf(row).flatMap((message): ReadonlyArray<{ readonly side: Side; readonly message: MessagePiece }> => {
    const text = message.words.toUpperCase().replace(/\s+/g, " ").trim()
    if (noDeductible.test(text)) return [{ side: "deductible", message }]
    return noMaximum.test(text) && row.deliveries.length === 0 ? [{ side: "maximum", message }] : []
  })
