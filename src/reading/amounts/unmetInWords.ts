import type { MessagePiece, Row } from "../rows/Row.ts"
import { wordsOf } from "../classOf.ts"

const unmet = /^(?:(?:INDIVIDUAL|FAMILY) )?(?:UNMET|REMAINING) (?:DENTAL )?DEDUCTIBLE\.?$/

/** The message of a deductible's row that says in words that the amount is what is left of it, and not the whole. */
export const unmetInWords = (row: Row): MessagePiece | undefined =>
  row.kind === "C"
    ? wordsOf(row).find(({ words }) => unmet.test(words.toUpperCase().replace(/\s+/g, " ").trim()))
    : undefined
