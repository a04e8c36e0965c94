import type { CalendarDate } from "../../../src/index.ts"
import type { FhirProblem } from "../FhirProblem.ts"
import { decodeKeysAt } from "../locate/decodeAt.ts"
import type { Located } from "../locate/Located.ts"
import { Patient } from "../resource/Party.ts"
import type { Left } from "../unmapped/Left.ts"
import { leftOfResource } from "../unmapped/leftOfResource.ts"
import { dayOf } from "./dayOf.ts"
import { memberNumberOf } from "./memberNumberOf.ts"

/** A patient or a subscriber as a resource has them. */
export interface Member {
  readonly named: { readonly firstName?: string; readonly lastName?: string; readonly birthDate?: CalendarDate }
  readonly memberId?: string
  readonly problems: ReadonlyArray<FhirProblem>
  readonly left: ReadonlyArray<Left>
}

export const nobody: Member = { named: {}, problems: [], left: [] }

// The name in law, then the one in use, then one that says nothing of its use, then any.
const uses = ["official", "usual", undefined]

const nameOf = (names: NonNullable<Patient["name"]>): NonNullable<Patient["name"]>[number] | undefined =>
  uses.map((use) => names.find((name) => name.use === use)).find((name) => name !== undefined) ?? names[0]

/** Whom a Patient or RelatedPerson names. Of given names the first is the first name. */
export const memberOf = (resource: Located): Member => {
  const { value, problems, left } = decodeKeysAt<Patient>(Patient, {})(resource)
  const name = nameOf(value.name ?? [])
  const [firstName] = name?.given ?? []
  const birthDate = dayOf(value.birthDate ?? "")
  const memberId = memberNumberOf(value.identifier ?? [])
  return {
    named: {
      ...(firstName === undefined || firstName === "" ? {} : { firstName }),
      ...(name?.family === undefined || name.family === "" ? {} : { lastName: name.family }),
      ...(birthDate === undefined ? {} : { birthDate }),
    },
    ...(memberId === undefined ? {} : { memberId }),
    problems,
    left: [
      ...left,
      ...leftOfResource(
        resource,
        [
          ...((value.name ?? []).length > 1 ? [] : ["name"]),
          ...(birthDate === undefined ? [] : ["birthDate"]),
          ...(memberId === undefined ? [] : ["identifier"]),
        ],
        "about a member, and not read",
      ),
    ],
  }
}
