import * as O from "fp-ts/lib/Option.js"
import type {
  Address,
  BenefitSlot,
  CodeRange,
  CounterAddress,
  Level,
  LimitAddress,
  Period,
  PlanOptionName,
  Procedure,
} from "../../../src/index.ts"
import {
  CalendarDate,
  Category,
  codesNamed,
  literal,
  orthodontics,
  planOptionNames as planOptions,
  procedureOf,
  standard,
} from "../../../src/index.ts"
import { planOptionNames } from "../../../src/review.ts"
import { parseProcedure, typedProcedure } from "./parseProcedure.ts"

// What is typed names no benefit year, so that it does not matter which one stands there.
const anyYear = literal(CalendarDate)("2000-01-01")

type AmountTag = "DeductibleRequired" | "DeductibleMet" | "BenefitMaximum" | "BenefitUsed"

/** A place in coverage as it is typed, which names no benefit year: the command knows which one is meant. */
export type Place =
  | { readonly kind: "amount"; readonly tag: AmountTag; readonly slot: BenefitSlot }
  | { readonly kind: "exceptions" | "downgrade" | "waitingPeriod"; readonly procedure: Procedure }
  | { readonly kind: "coverage"; readonly codes: CodeRange }
  | { readonly kind: "option"; readonly option: PlanOptionName }

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

const ofProcedure = (kind: "exceptions" | "downgrade" | "waitingPeriod", typed: string): O.Option<Place> =>
  O.map((procedure: Procedure): Place => ({ kind, procedure }))(parseProcedure(typed))

const parseCoverage = (typed: string): O.Option<Place> => {
  const procedure = parseProcedure(typed)
  const [codes] = O.isSome(procedure) ? codesNamed(procedure.value) : []
  return O.map((range: CodeRange): Place => ({ kind: "coverage", codes: range }))(O.fromNullable(codes))
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "")

const parseOption = (typed: string): O.Option<Place> =>
  O.map((option: PlanOptionName): Place => ({ kind: "option", option }))(
    O.fromNullable(
      planOptions.find((option) => [option, planOptionNames[option]].some((name) => letters(name) === letters(typed))),
    ),
  )

/**
 * A place in coverage: `deductible required individual annual`, `benefit used family lifetime Orthodontics`, the
 * exceptions of `D1110`, `downgrade D2391`, `waiting period D2740`, `coverage D2000-D2999`, or `option missing tooth clause`.
 */
export const parsePlace = (typed: string): O.Option<Place> => {
  const words = typed.trim().split(/[\s,:]+/)
  if (/^(deductible|benefit)$/i.test(words[0] ?? "")) return parseAmount(words)
  const [, kind = "", what = ""] = /^(downgrade|waiting period|coverage|option) (.+)$/i.exec(words.join(" ")) ?? []
  switch (kind.toLowerCase()) {
    case "downgrade":
      return ofProcedure("downgrade", what)
    case "waiting period":
      return ofProcedure("waitingPeriod", what)
    case "coverage":
      return parseCoverage(what)
    case "option":
      return parseOption(what)
    default:
      return ofProcedure("exceptions", typed)
  }
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
    case "WaitingPeriod":
      return `waiting period ${typedProcedure(address.procedure)}`
    case "Coverage":
      return `coverage ${typedProcedure(procedureOf(address.codes))}`
    case "PlanOption":
      return `option ${planOptionNames[address.option].toLowerCase()}`
    case "DeductibleRequired":
    case "DeductibleMet":
    case "BenefitMaximum":
    case "BenefitUsed":
      return typedAmount(address._tag, address.slot)
  }
}

/** The address that a place names, annual met and used in a benefit year. */
export const addressOf = (place: Place, benefitYear: CalendarDate): Address => {
  switch (place.kind) {
    case "exceptions":
      return { _tag: "Exceptions", procedure: place.procedure }
    case "downgrade":
      return { _tag: "Downgrade", procedure: place.procedure }
    case "waitingPeriod":
      return { _tag: "WaitingPeriod", procedure: place.procedure }
    case "coverage":
      return { _tag: "Coverage", codes: place.codes }
    case "option":
      return { _tag: "PlanOption", option: place.option }
    case "amount":
      return amountAddress(place, benefitYear)
  }
}

const amountAddress = (
  { tag, slot }: Extract<Place, { readonly kind: "amount" }>,
  benefitYear: CalendarDate,
): CounterAddress | LimitAddress => {
  if (tag === "DeductibleRequired" || tag === "BenefitMaximum") return { _tag: tag, slot }
  const { level, period, category } = slot
  return {
    _tag: tag,
    slot: period === "annual" ? { level, period, category, benefitYear } : { level, period, category },
  }
}

/** Whether a place names an address, in whichever benefit year. */
export const names = (place: Place, address: Address): boolean => {
  const benefitYear = "slot" in address && "benefitYear" in address.slot ? address.slot.benefitYear : anyYear
  return typedPlace(addressOf(place, benefitYear)).toLowerCase() === typedPlace(address).toLowerCase()
}
