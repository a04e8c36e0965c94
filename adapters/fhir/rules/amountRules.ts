import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import type { Limit, Measure } from "../../../src/index.ts"
import { moneyOf } from "./moneyOf.ts"
import type { Rule, Said } from "./Rule.ts"
import type { Context } from "./Context.ts"
import { placeOf } from "./Context.ts"

const amount = (measure: Measure, item: Context, value: Limit): E.Either<string, Said> =>
  pipe(
    placeOf(item),
    E.map((place) => ({ kind: "amount", measure, place, value })),
  )

const inMoney =
  (measure: Measure): Rule["read"] =>
  (quantity, item) =>
    quantity.kind === "money"
      ? pipe(
          moneyOf(quantity.money),
          E.chain((value) => amount(measure, item, value)),
        )
      : undefined

// Whole texts only: a longer sentence may take back in its second half what it says in the first.
const inWords =
  (measure: Measure, words: RegExp): Rule["read"] =>
  (quantity, item) =>
    quantity.kind === "text" && words.test(quantity.text.replace(/\s+/g, " ").trim())
      ? amount(measure, item, "none")
      : undefined

const noDeductible = /^(?:no deductible(?: applies)?|none)\.?$/i
const noMaximum = /^(?:unlimited(?: (?:annual |lifetime )?maximum)?|no (?:annual |lifetime )?maximum(?: applies)?)\.?$/i

/** Deductibles and maximums. */
export const amountRules: ReadonlyArray<Rule> = [
  { name: "maximumAllowed", type: "benefit", part: "allowed", read: inMoney("maximum") },
  { name: "noMaximumInWords", type: "benefit", part: "allowed", read: inWords("maximum", noMaximum) },
  { name: "maximumUsed", type: "benefit", part: "used", read: inMoney("used") },
  { name: "deductibleRequired", type: "deductible", part: "allowed", read: inMoney("required") },
  { name: "noDeductibleInWords", type: "deductible", part: "allowed", read: inWords("required", noDeductible) },
  { name: "deductibleMet", type: "deductible", part: "used", read: inMoney("met") },
]
