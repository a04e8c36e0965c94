import * as t from "io-ts"
import type { Changes } from "../domain/change/Change.ts"
import { allChanges } from "../domain/change/Change.ts"
import type { Affected, ByPerson, ImportedBy, Members, Receipt, StoredReceipt } from "../domain/change/Receipt.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { LocationId, ReceiptId, ResponseId, UserId } from "../domain/value/Ids.ts"
import { Instant } from "../domain/value/Instant.ts"
import { addressCodec } from "./Address.ts"
import { changesCodec } from "./Change.ts"
import { keyed } from "./keyed.ts"
import { keptOutCodec } from "./KeptOut.ts"
import { list, nonEmptyList } from "./list.ts"
import { targetCodec } from "./Records.ts"
import { refined } from "./refined.ts"
import { sectionCodec } from "./Section.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"
import { wholeFrom } from "./wholeNumber.ts"

const members: t.Type<Members, unknown> = struct({ families: wholeFrom(0), patients: wholeFrom(0) }, {}, "Members")

/** @category codecs @since 0.1.0 */
export const affectedCodec: t.Type<Affected, unknown> = struct({ plan: members, subscription: members }, {}, "Affected")

const byPerson: t.Type<ByPerson, unknown> = struct({ user: UserId, location: LocationId }, {}, "ByPerson")

const importedBy: t.Type<ImportedBy, unknown> = keyed(
  { user: byPerson, automatic: struct({ automatic: t.literal(true), location: LocationId }, {}, "Automatically") },
  "ImportedBy",
)

const changeNothing = (changes: Changes): changes is Changes => allChanges(changes).length === 0

// Receipts that only say something: that nothing more is to come, or that what was changed may stand.
const saysOnly: t.Type<Changes, unknown> = refined(changesCodec, changeNothing, "no changes")

const committed = {
  id: ReceiptId,
  at: Instant,
  on: CalendarDate,
  by: byPerson,
  target: targetCodec,
  changes: changesCodec,
}

/** @category codecs @since 0.1.0 */
export const receiptCodec: t.Type<Receipt, unknown> = tagged(
  "_tag",
  {
    Imported: struct(
      {
        ...committed,
        by: importedBy,
        response: ResponseId,
        networkPlan: t.string,
        sections: nonEmptyList(sectionCodec),
        confirmed: list(addressCodec),
        affected: affectedCodec,
      },
      { keptOut: list(keptOutCodec) },
    ),
    MarkedDone: struct({ ...committed, changes: saysOnly, response: ResponseId }, {}),
    Reverted: struct({ ...committed, reverts: ReceiptId }, { response: ResponseId }),
    Edited: struct(committed, {}),
    Accepted: struct(
      { ...committed, changes: saysOnly, accepts: nonEmptyList(ReceiptId) },
      { addresses: list(addressCodec) },
    ),
  },
  "Receipt",
)

/** @category codecs @since 0.1.0 */
export const storedReceiptCodec: t.Type<StoredReceipt, unknown> = struct(
  { sequence: wholeFrom(0), receipt: receiptCodec },
  {},
  "StoredReceipt",
)
