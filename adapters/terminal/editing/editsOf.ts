import type { Address, CalendarDate, EditAt, Edits } from "../../../src/index.ts"
import { addressOf } from "../places/parsePlace.ts"
import type { EditValue, TypedEdit } from "./parseEdit.ts"

type Kind = EditValue["kind"]
type ValueOf<K extends Kind> = Extract<EditValue, { readonly kind: K }>

// What was typed for the places of one kind, each with the value of its kind; without one it is taken away.
const typedFor =
  <T extends Address["_tag"], K extends Kind>(tags: ReadonlyArray<T>, kind: K) =>
  (
    typed: ReadonlyArray<TypedEdit>,
    benefitYear: CalendarDate,
  ): ReadonlyArray<EditAt<Extract<Address, { readonly _tag: T }>, ValueOf<K>["value"]>> => {
    const isHere = (address: Address): address is Extract<Address, { readonly _tag: T }> =>
      tags.some((tag) => tag === address._tag)
    const isOfKind = (value: EditValue): value is ValueOf<K> => value.kind === kind
    return typed.flatMap(({ place, value }) => {
      const address = addressOf(place, benefitYear)
      if (!isHere(address)) return []
      return value !== undefined && isOfKind(value) ? [{ address, value: value.value }] : [{ address }]
    })
  }

const limits = typedFor(["DeductibleRequired", "BenefitMaximum"], "limit")
const counters = typedFor(["DeductibleMet", "BenefitUsed"], "counted")
const exceptions = typedFor(["Exceptions"], "exceptions")
const downgrades = typedFor(["Downgrade"], "downgrade")
const waitingPeriods = typedFor(["WaitingPeriod"], "waitingPeriod")
const coverages = typedFor(["Coverage"], "coverage")
const options = typedFor(["PlanOption"], "option")

/** What was typed as edits, annual met and used in a benefit year. */
export const editsOf = (typed: ReadonlyArray<TypedEdit>, benefitYear: CalendarDate): Edits => ({
  limits: limits(typed, benefitYear),
  counters: counters(typed, benefitYear),
  exceptions: exceptions(typed, benefitYear),
  downgrades: downgrades(typed, benefitYear),
  waitingPeriods: waitingPeriods(typed, benefitYear),
  coverages: coverages(typed, benefitYear),
  options: options(typed, benefitYear),
})
