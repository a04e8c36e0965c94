import type { CalendarDate, Changes, StoredReceipt, Target } from "../../src/index.ts"
import { Instant, literal, LocationId, ReceiptId, UserId } from "../../src/index.ts"

/** The receipt of somebody's edit, for laws that ask a rule itself and no store. */
export const editedReceipt = (sequence: number, changes: Changes, target: Target, on: CalendarDate): StoredReceipt => ({
  sequence,
  receipt: {
    _tag: "Edited",
    id: literal(ReceiptId)(`R${String(sequence)}`),
    at: literal(Instant)(`${on}T16:09:26.000Z`),
    on,
    by: { user: literal(UserId)("U1"), location: literal(LocationId)("L1") },
    target,
    changes,
  },
})
