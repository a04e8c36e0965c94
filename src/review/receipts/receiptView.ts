import { allChanges } from "../../domain/change/Change.ts"
import type { Change } from "../../domain/change/Change.ts"
import type { Receipt } from "../../domain/change/Receipt.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { scopeOf } from "../../domain/coverage/Scope.ts"
import type { Fate } from "../page/ReviewView.ts"
import { fateOf, saySides } from "../page/values.ts"
import { sayAddress, scopeNames } from "../words/coverage.ts"

/** A value that a receipt changed, in words. @category models @since 0.2.0 */
export interface ReceiptRow {
  readonly key: string
  readonly address: Address
  readonly name: string
  readonly before: string
  readonly after: string
  readonly fate: Fate
  readonly seenBy: string
}

const rowOf = (change: Change): ReceiptRow => {
  const { held, payer } = saySides(change.step)
  return {
    key: addressKey(change.address),
    address: change.address,
    name: sayAddress(change.address),
    before: held,
    after: payer,
    fate: fateOf(change),
    seenBy: scopeNames[scopeOf(change.address)],
  }
}

/** What a receipt changed, a row a value, plan-level amounts first. @category presenting @since 0.2.0 */
export const receiptRows = (receipt: Receipt): ReadonlyArray<ReceiptRow> => allChanges(receipt.changes).map(rowOf)
