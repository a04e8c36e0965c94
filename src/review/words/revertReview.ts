import type { RevertReview, SettledValue } from "../../domain/revertReview/ReviewedValue.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import { sayAddress } from "./coverage.ts"
import { counted, grouped } from "./counted.ts"

/** What stands on a revert review. @category presenting @since 0.2.0 */
export const revertReviewWords = {
  list: "Imports to look at",
  one: "What imports changed",
  empty: "No import waits to be looked at.",
  nothing: "Nothing waits to be looked at here: every value was put back, accepted or edited, or its days are over.",
  values: "Values",
  value: "Value",
  previous: "Previous",
  now: "New",
  changedBy: "Changed by",
  act: "Put back",
  revert: "Revert",
  select: "Select",
  selectAll: "Select all values",
  revertSelected: "Revert selected",
  revertAll: "Revert all",
  acceptSelected: "Accept selected",
  acceptRest: "Accept the rest",
  asBefore: "as it was before",
  stays: "Cannot be put back",
  back: "Back to the list",
  more: "Show older ones",
  look: "Look at it",
  noLonger: "No longer in review",
  confirmedAgain: "stated again since",
} as const

/** Until when a review is open. @category presenting @since 0.2.0 */
export const sayThrough = (through: CalendarDate): string =>
  `Can be put back through ${through}. After that it counts as accepted.`

/** That imports came before anybody looked at the first; nothing where there is one. @category presenting @since 0.2.0 */
export const sayImportedAgain = ({ imports }: Pick<RevertReview, "imports">): string | undefined =>
  imports.length < 2
    ? undefined
    : `Imported ${imports.length === 2 ? "twice" : `${grouped(imports.length)} times`} since anybody looked. Previous is the value before the first of these imports, ${imports[0]?.on ?? ""}; Revert goes back to it.`

/** How much waits, and whose. @category presenting @since 0.2.0 */
export const sayWaiting = (values: number, imports: number): string =>
  `${counted(values, "value", "values")} changed by ${counted(imports, "import", "imports")}`

/** How many reviews wait, as a link to them says it; `more` where not all were counted. @category presenting @since 0.2.0 */
export const sayReviewsWaiting = (n: number, more = false): string =>
  `${grouped(n)}${more ? " or more" : ""} ${n === 1 && !more ? "import" : "imports"} to look at`

/** What the button that puts one value back is called where the value cannot be seen. @category presenting @since 0.2.0 */
export const sayRevertOf = (name: string, previous: string): string => `Revert ${name} to ${previous}`

/** What the box that selects a value is called. @category presenting @since 0.2.0 */
export const saySelectOf = (name: string): string => `Select ${name}`

/** What the button that goes one import back says. @category presenting @since 0.2.0 */
export const sayBackTo = (value: string): string => `Only back to ${value}`

/** That values were put back. @category presenting @since 0.2.0 */
export const sayPutBack = (values: number): string => `${counted(values, "value is", "values are")} as before.`

/** That values were accepted; absent means all that were left. @category presenting @since 0.2.0 */
export const sayKept = (values?: number): string =>
  values === undefined ? "The rest was accepted." : `${counted(values, "value was", "values were")} accepted.`

/** That a value has left a review, and why. @category presenting @since 0.2.0 */
export const saySettled = ({ address, why, by }: SettledValue): string =>
  why === "accepted"
    ? `${sayAddress(address)}: accepted with \`${by}\``
    : `${sayAddress(address)}: changed by hand since, with \`${by}\``
