import type * as t from "io-ts"
import * as io from "io-ts"
import type { Asking } from "../domain/assess/questionFrom.ts"
import type { Answers } from "../domain/change/Choice.ts"
import type { Edits } from "../domain/change/edit.ts"
import type { Section } from "../domain/change/Section.ts"
import type { Address } from "../domain/coverage/Address.ts"
import type { PracticeRecord } from "../domain/coverage/PracticeRecord.ts"
import type { Target } from "../domain/coverage/Records.ts"
import type { AskedOfReview } from "../domain/revertReview/inReview.ts"
import type { EligibilityResponse } from "../domain/response/EligibilityResponse.ts"
import type { Caller, Deliverer } from "../domain/rights/Caller.ts"
import type { Marking } from "../domain/verification/VerificationMark.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { MarkId, PatientId, PlanId, PracticeId, ReceiptId, ResponseId } from "../domain/value/Ids.ts"
import { addressCodec } from "./Address.ts"
import { callerCodec, delivererCodec } from "./Caller.ts"
import { askingCodec } from "./Asking.ts"
import { answersCodec } from "./Choice.ts"
import { editsCodec } from "./Edits.ts"
import { eligibilityResponseCodec } from "./EligibilityResponse.ts"
import { list, nonEmptyList } from "./list.ts"
import { practiceRecordCodec } from "./PracticeRecord.ts"
import { targetCodec } from "./Records.ts"
import { sectionCodec } from "./Section.ts"
import { struct } from "./struct.ts"
import { markingCodec } from "./VerificationMark.ts"
import { wholeBetween } from "./wholeNumber.ts"

/** What a person chooses. The policy is not among it: that is the practice's, and the host's to set. @category models @since 0.1.0 */
export interface ChoiceRequest {
  readonly response: ResponseId
  readonly networkPlan?: string
  readonly sections: ReadonlyArray<Section>
  readonly answers?: Answers
}

const choice: t.Type<ChoiceRequest, unknown> = struct(
  { response: ResponseId, sections: list(sectionCodec) },
  { networkPlan: io.string, answers: answersCodec },
  "Choice",
)

/** @category models @since 0.1.0 */
export interface PageOf {
  readonly after?: string
  readonly size: number
}

const page: t.Type<PageOf, unknown> = struct({ size: wholeBetween(1, 500) }, { after: io.string }, "PageRequest")

/** @category codecs @since 0.1.0 */
export const enterRequest: t.Type<
  { readonly practice: PracticeId; readonly records: ReadonlyArray<PracticeRecord> },
  unknown
> = struct({ practice: PracticeId, records: list(practiceRecordCodec) }, {}, "Enter")

// One codec a use case: what a door takes, and nothing else gets past it.

/** @category codecs @since 0.1.0 */
export const receiveRequest: t.Type<
  {
    readonly from: Deliverer
    readonly id: ResponseId
    readonly response: EligibilityResponse
    readonly message: string
    readonly about?: { readonly patient: PatientId; readonly plan: PlanId }
    readonly validThrough?: CalendarDate
  },
  unknown
> = struct(
  { from: delivererCodec, id: ResponseId, response: eligibilityResponseCodec, message: io.string },
  { about: struct({ patient: PatientId, plan: PlanId }, {}), validThrough: CalendarDate },
  "ReceiveResponse",
)

/** @category codecs @since 0.1.0 */
export const dayRequest: t.Type<{ readonly caller: Caller; readonly date: CalendarDate }, unknown> = struct(
  { caller: callerCodec, date: CalendarDate },
  {},
  "IconsOfDay",
)

/** @category codecs @since 0.2.0 */
export const aheadRequest: t.Type<{ readonly caller: Caller; readonly on?: CalendarDate }, unknown> = struct(
  { caller: callerCodec },
  { on: CalendarDate },
  "VerificationsAhead",
)

/** @category codecs @since 0.2.0 */
export const markRequest: t.Type<
  { readonly caller: Caller; readonly patient: PatientId; readonly mark: MarkId; readonly marking: Marking },
  unknown
> = struct(
  {
    caller: callerCodec,
    patient: PatientId,
    mark: MarkId,
    marking: markingCodec,
  },
  {},
  "MarkEligibility",
)

/** @category codecs @since 0.1.0 */
export const responseRequest: t.Type<{ readonly caller: Caller; readonly response: ResponseId }, unknown> = struct(
  { caller: callerCodec, response: ResponseId },
  {},
  "OpenReview",
)

/** @category codecs @since 0.1.0 */
export const previewRequest: t.Type<{ readonly caller: Caller; readonly choice: ChoiceRequest }, unknown> = struct(
  { caller: callerCodec, choice },
  {},
  "Preview",
)

/** @category codecs @since 0.1.0 */
export const importRequest: t.Type<
  {
    readonly caller: Caller
    readonly choice: ChoiceRequest
    readonly digest: string
    readonly receipt: ReceiptId
  },
  unknown
> = struct({ caller: callerCodec, choice, digest: io.string, receipt: ReceiptId }, {}, "ImportDetails")

/** @category codecs @since 0.1.0 */
export const doneRequest: t.Type<
  { readonly caller: Caller; readonly response: ResponseId; readonly receipt: ReceiptId },
  unknown
> = struct({ caller: callerCodec, response: ResponseId, receipt: ReceiptId }, {}, "MarkAsDone")

/** @category codecs @since 0.2.0 */
export const coveredRequest: t.Type<
  {
    readonly caller: Caller
    readonly patient: PatientId
    readonly plan?: PlanId
    readonly networkPlan?: string
    readonly asking: Asking
  },
  unknown
> = struct(
  { caller: callerCodec, patient: PatientId, asking: askingCodec },
  { plan: PlanId, networkPlan: io.string },
  "WouldBeCovered",
)

/** @category codecs @since 0.1.0 */
export const historyRequest: t.Type<
  {
    readonly caller: Caller
    readonly query: { readonly plan?: PlanId; readonly patient?: PatientId }
    readonly page: PageOf
  },
  unknown
> = struct({ caller: callerCodec, query: struct({}, { plan: PlanId, patient: PatientId }), page }, {}, "History")

/** @category codecs @since 0.2.0 */
export const disagreementsRequest: t.Type<
  { readonly caller: Caller; readonly query: { readonly plan?: PlanId }; readonly page: PageOf },
  unknown
> = struct({ caller: callerCodec, query: struct({}, { plan: PlanId }), page }, {}, "Disagreements")

/** @category codecs @since 0.1.0 */
export const membersRequest: t.Type<
  { readonly caller: Caller; readonly plan: PlanId; readonly page: PageOf },
  unknown
> = struct({ caller: callerCodec, plan: PlanId, page }, {}, "MembersOfPlan")

/** @category codecs @since 0.1.0 */
export const revertRequest: t.Type<
  {
    readonly caller: Caller
    readonly reverts: ReceiptId
    readonly receipt: ReceiptId
    readonly from: "history" | "review"
    readonly addresses?: ReadonlyArray<Address>
  },
  unknown
> = struct(
  {
    caller: callerCodec,
    reverts: ReceiptId,
    receipt: ReceiptId,
    from: io.keyof({ history: null, review: null }),
  },
  { addresses: list(addressCodec) },
  "RevertReceipt",
)

/** @category codecs @since 0.2.0 */
export const locationRequest: t.Type<{ readonly caller: Caller }, unknown> = struct(
  { caller: callerCodec },
  {},
  "LocationSettings",
)

/** @category codecs @since 0.2.0 */
export const switchRequest: t.Type<{ readonly caller: Caller; readonly on: boolean }, unknown> = struct(
  { caller: callerCodec, on: io.boolean },
  {},
  "SwitchAutomaticImport",
)

/** @category codecs @since 0.2.0 */
export const openReviewsRequest: t.Type<{ readonly caller: Caller; readonly page: PageOf }, unknown> = struct(
  { caller: callerCodec, page },
  {},
  "OpenReviews",
)

/** @category codecs @since 0.2.0 */
export const openRevertReviewRequest: t.Type<{ readonly caller: Caller; readonly of: ReceiptId }, unknown> = struct(
  { caller: callerCodec, of: ReceiptId },
  {},
  "OpenRevertReview",
)

/** What is asked of a review: to put values back, or to accept them. @category codecs @since 0.2.0 */
export const inReviewRequest: t.Type<
  AskedOfReview & { readonly caller: Caller; readonly of: ReceiptId; readonly receipt: ReceiptId },
  unknown
> = struct(
  { caller: callerCodec, of: ReceiptId, imports: nonEmptyList(ReceiptId), receipt: ReceiptId },
  { addresses: list(addressCodec) },
  "InReview",
)

/** @category codecs @since 0.1.0 */
export const editRequest: t.Type<
  { readonly caller: Caller; readonly target: Target; readonly edits: Edits; readonly receipt: ReceiptId },
  unknown
> = struct({ caller: callerCodec, target: targetCodec, edits: editsCodec, receipt: ReceiptId }, {}, "EditCoverage")
