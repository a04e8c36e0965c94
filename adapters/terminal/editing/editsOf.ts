import type { CalendarDate, CounterAddress, Edits, LimitAddress } from "../../../src/index.ts"
import type { Place } from "../places/parsePlace.ts"
import { addressOf } from "../places/parsePlace.ts"
import type { TypedEdit } from "./parseEdit.ts"

const limitAddress = (place: Place, year: CalendarDate): ReadonlyArray<LimitAddress> => {
  const address = addressOf(place, year)
  return address._tag === "DeductibleRequired" || address._tag === "BenefitMaximum" ? [address] : []
}

const counterAddress = (place: Place, year: CalendarDate): ReadonlyArray<CounterAddress> => {
  const address = addressOf(place, year)
  return address._tag === "DeductibleMet" || address._tag === "BenefitUsed" ? [address] : []
}

/** What was typed as edits, annual met and used in a benefit year. */
export const editsOf = (typed: ReadonlyArray<TypedEdit>, benefitYear: CalendarDate): Edits => ({
  limits: typed.flatMap(({ place, value }) =>
    limitAddress(place, benefitYear).map((address) => ({
      address,
      ...(value?.kind === "limit" ? { value: value.limit } : {}),
    })),
  ),
  counters: typed.flatMap(({ place, value }) =>
    counterAddress(place, benefitYear).map((address) => ({
      address,
      ...(value?.kind === "counted" ? { value: value.counted } : {}),
    })),
  ),
  exceptions: typed.flatMap(({ place, value }) =>
    place.kind === "exceptions"
      ? [
          {
            address: { _tag: "Exceptions" as const, procedure: place.procedure },
            ...(value?.kind === "exceptions" ? { value: value.exceptions } : {}),
          },
        ]
      : [],
  ),
  downgrades: typed.flatMap(({ place, value }) =>
    place.kind === "downgrade"
      ? [
          {
            address: { _tag: "Downgrade" as const, procedure: place.procedure },
            ...(value?.kind === "downgrade" ? { value: value.downgrade } : {}),
          },
        ]
      : [],
  ),
})
