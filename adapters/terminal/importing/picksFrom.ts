import * as O from "fp-ts/lib/Option.js"
import type { Answers, Withheld } from "../../../src/index.ts"
import { parseMoney } from "../../../src/index.ts"
import { names, parsePlace } from "../places/parsePlace.ts"

type Pick = NonNullable<Answers["picks"]>[number]

export type Picks =
  { readonly ok: true; readonly picks: ReadonlyArray<Pick> } | { readonly ok: false; readonly message: string }

const amountOf = (typed: string): number | "none" | undefined =>
  typed.toLowerCase() === "none" ? "none" : O.toUndefined(parseMoney(typed.replace(/[$,]/g, "")))

/**
 * The answers that `--pick PLACE=AMOUNT` gives where the payer's rows disagree: the amount must be one that the payer
 * states there.
 */
export const picksFrom = (typed: ReadonlyArray<string>, withheld: ReadonlyArray<Withheld>): Picks => {
  const picks: Array<Pick> = []
  for (const text of typed) {
    const [, left = "", right = ""] = /^([^=]*)=(.*)$/.exec(text) ?? []
    const [place, amount] = [parsePlace(left), amountOf(right.trim())]
    if (O.isNone(place) || amount === undefined)
      return {
        ok: false,
        message: `--pick \`${text}\`: write a place and an amount, such as 'benefit maximum individual annual=1500'.`,
      }
    const found = withheld.find((one) => one._tag === "Disagreeing" && names(place.value, one.address))
    if (found?._tag !== "Disagreeing")
      return { ok: false, message: `--pick \`${text}\`: the payer's rows do not disagree there. Leave it out.` }
    const candidate = found.candidates.findIndex(({ value }) =>
      typeof value === "object" ? value.amount === amount : value === amount,
    )
    if (candidate === -1)
      return {
        ok: false,
        message: `--pick \`${text}\`: the payer states no such amount there. Choose one that it states.`,
      }
    picks.push({ address: found.address, candidate })
  }
  return { ok: true, picks }
}
