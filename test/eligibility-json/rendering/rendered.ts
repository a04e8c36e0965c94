import type { Answer, Party, RejectionPiece } from "../../../src/reading.ts"
import type { Json } from "./coded.ts"
import { coded, inWords, text } from "./coded.ts"
import { memberKeys, referenceKeys } from "./keysFor.ts"
import { renderedDates, renderedReferences, renderedRow } from "./renderedRow.ts"
import type { Style } from "./Style.ts"
import * as words from "./wordsFor.ts"

const payerKeys: Readonly<Record<string, string>> = {
  PI: "payorIdentification",
  XX: "npi",
  FI: "federalTaxpayersIdNumber",
}

const renderedError =
  (loop: string) =>
  ({ reason, followUp }: RejectionPiece): Json => ({
    field: "AAA",
    description: "What the code means",
    ...text("code", reason),
    ...text("followupAction", inWords(followUp, words.followUps)),
    location: `Loop ${loop}`,
    possibleResolutions: "- What to do.",
  })

interface Errors {
  readonly payer: ReadonlyArray<Json>
  readonly provider: ReadonlyArray<Json>
  readonly patient: ReadonlyArray<Json>
  readonly benefits: ReadonlyArray<Json>
}

const errorsOf = ({ rejectedAbove, patient }: Answer): Errors => {
  const letter = patient?.role === "dependent" ? "D" : "C"
  const above = (role: string, loop: string): ReadonlyArray<Json> =>
    rejectedAbove.filter((one) => one.role === role).map(({ piece }) => renderedError(loop)(piece))
  return {
    payer: above("source", "2100A"),
    provider: above("receiver", "2100B"),
    patient: (patient?.rejections ?? []).map(renderedError(`2100${letter}`)),
    benefits: (patient?.rows ?? []).flatMap((row) => row.rejections).map(renderedError(`2110${letter}`)),
  }
}

const errorsAt = (errors: ReadonlyArray<Json>): Json => (errors.length === 0 ? {} : { aaaErrors: errors })

const hyphenated = (day: string, { hyphens }: Style): string =>
  hyphens && /^\d{8}$/.test(day) ? `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}` : day

const renderedMember = (party: Party, style: Style): Json => ({
  ...text("lastName", party.lastName),
  ...text("firstName", party.firstName),
  ...(party.idQualifier === "MI" ? text("memberId", party.id) : {}),
  ...(party.idQualifier === "II" ? text("uniqueHealthIdentifier", party.id) : {}),
  ...text("dateOfBirth", hyphenated(party.birthDate, style)),
  ...text("insuredIndicator", party.isSubscriber),
  ...coded(party.relationship, words.relationships, "relationToSubscriberCode", "relationToSubscriber", style),
  ...renderedReferences(party.references, memberKeys),
  entityType: "Person",
})

const renderedPayer = ({ lastName, idQualifier, id }: Party): Json => ({
  entityIdentifier: "Payer",
  ...text("name", lastName),
  ...text(payerKeys[idQualifier] ?? "employersId", id),
})

const statusesOf = (patient: Party | undefined): Json => {
  const rows = (patient?.rows ?? []).filter(({ kind }) => /^[1-8]$/.test(kind))
  return rows.length === 0
    ? {}
    : {
        planStatus: rows.map(({ kind, planText, serviceTypes }) => ({
          statusCode: kind,
          ...text("planDetails", planText),
          serviceTypeCodes: serviceTypes,
        })),
      }
}

/** An answer as the clearing houses render a 271: one message about one patient. */
export const rendered = (answer: Answer, style: Style): Json => {
  const { payer, patient } = answer
  const isDependent = patient?.role === "dependent"
  const subscriber = isDependent ? answer.subscriber : patient
  const errors = errorsOf(answer)
  const dates = patient === undefined || patient.dates.length > 0 ? patient?.dates : answer.subscriber?.dates
  const ofPlan = [...(patient?.references ?? []), ...(answer.subscriber?.references ?? [])]
  return {
    controlNumber: "T0001",
    payer: { ...(payer === undefined ? {} : renderedPayer(payer)), ...errorsAt(errors.payer) },
    provider: { providerName: "CEDAR STREET DENTAL", ...errorsAt(errors.provider) },
    ...(subscriber === undefined
      ? {}
      : { subscriber: { ...renderedMember(subscriber, style), ...(isDependent ? {} : errorsAt(errors.patient)) } }),
    dependents: isDependent ? [{ ...renderedMember(patient, style), ...errorsAt(errors.patient) }] : [],
    planDateInformation: renderedDates(dates ?? []),
    planInformation: renderedReferences(ofPlan, referenceKeys),
    ...(style.statusTwice ? statusesOf(patient) : {}),
    benefitsInformation: (patient?.rows ?? []).map((row) => renderedRow(row, style)),
    errors: style.errorsTwice
      ? [...errors.payer, ...errors.provider, ...errors.patient, ...errors.benefits]
      : errors.benefits,
  }
}
