import type fc from "fast-check"
import type * as t from "io-ts"
import * as codec from "../../src/index.ts"
import * as arbitrary from "./arbitraries.ts"

/** A codec and values of its type. */
export interface Case {
  readonly codec: t.Mixed
  readonly values: fc.Arbitrary<unknown>
}

const of = <A>(one: t.Type<A, unknown>, values: fc.Arbitrary<A>): Case => ({ codec: one, values })

export const cases: Readonly<Record<string, Case>> = {
  address: of(codec.addressCodec, arbitrary.address),
  affected: of(codec.affectedCodec, arbitrary.affected),
  answers: of(codec.answersCodec, arbitrary.answers),
  appointment: of(codec.appointmentCodec, arbitrary.appointment),
  caller: of(codec.callerCodec, arbitrary.caller),
  changes: of(codec.changesCodec, arbitrary.changes),
  choice: of(codec.choiceCodec, arbitrary.choice),
  counterHolding: of(codec.counterHoldingCodec, arbitrary.counterHolding),
  coverageException: of(codec.coverageExceptionCodec, arbitrary.coverageException),
  deliverer: of(codec.delivererCodec, arbitrary.deliverer),
  edits: of(codec.editsCodec, arbitrary.edits),
  eligibilityResponse: of(codec.eligibilityResponseCodec, arbitrary.eligibilityResponse),
  enrolment: of(codec.enrolmentCodec, arbitrary.enrolment),
  held: of(codec.heldCodec, arbitrary.held),
  locationSettings: of(codec.locationSettingsCodec, arbitrary.locationSettings),
  networkPlan: of(codec.networkPlanCodec, arbitrary.networkPlan),
  patient: of(codec.patientCodec, arbitrary.patient),
  plan: of(codec.planCodec, arbitrary.plan),
  planHolding: of(codec.planHoldingCodec, arbitrary.planHolding),
  policy: of(codec.policyCodec, arbitrary.policy),
  practiceRecord: of(codec.practiceRecordCodec, arbitrary.practiceRecord),
  procedure: of(codec.procedureCodec, arbitrary.procedure),
  readingWarning: of(codec.readingWarningCodec, arbitrary.readingWarning),
  receipt: of(codec.receiptCodec, arbitrary.receipt),
  receivedResponse: of(codec.receivedResponseCodec, arbitrary.receivedResponse),
  responseSummary: of(codec.responseSummaryCodec, arbitrary.responseSummary),
  right: of(codec.rightCodec, arbitrary.right),
  standing: of(codec.standingCodec, arbitrary.standing),
  storedReceipt: of(codec.storedReceiptCodec, arbitrary.storedReceipt),
  subscription: of(codec.subscriptionCodec, arbitrary.subscription),
  target: of(codec.targetCodec, arbitrary.target),
  unmapped: of(codec.unmappedCodec, arbitrary.unmapped),
  marking: of(codec.markingCodec, arbitrary.marking),
  markSaid: of(codec.markSaidCodec, arbitrary.markSaid),
  verificationMark: of(codec.verificationMarkCodec, arbitrary.verificationMark),
  verificationPolicy: of(codec.verificationPolicyCodec, arbitrary.verificationPolicy),
}
