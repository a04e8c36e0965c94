import * as t from "io-ts"
import { Concept } from "./Concept.ts"

const parts = t.readonlyArray(t.unknown)

/** One service or kind of services, and what is stated for it. */
export const Item = t.partial(
  {
    category: Concept,
    productOrService: Concept,
    modifier: parts,
    provider: t.unknown,
    excluded: t.boolean,
    name: t.string,
    description: t.string,
    network: Concept,
    unit: Concept,
    term: Concept,
    benefit: parts,
    modifierExtension: parts,
  },
  "an object",
)

export type Item = t.TypeOf<typeof Item>

const FhirMoney = t.partial({ value: t.number, currency: t.string }, "an object")

export type FhirMoney = t.TypeOf<typeof FhirMoney>

/** What is allowed of one kind of benefit, and what of it was used. */
export const Benefit = t.partial(
  {
    type: Concept,
    allowedMoney: FhirMoney,
    allowedUnsignedInt: t.number,
    allowedString: t.string,
    usedMoney: FhirMoney,
    usedUnsignedInt: t.number,
    usedString: t.string,
    modifierExtension: parts,
  },
  "an object",
)

export type Benefit = t.TypeOf<typeof Benefit>
