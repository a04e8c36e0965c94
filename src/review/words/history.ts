import { counted } from "./counted.ts"
import type { Accepted, ImportedBy, Receipt } from "../../domain/change/Receipt.ts"
import { isAutomatic } from "../../domain/change/Receipt.ts"
import { allChanges } from "../../domain/change/Change.ts"
import { sayMembers } from "./confirmation.ts"
import { sectionNames } from "./coverage.ts"

/** What stands on the history. @category presenting @since 0.2.0 */
export const historyWords = {
  empty: "Nothing was imported, edited or taken back yet.",
  value: "Value",
  before: "Before",
  after: "After",
  seenBy: "Who sees it",
  undo: "Undo",
  undoThis: "Undo this",
  undoAll: "Undo all of it",
  cannot: "Cannot be undone",
  noValues: "No value was changed.",
} as const

/** What was accepted, in one line. @category presenting @since 0.2.0 */
export const sayAccepted = ({ accepts, addresses }: Accepted): string =>
  `${addresses === undefined ? "What was left" : counted(addresses.length, "value", "values")} of ${counted(accepts.length, "import", "imports")} looked at and kept`

/** Who did it: a person by the name he is known under, or nobody. @category presenting @since 0.2.0 */
export const sayBy = (by: ImportedBy, name: (user: string) => string = (user) => user): string =>
  isAutomatic(by) ? "automatically" : name(by.user)

/** What a receipt did, in one line. @category presenting @since 0.2.0 */
export const sayReceipt = (receipt: Receipt): string => {
  const values = counted(allChanges(receipt.changes).length, "value", "values")
  switch (receipt._tag) {
    case "Imported":
      return `${receipt.networkPlan}: ${receipt.sections.map((section) => sectionNames[section]).join(", ")}. ${values} for ${sayMembers(receipt.affected.plan)}`
    case "MarkedDone":
      return "Nothing was imported"
    case "Reverted":
      return `${values} put back`
    case "Edited":
      return `${values} changed by hand`
    case "Accepted":
      return sayAccepted(receipt)
  }
}

/** What the button that puts one value back is called where the value cannot be seen. @category presenting @since 0.2.0 */
export const sayUndoOf = (name: string): string => `Undo this: ${name}`
