import * as O from "fp-ts/lib/Option.js"
import type { Address, BenefitSlot, CalendarDate, Level, Period } from "../../../src/index.ts"
import { Category, orthodontics, standard } from "../../../src/index.ts"
import { parseProcedure, typedProcedure } from "./parseProcedure.ts"

type AmountTag = "DeductibleRequired" | "DeductibleMet" | "BenefitMaximum" | "BenefitUsed"

/** A place in coverage as it is typed, which names no benefit year: the command knows which one is meant. */
export type Place =
  | { readonly kind: "amount"; readonly tag: AmountTag; readonly slot: BenefitSlot }
  | { readonly kind: "exceptions"; readonly procedure: Extract<Address, { _tag: "Exceptions" }>["procedure"] }
  | { readonly kind: "downgrade"; readonly procedure: Extract<Address, { _tag: "Downgrade" }>["procedure"] }

const measures: Readonly<Record<string, AmountTag>> = {
  "deductible required": "DeductibleRequired",
  "deductible met": "DeductibleMet",
  "benefit maximum": "BenefitMaximum",
  "benefit used": "BenefitUsed",
}

const levelOf = (word: string): Level | undefined =>
  word === "individual" ? "individual" : word === "family" ? "family" : undefined

const periodOf = (word: string): Period | undefined =>
  word === "annual" ? "annual" : word === "lifetime" ? "lifetime" : undefined

const categoryOf = (words: string): O.Option<Category> =>
  words === "" || words.toLowerCase() === "standard"
    ? O.some(standard)
    : words.toLowerCase() === "orthodontics"
      ? O.some(orthodontics)
      : O.fromPredicate(Category.is)(words)

const parseAmount = (words: ReadonlyArray<string>): O.Option<Place> => {
  const [noun = "", measure = "", levelWord = "", periodWord = "", ...category] = words
  const tag = measures[`${noun} ${measure}`.toLowerCase()]
  const [level, period] = [levelOf(levelWord.toLowerCase()), periodOf(periodWord.toLowerCase())]
  const named = categoryOf(category.join(" "))
  return tag === undefined || level === undefined || period === undefined || O.isNone(named)
    ? O.none
    : O.some({ kind: "amount", tag, slot: { level, period, category: named.value } })
}

/**
 * A place in coverage: `deductible required individual annual`, `benefit used family lifetime Orthodontics`, the
 * exceptions of `D1110`, or `downgrade D2391`.
 */
export const parsePlace = (typed: string): O.Option<Place> => {
  const words = typed.trim().split(/[\s,:]+/)
  if (/^(deductible|benefit)$/i.test(words[0] ?? "")) return parseAmount(words)
  const downgrade = /^downgrade (.+)$/i.exec(words.join(" "))?.[1]
  return downgrade === undefined
    ? O.map((procedure: Extract<Place, { kind: "exceptions" }>["procedure"]): Place => ({
        kind: "exceptions",
        procedure,
      }))(parseProcedure(typed))
    : O.map((procedure: Extract<Place, { kind: "downgrade" }>["procedure"]): Place => ({
        kind: "downgrade",
        procedure,
      }))(parseProcedure(downgrade))
}

const typedMeasures: Readonly<Record<AmountTag, string>> = {
  DeductibleRequired: "deductible required",
  DeductibleMet: "deductible met",
  BenefitMaximum: "benefit maximum",
  BenefitUsed: "benefit used",
}

const typedAmount = (tag: AmountTag, { level, period, category }: BenefitSlot): string =>
  `${typedMeasures[tag]} ${level} ${period}${category === standard ? "" : ` ${category}`}`

/** An address as `parsePlace` reads it. */
export const typedPlace = (address: Address): string => {
  switch (address._tag) {
    case "Exceptions":
      return typedProcedure(address.procedure)
    case "Downgrade":
      return `downgrade ${typedProcedure(address.procedure)}`
    case "DeductibleRequired":
    case "DeductibleMet":
    case "BenefitMaximum":
    case "BenefitUsed":
      return typedAmount(address._tag, address.slot)
  }
}

/** The address that a place names, annual met and used in a benefit year. */
export const addressOf = (place: Place, benefitYear: CalendarDate): Address => {
  if (place.kind === "exceptions") return { _tag: "Exceptions", procedure: place.procedure }
  if (place.kind === "downgrade") return { _tag: "Downgrade", procedure: place.procedure }
  const { tag, slot } = place
  if (tag === "DeductibleRequired" || tag === "BenefitMaximum") return { _tag: tag, slot }
  const { level, period, category } = slot
  return {
    _tag: tag,
    slot: period === "annual" ? { level, period, category, benefitYear } : { level, period, category },
  }
}

const typedAs = (place: Place): string =>
  place.kind === "amount"
    ? typedAmount(place.tag, place.slot)
    : place.kind === "downgrade"
      ? `downgrade ${typedProcedure(place.procedure)}`
      : typedProcedure(place.procedure)

/** Whether a place names an address, in whichever benefit year. */
export const names = (place: Place, address: Address): boolean =>
  typedAs(place).toLowerCase() === typedPlace(address).toLowerCase()
