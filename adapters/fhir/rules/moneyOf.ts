import * as E from "fp-ts/lib/Either.js"
import type { Money } from "../../../src/index.ts"
import { parseMoney } from "../../../src/index.ts"
import type { FhirMoney } from "../resource/Item.ts"

/**
 * The cents of an amount, or why it is none. A number is read by its shortest decimal text, digit by digit: of up to
 * fifteen digits that is what the sender wrote. What is finer than a cent is never rounded.
 */
export const moneyOf = ({ value, currency }: FhirMoney): E.Either<string, Money> => {
  if (value === undefined) return E.left("an amount without a figure")
  if (currency === undefined) return E.left("an amount that does not say in which currency")
  if (currency !== "USD") return E.left("an amount in another currency than US dollars")
  return E.fromOption(() => "an amount that is no number of whole cents")(parseMoney(String(value)))
}
