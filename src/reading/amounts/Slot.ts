import type { BenefitSlot } from "../../domain/coverage/BenefitSlot.ts"
import type { Amount, Side } from "./Amount.ts"
import type { ByRole } from "./ByRole.ts"
import type { Resolved } from "./resolve.ts"

/** What was resolved for one part of an amount, and whether from rows that state it for other parts of the plan. */
export interface SlotRole {
  readonly resolved: Resolved
  readonly derived: boolean
}

/** One cell of the grid with all that is stated for it, before anything is worked out from it. */
export interface Slot {
  readonly side: Side
  readonly slot: BenefitSlot
  readonly roles: Readonly<ByRole<SlotRole>>
  readonly empty: ReadonlyArray<Amount>
}
