import * as t from "io-ts"
import { Concept } from "./Concept.ts"
import { Period } from "./Period.ts"
import { Reference } from "./Reference.ts"

const parts = t.readonlyArray(t.unknown)

/** FHIR's CoverageEligibilityResponse, R4 and R5, as far as it is read. */
export const Answer = t.partial(
  {
    status: t.string,
    outcome: t.string,
    patient: Reference,
    insurer: Reference,
    servicedDate: t.string,
    servicedPeriod: Period,
    created: t.string,
    insurance: parts,
    error: parts,
    contained: parts,
    modifierExtension: parts,
  },
  "an object",
)

export type Answer = t.TypeOf<typeof Answer>

/** One of the coverages that an answer is about. */
export const Insurance = t.partial(
  { coverage: Reference, inforce: t.boolean, benefitPeriod: Period, item: parts, modifierExtension: parts },
  "an object",
)

export type Insurance = t.TypeOf<typeof Insurance>

export const AnswerError = t.partial({ code: Concept }, "an object")
