import type { Accepted, StoredReceipt } from "../change/Receipt.ts"
import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Target } from "../coverage/Records.ts"
import { sameHolder } from "../coverage/sameHolder.ts"
import type { ReceiptId } from "../value/Ids.ts"

/** Who accepted what an import did to a value of a target, if anybody did: the first who did. */
export const acceptances = (
  target: Target,
  receipts: ReadonlyArray<StoredReceipt>,
): ((of: ReceiptId, address: Address) => ReceiptId | undefined) => {
  const byImport = new Map<ReceiptId, ReadonlyArray<{ receipt: Accepted; keys: ReadonlySet<string> | undefined }>>()
  for (const { receipt } of receipts) {
    if (receipt._tag !== "Accepted") continue
    const keys = receipt.addresses === undefined ? undefined : new Set(receipt.addresses.map(addressKey))
    for (const of of receipt.accepts) byImport.set(of, [...(byImport.get(of) ?? []), { receipt, keys }])
  }
  return (of, address) =>
    byImport
      .get(of)
      ?.find(
        ({ receipt, keys }) =>
          sameHolder(address, target, receipt.target) && (keys === undefined || keys.has(addressKey(address))),
      )?.receipt.id
}
