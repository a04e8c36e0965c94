import type { Address, ReceiptId } from "../../../src/index.ts"
import type { RevertReviewView } from "../../../src/review.ts"

/** @category models @since 0.2.0 */
export interface RevertReviewProps {
  readonly view: RevertReviewView
  /** While an act is on its way nothing else can be asked. */
  readonly isBusy?: boolean
  /** Puts values back to what was held before the first import: those named, or all that are shown. */
  readonly onRevert: (addresses?: ReadonlyArray<Address>) => void
  /** Lets values stand: those named, or all that are left. */
  readonly onAccept: (addresses?: ReadonlyArray<Address>) => void
  /** Goes one import back at a value, to the value in between. */
  readonly onStepBack: (of: ReceiptId, address: Address) => void
}
