import * as O from "fp-ts/lib/Option.js"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { NamedPatient, Payer } from "../../domain/response/EligibilityResponse.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Relationship } from "../../domain/coverage/Records.ts"
import { parseCompactDate } from "../../domain/value/CalendarDate.ts"
import type { Answer, Party } from "../rows/Answer.ts"
import type { ReferencePiece } from "../rows/Row.ts"

interface Named {
  readonly firstName?: string
  readonly lastName?: string
  readonly birthDate?: CalendarDate
}

const named = (party: Party): Named => {
  const birthDate = O.toUndefined(parseCompactDate(party.birthDate))
  return {
    ...(party.firstName === "" ? {} : { firstName: party.firstName }),
    ...(party.lastName === "" ? {} : { lastName: party.lastName }),
    ...(birthDate === undefined ? {} : { birthDate }),
  }
}

const relationshipOf = (party: Party): Relationship | undefined => {
  if (party.role === "subscriber" || party.isSubscriber === "Y" || party.relationship === "18") return "self"
  if (party.relationship === "") return undefined
  return party.relationship === "01" ? "spouse" : party.relationship === "19" ? "child" : "other"
}

const memberIdOf = (party: Party | undefined): string | undefined =>
  party?.idQualifier === "MI" && party.id !== "" ? party.id : undefined

/** Whom an answer names: the patient, and the subscriber where the patient is a dependent of theirs. */
export const patientOf = ({ patient, subscriber }: Answer): NamedPatient => {
  if (patient === undefined) return {}
  const relationship = relationshipOf(patient)
  const memberId = memberIdOf(patient) ?? memberIdOf(subscriber)
  return {
    ...named(patient),
    ...(memberId === undefined ? {} : { memberId }),
    ...(relationship === undefined ? {} : { relationship }),
    ...(subscriber === undefined ? {} : { subscriber: named(subscriber) }),
  }
}

export const payerOf = ({ payer }: Answer): Payer => ({
  ...(payer === undefined || payer.lastName === "" ? {} : { name: payer.lastName }),
  ...(payer === undefined || payer.id === "" ? {} : { id: payer.id }),
})

// 6P is the group's number, 1L the number of its policy.
const groupQualifiers = ["6P", "1L"]

// A party has nine references. One with thousands must not be searched for each of its thousands of dependents.
const searched = 50

const groupReference = (references: ReadonlyArray<ReferencePiece> = []): ReferencePiece | undefined =>
  groupQualifiers
    .map((wanted) => references.slice(0, searched).find(({ qualifier, value }) => qualifier === wanted && value !== ""))
    .find((reference) => reference !== undefined)

// A row may speak of another payer's group; one that says the patient is covered speaks of this one's.
const onStatus = (party: Party | undefined): ReadonlyArray<ReferencePiece> =>
  (party?.rows ?? []).filter(({ kind }) => kind === "1").flatMap(({ references }) => references)

/** The group's number, the patient's own before the subscriber's, else the one on the row of status, and where it stands. */
export const groupNumberOf = (answer: Answer): { readonly value: string; readonly at: Position } | undefined => {
  const reference =
    groupReference(answer.patient?.references) ??
    groupReference(answer.subscriber?.references) ??
    groupReference(onStatus(answer.patient))
  return reference === undefined ? undefined : { value: reference.value, at: reference.at }
}
