import * as t from "io-ts"
import type {
  EligibilityResponse,
  NamedPatient,
  Outcome,
  Payer,
  ReceivedResponse,
  Rejection,
  ResponseSummary,
  Unmapped,
} from "../domain/response/EligibilityResponse.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { PatientId, PlanId, PracticeId, ResponseId, SubscriptionId } from "../domain/value/Ids.ts"
import { Instant } from "../domain/value/Instant.ts"
import { positionCodec } from "./Evidence.ts"
import { list, listWithout, nonEmptyList } from "./list.ts"
import { monthCodec } from "./Month.ts"
import { networkPlanCodec } from "./NetworkPlan.ts"
import { readingWarningCodec } from "./ReadingWarning.ts"
import { relationshipCodec } from "./Records.ts"
import { relatedEntityCodec } from "./RelatedEntity.ts"
import { serviceHistoryCodec } from "./ServiceHistory.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const person = { firstName: t.string, lastName: t.string, birthDate: CalendarDate }

/** @category codecs @since 0.1.0 */
export const namedPatientCodec: t.Type<NamedPatient, unknown> = struct(
  {},
  { ...person, memberId: t.string, relationship: relationshipCodec, subscriber: struct({}, person) },
  "NamedPatient",
)

/** @category codecs @since 0.1.0 */
export const payerCodec: t.Type<Payer, unknown> = struct({}, { name: t.string, id: t.string }, "Payer")

/** @category codecs @since 0.1.0 */
export const rejectionCodec: t.Type<Rejection, unknown> = struct(
  {
    reason: t.string,
    level: t.keyof({ source: null, receiver: null, subscriber: null, dependent: null, benefit: null }),
    at: list(positionCodec),
  },
  { followUp: t.string },
  "Rejection",
)

/** @category codecs @since 0.1.0 */
export const outcomeCodec: t.Type<Outcome, unknown> = tagged(
  "_tag",
  {
    eligible: struct({}, {}),
    ineligible: struct({}, {}),
    rejected: struct({ rejections: nonEmptyList(rejectionCodec) }, {}),
    unknown: struct({}, {}),
  },
  "Outcome",
)

/** @category codecs @since 0.1.0 */
export const unmappedCodec: t.Type<Unmapped, unknown> = struct(
  { text: t.string, reason: t.string, at: list(positionCodec) },
  {},
  "Unmapped",
)

/** Two network plans of one name are refused: a choice names its network plan. @category codecs @since 0.1.0 */
export const eligibilityResponseCodec: t.Type<EligibilityResponse, unknown> = struct(
  {
    outcome: outcomeCodec,
    source: t.keyof({ EDI: null, PayerPortal: null }),
    patient: namedPatientCodec,
    payer: payerCodec,
    answersFor: CalendarDate,
    networkPlans: listWithout("two network plans of one name")(networkPlanCodec, ({ name }) => name),
    warnings: list(readingWarningCodec),
    unmapped: list(unmappedCodec),
  },
  {
    groupNumber: t.string,
    renewalMonth: monthCodec,
    history: list(serviceHistoryCodec),
    related: list(relatedEntityCodec),
  },
  "EligibilityResponse",
)

/** @category codecs @since 0.1.0 */
export const receivedResponseCodec: t.Type<ReceivedResponse, unknown> = struct(
  {
    id: ResponseId,
    practice: PracticeId,
    plan: PlanId,
    subscription: SubscriptionId,
    patient: PatientId,
    receivedAt: Instant,
    validThrough: CalendarDate,
    response: eligibilityResponseCodec,
  },
  {},
  "ReceivedResponse",
)

/** @category codecs @since 0.1.0 */
export const responseSummaryCodec: t.Type<ResponseSummary, unknown> = struct(
  {
    id: ResponseId,
    patient: PatientId,
    plan: PlanId,
    subscription: SubscriptionId,
    receivedAt: Instant,
    validThrough: CalendarDate,
    outcome: t.keyof({ eligible: null, ineligible: null, rejected: null, unknown: null }),
    statesSomething: t.boolean,
  },
  { rejections: nonEmptyList(rejectionCodec) },
  "ResponseSummary",
)
