import type { OpenRow } from "./rowOf.ts"
import type { Below } from "./Below.ts"
import { nothing } from "./nothing.ts"

/** Who a part is about, as an NM1 says it. */
export interface Name {
  readonly code: string
  readonly lastName: string
  readonly firstName: string
  readonly idQualifier: string
  readonly id: string
}

/** The day of birth (DMG). */
export interface Birth {
  readonly at: number
  readonly format: string
  readonly day: string
}

/** How the patient stands to the subscriber (INS). */
export interface Relation {
  readonly isSubscriber: string
  readonly relationship: string
}

/** A party's part of a transaction, from its HL to the next. */
export interface Part extends Below {
  /** HL03. */
  level: string
  name: Name | undefined
  birth: Birth | undefined
  relation: Relation | undefined
  readonly rows: Array<OpenRow>
}

export const newPart = (): Part => ({
  level: "",
  name: undefined,
  birth: undefined,
  relation: undefined,
  rows: [],
  deliveries: nothing,
  dates: nothing,
  messages: nothing,
  references: nothing,
  rejections: nothing,
  places: nothing,
  entities: nothing,
  others: nothing,
})
