import * as Effect from "effect/Effect"
import type { ReceivedResponse, EligibilityResponse } from "../domain/response/EligibilityResponse.ts"
import { matchPatient } from "../domain/response/matchPatient.ts"
import type { Standing } from "../domain/coverage/Records.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { PatientId, PlanId, PracticeId, ResponseId } from "../domain/value/Ids.ts"
import { includes } from "../domain/value/Interval.ts"
import type { VerificationExpiry } from "../domain/verification/VerificationPolicy.ts"
import { lastDayOf, standardVerificationPolicy } from "../domain/verification/VerificationPolicy.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import type { Deliverer } from "../domain/rights/Caller.ts"
import { mustHold } from "./mustHold.ts"
import type { Refused } from "./interop.ts"
import { decided, refused } from "./interop.ts"

/** @category models @since 0.1.0 */
export interface ReceiveResponse {
  readonly from: Deliverer
  readonly id: ResponseId
  readonly response: EligibilityResponse
  /** The message it was read from, kept word for word. */
  readonly message: string
  /** The patient and plan it is about, where the person knows; absent: whom the payer names is looked for. */
  readonly about?: { readonly patient: PatientId; readonly plan: PlanId }
  /** The last day it is current, where the payer or the clearinghouse says so; absent: by `expiry`. */
  readonly validThrough?: CalendarDate
  /** For how long a word on eligibility counts in this practice; absent: 30 days after the day it answers for. */
  readonly expiry?: VerificationExpiry
}

/**
 * Keeps a payer's answer under the primary enrolment it is about.
 *
 * A person needs the import right, asked before anything is read. An answer that fits no enrolment, or more than one, is
 * refused with the candidates; naming patient and plan settles it. The same id again answers what was kept first, and is
 * refused where that is about another enrolment.
 *
 * @see docs/specification.md, decision 1
 * @category use cases
 * @since 0.1.0
 */
export const receiveResponse: (
  input: ReceiveResponse,
) => Effect.Effect<ReceivedResponse, Failure | Refused, CoverageStore | EligibilityInbox | Rights | Today> = Effect.fn(
  "receiveResponse",
)(function* ({
  from,
  id,
  response,
  message,
  about,
  validThrough,
  expiry = standardVerificationPolicy.expiry,
}: ReceiveResponse) {
  if (from._tag === "Person") yield* mustHold(from, "Import Insurance Benefit Details")

  const days = yield* Today
  const today = yield* days.at(from.practice, from.location)
  const standing = yield* about === undefined
    ? matched(from.practice, response, today)
    : named(from.practice, about.patient, about.plan, today)

  if (from._tag === "Person") yield* mustHold(from, "Import Insurance Benefit Details")
  const inbox = yield* EligibilityInbox
  const received = yield* inbox.put({
    received: {
      id,
      practice: from.practice,
      plan: standing.plan.id,
      subscription: standing.subscription.id,
      patient: standing.patient.id,
      receivedAt: yield* days.now,
      validThrough: validThrough ?? lastDayOf(expiry, response.answersFor),
      response,
    },
    message,
  })
  const isOfStanding =
    received.plan === standing.plan.id &&
    received.subscription === standing.subscription.id &&
    received.patient === standing.patient.id
  return isOfStanding ? received : yield* refused({ _tag: "ResponseIdTaken", response: id })
})

const matched = Effect.fnUntraced(function* (
  practice: PracticeId,
  { patient }: EligibilityResponse,
  today: CalendarDate,
): Effect.fn.Return<Standing, Failure | Refused, CoverageStore> {
  const store = yield* CoverageStore
  const { memberId, birthDate } = patient
  if (memberId === undefined && birthDate === undefined)
    return yield* refused({ _tag: "PatientNotMatched", candidates: [] })
  const alike = yield* store.alike(practice, {
    ...(memberId === undefined ? {} : { memberId }),
    ...(birthDate === undefined ? {} : { birthDate }),
  })
  return yield* decided(matchPatient(patient, alike, today))
})

const named = Effect.fnUntraced(function* (
  practice: PracticeId,
  patient: PatientId,
  plan: PlanId,
  today: CalendarDate,
): Effect.fn.Return<Standing, Failure | Refused, CoverageStore> {
  const store = yield* CoverageStore
  const onPlan = (yield* store.standings(practice, [patient])).filter((enrolled) => enrolled.plan.id === plan)
  // Who left the plan and came back is enrolled twice; the enrolment that is over can take no answer in.
  const standing = onPlan.find(({ enrolment }) => includes(enrolment, today)) ?? onPlan[0]
  return standing ?? (yield* refused({ _tag: "PatientNotFound" }))
})
