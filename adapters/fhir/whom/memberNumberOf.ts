import { codeOf } from "../resource/Concept.ts"
import type { Identifier } from "../resource/Reference.ts"

const typeSystems = ["terminology.hl7.org/CodeSystem/v2-0203", "hl7.org/fhir/v2/0203"]

/** The values of identifiers of a type, each once. */
export const valuesOf = (identifiers: ReadonlyArray<Identifier>, type: string): ReadonlyArray<string> => [
  ...new Set(
    identifiers.flatMap((one) =>
      one.type !== undefined && codeOf(one.type, typeSystems) === type && one.value !== undefined && one.value !== ""
        ? [one.value]
        : [],
    ),
  ),
]

/** The number of a member (v2's `MB`) among identifiers; nothing where there are two. */
export const memberNumberOf = (identifiers: ReadonlyArray<Identifier>): string | undefined => {
  const values = valuesOf(identifiers, "MB")
  return values.length === 1 ? values[0] : undefined
}
