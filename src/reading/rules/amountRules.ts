import type { Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Role } from "../amounts/Amount.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Gloss, Message } from "../draft/Gloss.ts"
import { isMetMark } from "../networks/Network.ts"
import type { Rule } from "./Rule.ts"

/** How a deductible (C) or a maximum (F) with a figure in EB07, or with none where one belongs, is read. */
export interface AmountRule extends Rule {
  readonly role: Role
  /** Whether it reads a row. Of all rules that would, the first in the list does. */
  readonly reads: (gloss: Gloss) => boolean
  /** Where, beside the row itself, a row says what the rule reads; nowhere unless given. */
  readonly alsoAt?: (gloss: Gloss) => ReadonlyArray<Position>
  /**
   * What a period (EB06) makes of the amount. `open`: only the totals beside it show which of the two; `undefined`: an
   * amount over such a period has no place.
   */
  readonly periodOf: (code: string) => Period | "open" | undefined
}

const lifetimes = new Set(["32", "33"])
const years = new Set(["", "21", "22", "23", "25"])

const unmetIn = ({ notes }: Gloss): Message | undefined => notes.find(({ words, isWhole }) => isWhole && words.unmet)

/** The rules in the order in which they are asked. */
export const amountRules: ReadonlyArray<AmountRule> = [
  {
    name: "metRow",
    matches: "EB05 is MET",
    answers:
      "what was met or used in the period it names; over a life (32) it pairs with the lifetime, never with the year",
    page: "Amounts",
    example: {
      segments: ["EB*C*IND*35***22*50", "EB*C*IND*35**MET*22*20"],
      says: "deductible individual annual Standard: $50.00, met $20.00",
    },
    role: "met",
    reads: ({ row }) => isMetMark(row.planText),
    periodOf: (code) => (code === "32" ? "lifetime" : code === "24" || years.has(code) ? "annual" : undefined),
  },
  {
    name: "remainingInWords",
    matches: 'C whose whole message is "(INDIVIDUAL, FAMILY) UNMET (DENTAL) DEDUCTIBLE"',
    answers: "what is left of the deductible, whatever the period",
    page: "Amounts",
    example: {
      segments: ["EB*C*IND*35***22*50", "EB*C*IND*35***22*30", "MSG*INDIVIDUAL UNMET DENTAL DEDUCTIBLE"],
      says: "deductible individual annual Standard: $50.00, met $20.00 derived",
    },
    role: "remaining",
    reads: (gloss) => gloss.row.kind === "C" && unmetIn(gloss) !== undefined,
    alsoAt: (gloss) => {
      const unmet = unmetIn(gloss)
      return unmet === undefined ? [] : [unmet.piece.at]
    },
    periodOf: (code) => (lifetimes.has(code) ? "lifetime" : "open"),
  },
  {
    name: "remainingRow",
    matches: "period 29 or 33",
    answers: "what is left: of the year, or of the lifetime where only that total is stated (29); of the lifetime (33)",
    page: "Amounts",
    example: {
      segments: ["EB*F*IND*35***23*2000", "EB*F*IND*35***29*1158.94"],
      says: "maximum individual annual Standard: $2,000.00, used $841.06 derived",
    },
    role: "remaining",
    reads: ({ row }) => row.period === "29" || row.period === "33",
    periodOf: (code) => (code === "33" ? "lifetime" : "open"),
  },
  {
    name: "yearToDate",
    matches: "period 24",
    answers: "what was met or used so far in the year",
    page: "Amounts",
    example: {
      segments: ["EB*F*IND*35***23*1000", "EB*F*IND*35***24*300"],
      says: "maximum individual annual Standard: $1,000.00, used $300.00",
    },
    role: "yearToDate",
    reads: ({ row }) => row.period === "24",
    periodOf: () => "annual",
  },
  {
    name: "totalRow",
    matches: "period 21, 22, 23, 25 or none; 32",
    answers: "the deductible required or the maximum, of the year; of the lifetime (32)",
    page: "Amounts",
    example: { segments: ["EB*C*IND*35***22*50"], says: "deductible individual annual Standard: $50.00, met unknown" },
    role: "total",
    reads: () => true,
    periodOf: (code) => (code === "32" ? "lifetime" : years.has(code) ? "annual" : undefined),
  },
]
