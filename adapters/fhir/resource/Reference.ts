import * as t from "io-ts"
import { Concept } from "./Concept.ts"

export const Identifier = t.partial({ type: Concept, system: t.string, value: t.string }, "an object")

export type Identifier = t.TypeOf<typeof Identifier>

/** FHIR's Reference: to a resource in the message, or by what it is known as elsewhere. */
export const Reference = t.partial({ reference: t.string, identifier: Identifier, display: t.string }, "an object")

export type Reference = t.TypeOf<typeof Reference>
