import type { Receipt } from "../../domain/change/Receipt.ts"

/** What each kind of receipt says was done. @category presenting @since 0.1.0 */
export const receiptNames: Readonly<Record<Receipt["_tag"], string>> = {
  Imported: "Imported",
  MarkedDone: "Marked as done",
  Reverted: "Taken back",
  Edited: "Edited",
  Accepted: "Accepted",
}
