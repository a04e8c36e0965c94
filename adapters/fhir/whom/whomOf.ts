import type { NamedPatient, Relationship } from "../../../src/index.ts"
import type { FhirProblem } from "../FhirProblem.ts"
import type { Located } from "../locate/Located.ts"
import type { Resources } from "../locate/Resources.ts"
import type { Reference } from "../resource/Reference.ts"
import type { Left } from "../unmapped/Left.ts"
import type { Followed } from "./follow.ts"
import { follow } from "./follow.ts"
import { nobody } from "./memberOf.ts"
import type { Readers } from "./Readers.ts"

/** Whom an answer is about under one coverage, and where in the message that is said. */
export interface Whom {
  readonly patient: NamedPatient
  readonly groupNumber?: string
  /** Whether the coverage is another patient's than the answer's. */
  readonly isOthers: boolean
  readonly from: ReadonlyArray<Located>
  readonly problems: ReadonlyArray<FhirProblem>
  readonly left: ReadonlyArray<Left>
}

// A reference as far as two ways to write it agree: by address or relative to the server.
const typeAndId = (reference: Reference | undefined): string | undefined =>
  /([A-Za-z]+\/[A-Za-z0-9\-.]+)(?:\/_history\/[^/]*)?$/.exec(reference?.reference ?? "")?.[1]

const areDifferent = (
  [one, oneFound]: readonly [Reference | undefined, Followed],
  [other, otherFound]: readonly [Reference | undefined, Followed],
): boolean => {
  if (oneFound.found !== undefined && otherFound.found !== undefined) return oneFound.found.at !== otherFound.found.at
  const [oneId, otherId] = [typeAndId(one), typeAndId(other)]
  return oneId !== undefined && otherId !== undefined && oneId !== otherId
}

const people = ["Patient", "RelatedPerson"]

/** The patient, the subscriber where it is another, and what the coverage says of them. */
export const whomOf = (
  { memberOf, coverageOf }: Readers,
  resources: Resources,
  patient: Located<Reference | undefined>,
  coverage: Located<Reference | undefined>,
): Whom => {
  const ofCoverage = follow(resources, coverage, ["Coverage"], "a coverage")
  const covered = ofCoverage.found === undefined ? undefined : coverageOf(ofCoverage.found)
  const nowhere: Located<Reference | undefined> = { value: undefined, at: coverage.at }
  const beneficiary = covered?.beneficiary ?? nowhere
  const ofBeneficiary = follow(resources, beneficiary, ["Patient"], "a patient")
  const named = patient.value === undefined ? beneficiary : patient
  const ofPatient = follow(resources, named, ["Patient"], "a patient")
  const ofSubscriber = follow(resources, covered?.subscriber ?? nowhere, people, "a subscriber")
  const member = ofPatient.found === undefined ? nobody : memberOf(ofPatient.found)
  const isSelf = ofSubscriber.found !== undefined && ofSubscriber.found.at === ofPatient.found?.at
  const relationship: Relationship | undefined = covered?.relationship ?? (isSelf ? "self" : undefined)
  const subscriber =
    ofSubscriber.found === undefined || isSelf || relationship === "self" ? undefined : memberOf(ofSubscriber.found)
  const memberId = covered?.memberId ?? member.memberId ?? subscriber?.memberId
  const followed = [ofCoverage, ofPatient, ofSubscriber]
  const read = [...(covered === undefined ? [] : [covered]), member, ...(subscriber === undefined ? [] : [subscriber])]
  return {
    patient: {
      ...member.named,
      ...(memberId === undefined ? {} : { memberId }),
      ...(relationship === undefined ? {} : { relationship }),
      ...(subscriber === undefined ? {} : { subscriber: subscriber.named }),
    },
    ...(covered?.groupNumber === undefined ? {} : { groupNumber: covered.groupNumber }),
    isOthers: areDifferent([patient.value, ofPatient], [beneficiary.value, ofBeneficiary]),
    from: [...followed, ofBeneficiary].flatMap(({ found }) => found ?? []),
    problems: [...followed, ...read].flatMap(({ problems }) => problems),
    left: [...followed, ...read].flatMap(({ left }) => left),
  }
}
