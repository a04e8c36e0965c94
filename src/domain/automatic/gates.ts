import type { Policy } from "../change/Policy.ts"
import type { StoredReceipt } from "../change/Receipt.ts"
import { comparableMemberId } from "../coverage/comparableMemberId.ts"
import type { Standing } from "../coverage/Records.ts"
import type { Editions } from "../location/Edition.ts"
import { capabilitiesOf } from "../location/Edition.ts"
import type { LocationSettings } from "../location/LocationSettings.ts"
import { isContracted } from "../location/LocationSettings.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import { matchGroupNumber } from "../response/groupNumber.ts"
import { reasonsAgainst } from "../response/importable.ts"
import { patientDifferences } from "../response/patientDifferences.ts"
import { summaryOf } from "../response/stating.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { benefitYearOf } from "../value/CalendarDate.ts"
import type { ResponseId } from "../value/Ids.ts"
import type { Gate } from "./Gate.ts"

/** What a location's own gates look at. @category models @since 0.2.0 */
export interface LocationAsked {
  readonly settings: LocationSettings
  readonly editions: Editions
}

/** What the gates of an answer look at. Nothing else is read: no clock, no store. @category models @since 0.2.0 */
export interface AnswerAsked {
  readonly standing: Standing
  readonly received: ReceivedResponse
  /** The newest response of the same enrolment. */
  readonly newest: ResponseId
  /** The receipts of the response so far. */
  readonly receipts: ReadonlyArray<StoredReceipt>
  readonly policy: Pick<Policy, "groupNumber">
  readonly today: CalendarDate
}

type Named<K extends Gate["_tag"]> = ReadonlyArray<Extract<Gate, { readonly _tag: K }>>

type Gates<Asked, K extends Gate["_tag"]> = { readonly [Name in K]: (asked: Asked) => Named<Name> }

/**
 * May this location do it at all? Asked before anything of an answer is read, and again before it is written: it stands
 * where a person's right does.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const locationGates: Gates<LocationAsked, "CapabilityMissing" | "SwitchedOff"> = {
  CapabilityMissing: ({ settings: { edition }, editions }) =>
    capabilitiesOf(edition, editions).includes("AutomaticImport")
      ? []
      : [{ _tag: "CapabilityMissing", capability: "AutomaticImport" }],
  SwitchedOff: ({ settings }) => (settings.automaticImport ? [] : [{ _tag: "SwitchedOff" }]),
}

/**
 * Is it plain which network plan is meant? A person who orders an import says so himself, and is asked none of these.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const networkGates: Gates<LocationAsked & AnswerAsked, "NetworkNotContracted" | "SeveralNetworkPlans"> = {
  SeveralNetworkPlans: ({ received: { response } }) =>
    response.networkPlans.length > 1
      ? [{ _tag: "SeveralNetworkPlans", offered: response.networkPlans.map(({ name }) => name) }]
      : [],
  NetworkNotContracted: ({ settings: { contracted }, standing: { plan }, received: { response } }) =>
    response.networkPlans.flatMap((networkPlan) =>
      isContracted(contracted, plan, networkPlan)
        ? []
        : [{ _tag: "NetworkNotContracted", networkPlan: networkPlan.name, status: networkPlan.status } as const],
    ),
}

const blank = (text: string | undefined): boolean => (text ?? "").trim() === ""

/**
 * Does the answer itself need a person? The same for every import that nobody looks at, whoever ordered it.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const answerGates: Gates<
  AnswerAsked,
  | "AlreadyHandled"
  | "BenefitYearTurned"
  | "Expired"
  | "GroupNumberDiffers"
  | "GroupNumberMissing"
  | "MemberIdDiffers"
  | "NotImportable"
  | "PatientDiffers"
  | "Superseded"
> = {
  GroupNumberMissing: ({ standing: { plan }, received: { response } }) => {
    const [ours, theirs] = [blank(plan.groupNumber), blank(response.groupNumber)]
    return ours || theirs ? [{ _tag: "GroupNumberMissing", on: ours && theirs ? "both" : ours ? "plan" : "payer" }] : []
  },
  GroupNumberDiffers: ({ standing: { plan }, received: { response }, policy }) => {
    const match = matchGroupNumber(policy.groupNumber, plan.groupNumber, response.groupNumber)
    const [ours, theirs] = [plan.groupNumber?.trim() ?? "", response.groupNumber?.trim() ?? ""]
    return match === "differs" || match === "partOf"
      ? [{ _tag: "GroupNumberDiffers", plan: ours, payer: theirs, partOf: match === "partOf" }]
      : []
  },
  PatientDiffers: ({ standing, received: { response } }) => {
    const differences = patientDifferences(response.patient, standing)
    return differences.length > 0 ? [{ _tag: "PatientDiffers", differences }] : []
  },
  MemberIdDiffers: ({ standing: { subscription }, received: { response } }) =>
    response.patient.memberId === undefined ||
    comparableMemberId(response.patient.memberId) === comparableMemberId(subscription.memberId)
      ? []
      : [{ _tag: "MemberIdDiffers" }],
  Expired: ({ received: { validThrough }, today }) => (validThrough < today ? [{ _tag: "Expired", validThrough }] : []),
  BenefitYearTurned: ({ standing: { plan }, received: { response }, today }) => {
    const currentYear = benefitYearOf(plan.renewalMonth, today)
    return benefitYearOf(plan.renewalMonth, response.answersFor) === currentYear
      ? []
      : [{ _tag: "BenefitYearTurned", answersFor: response.answersFor, currentYear }]
  },
  Superseded: ({ received: { id }, newest }) => (newest === id ? [] : [{ _tag: "Superseded", newest }]),
  NotImportable: ({ received, standing, today }) =>
    reasonsAgainst(summaryOf(received), received.id, standing, today).map((refusal) => ({
      _tag: "NotImportable",
      refusal,
    })),
  AlreadyHandled: ({ receipts: [first] }) =>
    first === undefined ? [] : [{ _tag: "AlreadyHandled", receipt: first.receipt.id }],
}

const through = <Asked>(gates: Readonly<Record<string, (asked: Asked) => ReadonlyArray<Gate>>>, asked: Asked) =>
  Object.values(gates).flatMap((gate) => gate(asked))

/** The gates of a location that are shut: all of them, never the first alone. @category rules @since 0.2.0 */
export const locationGatesNotPassed = (asked: LocationAsked): Named<"CapabilityMissing" | "SwitchedOff"> => [
  ...locationGates.CapabilityMissing(asked),
  ...locationGates.SwitchedOff(asked),
]

/** The gates of an answer that are shut, whoever wants it imported without looking. @category rules @since 0.2.0 */
export const answerGatesNotPassed = (asked: AnswerAsked): ReadonlyArray<Gate> => through(answerGates, asked)

/**
 * Every gate before an automatic import that is shut; none means that nothing keeps the whole answer out. All of them at
 * once, so that who wants to know why an answer waits is told everything there is to mend.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const gatesNotPassed = (asked: LocationAsked & AnswerAsked): ReadonlyArray<Gate> => [
  ...locationGatesNotPassed(asked),
  ...through(networkGates, asked),
  ...answerGatesNotPassed(asked),
]
