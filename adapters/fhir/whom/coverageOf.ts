import type { Relationship } from "../../../src/index.ts"
import type { FhirProblem } from "../FhirProblem.ts"
import { decodeKeysAt } from "../locate/decodeAt.ts"
import type { Located } from "../locate/Located.ts"
import { codeOf } from "../resource/Concept.ts"
import { Coverage } from "../resource/Party.ts"
import type { Reference } from "../resource/Reference.ts"
import type { Left } from "../unmapped/Left.ts"
import { leftOfResource } from "../unmapped/leftOfResource.ts"
import { memberNumberOf } from "./memberNumberOf.ts"

/** What a Coverage says of who is covered, and under which group. */
export interface CoverageRead {
  readonly memberId?: string
  readonly groupNumber?: string
  readonly relationship?: Relationship
  readonly subscriber: Located<Reference | undefined>
  readonly beneficiary: Located<Reference | undefined>
  readonly problems: ReadonlyArray<FhirProblem>
  readonly left: ReadonlyArray<Left>
}

const relationshipSystems = [
  "terminology.hl7.org/CodeSystem/subscriber-relationship",
  "hl7.org/fhir/policyholder-relationship",
]
const classSystems = ["terminology.hl7.org/CodeSystem/coverage-class", "hl7.org/fhir/coverage-class"]

const relationships: ReadonlyMap<string, Relationship> = new Map([
  ["self", "self"],
  ["spouse", "spouse"],
  ["child", "child"],
  ["common", "other"],
  ["parent", "other"],
  ["injured", "other"],
  ["other", "other"],
])

const subscriberIdOf = ({ subscriberId }: Coverage): string | undefined => {
  const values = typeof subscriberId === "string" ? [subscriberId] : (subscriberId ?? []).map(({ value }) => value)
  const [only, ...others] = [...new Set(values.filter((value) => value !== undefined && value.trim() !== ""))]
  return others.length === 0 ? only : undefined
}

type Class = NonNullable<Coverage["class"]>[number]

const isGroup = ({ type }: Class): boolean => type !== undefined && codeOf(type, classSystems) === "group"

const classValue = ({ value }: Class): string => (typeof value === "string" ? value : (value?.value ?? ""))

const groupOf = (coverage: Coverage): string | undefined => {
  const [only, ...others] = [
    ...new Set(
      (coverage.class ?? [])
        .filter(isGroup)
        .map(classValue)
        .filter((value) => value.trim() !== ""),
    ),
  ]
  return others.length === 0 ? only : undefined
}

/** The member's number, the group, the relationship and the people that a Coverage names. */
export const coverageOf = (resource: Located): CoverageRead => {
  const { value, problems, left } = decodeKeysAt<Coverage>(Coverage, {})(resource)
  const subscriberId = subscriberIdOf(value)
  const number = memberNumberOf(value.identifier ?? [])
  const memberId = subscriberId ?? number
  const groupNumber = groupOf(value)
  const relationship =
    value.relationship === undefined
      ? undefined
      : relationships.get(codeOf(value.relationship, relationshipSystems) ?? "")
  return {
    ...(memberId === undefined ? {} : { memberId }),
    ...(groupNumber === undefined ? {} : { groupNumber }),
    ...(relationship === undefined ? {} : { relationship }),
    subscriber: { value: value.subscriber, at: `${resource.at}/subscriber` },
    beneficiary: { value: value.beneficiary, at: `${resource.at}/beneficiary` },
    problems,
    left: [
      ...left,
      ...leftOfResource(
        resource,
        [
          ...["subscriber", "beneficiary"],
          ...(subscriberId === undefined ? [] : ["subscriberId"]),
          ...(subscriberId === undefined && number !== undefined ? ["identifier"] : []),
          ...(relationship === undefined ? [] : ["relationship"]),
          ...((value.class ?? []).length === 1 && groupNumber !== undefined ? ["class"] : []),
        ],
        "about the coverage, and not read",
      ),
    ],
  }
}
