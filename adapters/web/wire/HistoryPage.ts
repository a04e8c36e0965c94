import type { StoredReceipt } from "../../../src/index.ts"

/** Receipts, newest first, and what the ids in them are called. */
export interface HistoryPage {
  readonly items: ReadonlyArray<StoredReceipt>
  readonly next?: string
  readonly names: Readonly<Record<string, string>>
}
