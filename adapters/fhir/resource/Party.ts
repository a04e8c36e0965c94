import * as t from "io-ts"
import { Concept } from "./Concept.ts"
import { Identifier, Reference } from "./Reference.ts"

const HumanName = t.partial({ use: t.string, family: t.string, given: t.readonlyArray(t.string) }, "an object")

export const Patient = t.partial(
  { name: t.readonlyArray(HumanName), birthDate: t.string, identifier: t.readonlyArray(Identifier) },
  "an object",
)

export type Patient = t.TypeOf<typeof Patient>

export const Organization = t.partial({ name: t.string, identifier: t.readonlyArray(Identifier) }, "an object")

export type Organization = t.TypeOf<typeof Organization>

// R5 made identifiers of what R4 has as texts.
const CoverageClass = t.partial({ type: Concept, value: t.union([t.string, Identifier]) }, "an object")

export const Coverage = t.partial(
  {
    identifier: t.readonlyArray(Identifier),
    subscriber: Reference,
    subscriberId: t.union([t.string, t.readonlyArray(Identifier)]),
    beneficiary: Reference,
    relationship: Concept,
    class: t.readonlyArray(CoverageClass),
  },
  "an object",
)

export type Coverage = t.TypeOf<typeof Coverage>
