import type { Payer } from "../../../src/index.ts"
import type { FhirProblem } from "../FhirProblem.ts"
import { decodeKeysAt } from "../locate/decodeAt.ts"
import type { Located } from "../locate/Located.ts"
import { Organization } from "../resource/Party.ts"
import type { Identifier } from "../resource/Reference.ts"
import type { Left } from "../unmapped/Left.ts"
import { leftOfResource } from "../unmapped/leftOfResource.ts"
import { valuesOf } from "./memberNumberOf.ts"

export interface OrganizationRead {
  readonly payer: Payer
  readonly problems: ReadonlyArray<FhirProblem>
  readonly left: ReadonlyArray<Left>
}

// The number insurers are known by in the country, else the only number there is.
const numberOf = (identifiers: ReadonlyArray<Identifier>): string | undefined => {
  const national = valuesOf(identifiers, "NIIP")
  const all = [...new Set(identifiers.flatMap(({ value }) => (value === undefined || value === "" ? [] : [value])))]
  return national.length === 1 ? national[0] : all.length === 1 ? all[0] : undefined
}

/** A payer by a name and identifiers, as far as there are any. */
export const payerNamed = (name: string | undefined, identifiers: ReadonlyArray<Identifier>): Payer => {
  const id = numberOf(identifiers)
  return {
    ...(name === undefined || name.trim() === "" ? {} : { name }),
    ...(id === undefined ? {} : { id }),
  }
}

export const organizationOf = (resource: Located): OrganizationRead => {
  const { value, problems, left } = decodeKeysAt<Organization>(Organization, {})(resource)
  const payer = payerNamed(value.name, value.identifier ?? [])
  const read = [...(payer.name === undefined ? [] : ["name"]), ...(payer.id === undefined ? [] : ["identifier"])]
  return { payer, problems, left: [...left, ...leftOfResource(resource, read, "about the payer, and not read")] }
}
