import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Gate } from "../../domain/automatic/Gate.ts"
import type { KeptOut } from "../../domain/automatic/KeptOut.ts"
import type { Notice } from "../../domain/automatic/Notice.ts"
import type { AmountsImported } from "../../domain/change/amountsImported.ts"
import type { ImportWarning, Withheld } from "../../domain/change/Finding.ts"
import type { Refusal } from "../../domain/change/Refusal.ts"
import type { ReceiptId } from "../../domain/value/Ids.ts"
import type { MessageProblem } from "./Delivery.ts"

/** Why an answer waits for a person, though it was read and kept. @category models @since 0.2.0 */
export type ReviewReason =
  | { readonly _tag: "Refused"; readonly refusal: Refusal }
  | { readonly _tag: "Withheld"; readonly withheld: Withheld }
  | { readonly _tag: "Warning"; readonly warning: ImportWarning }
  /** It was to go in by itself, and something keeps all of it out. */
  | { readonly _tag: "Gate"; readonly gate: Gate }
  /** It was to go in by itself, and every value that would have been changed stays out. */
  | { readonly _tag: "KeptOut"; readonly keptOut: KeptOut }
  /** It was to go in by itself, and says nothing that is not held already. */
  | { readonly _tag: "NothingToChange" }

/**
 * Why a delivery came to nothing and trying again would not help. Without anything of the message.
 *
 * @category models
 * @since 0.2.0
 */
export type DeliveryProblem =
  /** The message holds no answer that can be read. */
  | { readonly _tag: "Unreadable"; readonly problems: ReadonlyNonEmptyArray<MessageProblem> }
  /** It was read, and could not be kept: it fits no enrolment, for instance. */
  | { readonly _tag: "NotReceived"; readonly refusals: ReadonlyNonEmptyArray<Refusal> }
  /** The book holds something that is not its own. */
  | { readonly _tag: "BookCorrupt"; readonly operation: string; readonly paths: ReadonlyArray<string> }
  /** Code failed, the reader's or ours: the kind of error, and not what it said. */
  | { readonly _tag: "Fault"; readonly error: string }

/**
 * What became of one delivery of a night. Closed: each delivery ends as exactly one of these.
 *
 * @category models
 * @since 0.2.0
 */
export type DeliveryOutcome =
  | {
      readonly _tag: "Imported"
      readonly receipt: ReceiptId
      readonly events: ReadonlyArray<AmountsImported>
      /** What somebody should be told; where nobody ordered it. */
      readonly notice?: Notice
    }
  /** It had been imported before, by a night or by a person. */
  | { readonly _tag: "AlreadyImported"; readonly receipt: ReceiptId }
  /** It is kept and waits for a person, with every reason. */
  | { readonly _tag: "LeftForReview"; readonly reasons: ReadonlyNonEmptyArray<ReviewReason> }
  /** It came to nothing. */
  | { readonly _tag: "SetAside"; readonly problem: DeliveryProblem }
