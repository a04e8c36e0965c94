import * as O from "fp-ts/lib/Option.js"
import type { Answers, Withheld } from "../../../src/index.ts"
import { parseMoney, shareKey } from "../../../src/index.ts"
import { parseCoverageRow } from "../places/parseCoverageRow.ts"
import { names, parsePlace } from "../places/parsePlace.ts"
import { parsePlanOption } from "../places/parsePlanOption.ts"

type Pick = NonNullable<Answers["picks"]>[number]
type Disagreeing = Extract<Withheld, { readonly _tag: "CoveragesDisagree" | "Disagreeing" | "OptionDisagrees" }>

export type Picks =
  { readonly ok: true; readonly picks: ReadonlyArray<Pick> } | { readonly ok: false; readonly message: string }

const disagrees = (withheld: Withheld): withheld is Disagreeing =>
  withheld._tag === "Disagreeing" || withheld._tag === "CoveragesDisagree" || withheld._tag === "OptionDisagrees"

const amountOf = (typed: string): number | "none" | undefined =>
  typed.toLowerCase() === "none" ? "none" : O.toUndefined(parseMoney(typed.replace(/[$,]/g, "")))

// Which of the candidates a text names; -1 where it names none.
const candidateOf = (withheld: Disagreeing, typed: string): number => {
  switch (withheld._tag) {
    case "Disagreeing": {
      const amount = amountOf(typed)
      return withheld.candidates.findIndex(({ value }) =>
        typeof value === "object" ? value.amount === amount : value === amount,
      )
    }
    case "CoveragesDisagree": {
      const row = parseCoverageRow(typed)
      return O.isNone(row) ? -1 : withheld.candidates.findIndex((one) => shareKey(one.row) === shareKey(row.value))
    }
    case "OptionDisagrees": {
      const option = parsePlanOption(withheld.address.option, typed)
      return O.isNone(option) ? -1 : withheld.candidates.findIndex(({ value }) => value.value === option.value.value)
    }
  }
}

/**
 * The answers that `--pick PLACE=VALUE` gives where the payer's rows disagree: the value must be one that the payer states
 * there.
 */
export const picksFrom = (typed: ReadonlyArray<string>, withheld: ReadonlyArray<Withheld>): Picks => {
  const picks: Array<Pick> = []
  for (const text of typed) {
    const [, left = "", right = ""] = /^([^=]*)=(.*)$/.exec(text) ?? []
    const place = parsePlace(left)
    if (O.isNone(place) || right.trim() === "")
      return {
        ok: false,
        message: `--pick \`${text}\`: write a place and a value, such as 'benefit maximum individual annual=1500' or 'coverage D2740=50%'.`,
      }
    const found = withheld.filter(disagrees).find((one) => names(place.value, one.address))
    if (found === undefined)
      return { ok: false, message: `--pick \`${text}\`: the payer's rows do not disagree there. Leave it out.` }
    const candidate = candidateOf(found, right.trim())
    if (candidate === -1)
      return {
        ok: false,
        message: `--pick \`${text}\`: the payer states no such value there. Choose one that it states.`,
      }
    picks.push({ address: found.address, candidate })
  }
  return { ok: true, picks }
}
