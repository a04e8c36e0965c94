import type { Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Side } from "../amounts/Amount.ts"
import type { Gloss } from "../draft/Gloss.ts"
import type { Row } from "../rows/Row.ts"
import type { Rule } from "./Rule.ts"

interface None {
  readonly side: Side
  /** The period that the words name; without one, it is the row's. */
  readonly period: Period | undefined
  readonly at: Position
}

const nothing: ReadonlyArray<None> = []

const countsNothing = ({ deliveries, quantity, quantityQualifier }: Row): boolean =>
  deliveries.length === 0 && quantity === "" && quantityQualifier === ""

/**
 * The messages of a row that say that there is no deductible or no maximum. The words decide which: some payers hang "no
 * deductible applies" below a limitation. "Unlimited" beside a number of services is about that number. Said of a code, it
 * is no amount of the plan's: it stays a note of that code.
 */
export const noneInWords: Rule & { readonly read: (gloss: Gloss) => ReadonlyArray<None> } = {
  name: "noneInWords",
  matches:
    'C or F without a code, whose whole message is "NO DEDUCTIBLE (APPLIES)", "UNLIMITED", "NO (ANNUAL, LIFETIME) MAXIMUM (APPLIES)"',
  answers: "none; the words decide of which, and of which period where they name one",
  page: "Amounts",
  example: {
    segments: ["EB*F*IND*35", "MSG*NO DEDUCTIBLE APPLIES"],
    says: "deductible individual annual Standard: none, met unknown",
  },
  read: ({ row, notes }) =>
    notes.length === 0 || row.procedure !== undefined
      ? nothing
      : notes.flatMap(({ piece, words, isWhole }): ReadonlyArray<None> =>
          !isWhole
            ? nothing
            : words.noDeductible
              ? [{ side: "deductible", period: undefined, at: piece.at }]
              : words.noMaximum !== undefined && countsNothing(row)
                ? [{ side: "maximum", period: words.noMaximum === "some" ? undefined : words.noMaximum, at: piece.at }]
                : nothing,
        ),
}

/** The code for "unlimited" says that there is no maximum. */
export const unlimitedCode: Rule = {
  name: "unlimitedCode",
  matches: "EB01 H without a number of services",
  answers: "no maximum",
  page: "Amounts",
  example: { segments: ["EB*H*IND*35"], says: "maximum individual annual Standard: none, used unknown" },
}

/** A payer that leaves the amount out where there is no deductible; only a profile can say so of it. */
export const emptyMeansNone: Rule = {
  name: "emptyMeansNone",
  matches: "C with a total's period and an empty EB07, from a payer whose profile says that it means none",
  answers: "no deductible",
  page: "Amounts",
  example: {
    segments: ["EB*C*IND*35***23"],
    profile: { emptyDeductible: "none" },
    says: "deductible individual annual Standard: none, met unknown",
  },
}
