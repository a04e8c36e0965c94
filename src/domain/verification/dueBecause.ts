import type { CalendarDate } from "../value/CalendarDate.ts"
import { isWorthAskingAgain } from "./askAgain.ts"
import { leadThrough } from "./businessDays.ts"
import type { VerificationPolicy } from "./VerificationPolicy.ts"
import { lastDayOf } from "./VerificationPolicy.ts"
import type { VerificationStatus } from "./VerificationStatus.ts"

/** Why a patient is to be asked about. @category models @since 0.2.0 */
export type DueBecause =
  | { readonly _tag: "NotVerified" }
  | { readonly _tag: "Expired"; readonly lastDay: CalendarDate }
  /** What is known ends before he comes. */
  | { readonly _tag: "EndsBefore"; readonly lastDay: CalendarDate; readonly visit: CalendarDate }
  /** The payer could not answer at that moment. */
  | { readonly _tag: "AskAgain" }

/**
 * Why an appointment's patient has to be verified now; absent where he has not. Who books a visit asks this at once.
 *
 * A word that holds through the visit needs no other, be it Ineligible or a person's; one that ends before is asked for
 * anew, unless today's answer would end before the visit as well. A visit beyond the look-ahead, or past, waits.
 *
 * @see docs/specification.md, decision 30
 * @category decisions
 * @since 0.2.0
 */
export const dueBecause = (
  status: VerificationStatus,
  visit: CalendarDate,
  policy: VerificationPolicy,
  today: CalendarDate,
): DueBecause | undefined => {
  if (visit < today || visit > leadThrough(policy, today)) return undefined
  switch (status._tag) {
    case "NotVerified":
      return { _tag: "NotVerified" }
    case "Expired":
      return { _tag: "Expired", lastDay: status.lastDay }
    case "UnableToVerify":
      return status.because._tag === "Rejected" && isWorthAskingAgain(status.because.rejections)
        ? { _tag: "AskAgain" }
        : endsBefore(status.through, visit, policy, today)
    case "Eligible":
    case "Ineligible":
      return endsBefore(status.through, visit, policy, today)
  }
}

const endsBefore = (
  lastDay: CalendarDate,
  visit: CalendarDate,
  { expiry }: VerificationPolicy,
  today: CalendarDate,
): DueBecause | undefined =>
  lastDay < visit && lastDayOf(expiry, today) >= visit ? { _tag: "EndsBefore", lastDay, visit } : undefined
