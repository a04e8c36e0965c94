import type { Refusal } from "../change/Refusal.ts"
import type { Standing } from "../coverage/Records.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { ResponseId } from "../value/Ids.ts"
import { includes } from "../value/Interval.ts"
import type { ResponseSummary } from "./EligibilityResponse.ts"

/**
 * Every reason why a response cannot be imported today, whoever asks and whatever they choose; none means importable.
 *
 * Primary only restricts whose response may be imported, not who is affected by it. That a response is done is no reason
 * against importing it again.
 *
 * @see docs/specification.md, step 2 and decision 2
 * @category rules
 * @since 0.1.0
 */
export const reasonsAgainst = (
  response: ResponseSummary,
  newest: ResponseId,
  { enrolment, plan }: Pick<Standing, "enrolment" | "plan">,
  today: CalendarDate,
): ReadonlyArray<Refusal> => [
  ...(response.outcome === "eligible" ? [] : [{ _tag: "NotEligible", outcome: response.outcome } as const]),
  ...(response.statesSomething ? [] : [{ _tag: "NothingStated" } as const]),
  ...(newest === response.id ? [] : [{ _tag: "Superseded", newest } as const]),
  ...(enrolment.ordinal === 1 ? [] : [{ _tag: "NotPrimary", ordinal: enrolment.ordinal } as const]),
  ...(includes(enrolment, today)
    ? []
    : [{ _tag: "EnrolmentNotInForce", today, enrolled: intervalOf(enrolment) } as const]),
  ...(includes(plan, today) ? [] : [{ _tag: "PlanNotInForce", today, plan: intervalOf(plan) } as const]),
]

const intervalOf = ({ from, through }: { readonly from?: CalendarDate; readonly through?: CalendarDate }) => ({
  ...(from === undefined ? {} : { from }),
  ...(through === undefined ? {} : { through }),
})
