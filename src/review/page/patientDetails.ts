import type { PatientDifference } from "../../domain/response/patientDifferences.ts"
import type { ReviewOpening } from "../../domain/review/ReviewOpening.ts"
import { comparableMemberId } from "../../domain/coverage/comparableMemberId.ts"
import { matchGroupNumber } from "../../domain/response/groupNumber.ts"
import type { DetailView } from "./ReviewView.ts"

const none = "–"

const joined = (...parts: ReadonlyArray<string | undefined>): string =>
  parts.filter((part) => part !== undefined && part !== "").join(" ") || none

/** Whom the payer means, beside whom the practice means. */
export const patientDetails = ({ received, standing, differences }: ReviewOpening): ReadonlyArray<DetailView> => {
  const { patient: named, payer, groupNumber, answersFor } = received.response
  const { patient, plan, subscription, enrolment } = standing
  const { subscriber } = subscription
  const differs = (what: PatientDifference): boolean => differences.includes(what)
  return [
    {
      name: "Patient",
      payer: joined(named.firstName, named.lastName),
      practice: joined(patient.firstName, patient.lastName),
      differs: differs("firstName"),
    },
    { name: "Born", payer: named.birthDate ?? none, practice: patient.birthDate, differs: differs("birthDate") },
    {
      name: "Relationship",
      payer: named.relationship ?? none,
      practice: enrolment.relationship,
      differs: differs("relationship"),
    },
    {
      name: "Subscriber",
      payer: named.subscriber === undefined ? none : joined(named.subscriber.firstName, named.subscriber.lastName),
      practice:
        "patient" in subscriber
          ? subscriber.patient === patient.id
            ? joined(patient.firstName, patient.lastName)
            : none
          : joined(subscriber.firstName, subscriber.lastName),
      differs: false,
    },
    {
      name: "Member",
      payer: named.memberId ?? none,
      practice: subscription.memberId,
      differs:
        named.memberId !== undefined &&
        comparableMemberId(named.memberId) !== comparableMemberId(subscription.memberId),
    },
    { name: "Carrier", payer: joined(payer.name), practice: plan.carrier, differs: false },
    {
      name: "Group",
      payer: groupNumber ?? none,
      practice: plan.groupNumber ?? none,
      differs: matchGroupNumber("exact", plan.groupNumber, groupNumber) === "differs",
    },
    { name: "Answers for", payer: answersFor, practice: none, differs: false },
  ]
}
