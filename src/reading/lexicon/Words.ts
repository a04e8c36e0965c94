import type { TreatmentArea } from "../../domain/coverage/CoverageException.ts"
import type { Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Month } from "../../domain/value/CalendarDate.ts"
import type { Noted } from "../words/notedIn.ts"
import type { Saying } from "../words/Saying.ts"

/** What a message of the payer's says that a rule can use. Where nothing of all this is said, it is a note. */
export interface Words {
  /** The class of services, in the payer's words. */
  readonly className: string | undefined
  readonly noDeductible: boolean
  /** Of which period there is no maximum; `some`: the words name none. */
  readonly noMaximum: Period | "some" | undefined
  /** That a deductible's amount is what is left of it. */
  readonly unmet: boolean
  /** The oldest age at which something is covered. */
  readonly oldest: number | undefined
  readonly area: TreatmentArea | undefined
  /** The month benefits renew in. */
  readonly renewal: Month | undefined
  /** What the rules for words make of its sentences. */
  readonly said: ReadonlyArray<Saying>
  /** What of that is a note. */
  readonly noted: ReadonlyArray<Noted>
  /** Whether it goes on with the sentence of the message before it, or leaves its own to the next. */
  readonly goesOn: boolean
  readonly isCutOff: boolean
}
