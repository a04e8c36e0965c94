import type { Benefit, FhirMoney } from "../resource/Item.ts"

/** What stands as allowed or as used: FHIR has three kinds of it, of which a benefit states one. */
export type Quantity =
  | { readonly kind: "money"; readonly money: FhirMoney }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "text"; readonly text: string }

export type Part = "allowed" | "used"

/** A quantity and the key under which it stands. */
export interface KeyedQuantity {
  readonly key: string
  readonly quantity: Quantity
}

const keyed = (
  part: Part,
  money: FhirMoney | undefined,
  count: number | undefined,
  text: string | undefined,
): ReadonlyArray<KeyedQuantity> => [
  ...(money === undefined ? [] : [{ key: `${part}Money`, quantity: { kind: "money", money } as const }]),
  ...(count === undefined ? [] : [{ key: `${part}UnsignedInt`, quantity: { kind: "count", count } as const }]),
  ...(text === undefined ? [] : [{ key: `${part}String`, quantity: { kind: "text", text } as const }]),
]

/** The quantities that a benefit states of one part; more than one is more than FHIR allows. */
export const quantitiesOf = (benefit: Benefit, part: Part): ReadonlyArray<KeyedQuantity> =>
  part === "allowed"
    ? keyed(part, benefit.allowedMoney, benefit.allowedUnsignedInt, benefit.allowedString)
    : keyed(part, benefit.usedMoney, benefit.usedUnsignedInt, benefit.usedString)
