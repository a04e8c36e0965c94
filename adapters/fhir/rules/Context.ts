import * as E from "fp-ts/lib/Either.js"
import type { BenefitSlot, FrequencyWindow, Level } from "../../../src/index.ts"
import type { Concept } from "../resource/Concept.ts"
import { codeOf } from "../resource/Concept.ts"
import type { Item } from "../resource/Item.ts"
import type { Subject } from "./subjectOf.ts"
import { isNamed } from "./subjectOf.ts"

/** What an item says of all its benefits. */
export interface Context {
  readonly subject: Subject
  readonly unit?: Concept
  readonly term?: Concept
}

export const contextOf = (subject: Subject, { unit, term }: Item): Context => ({
  subject,
  ...(unit === undefined ? {} : { unit }),
  ...(term === undefined ? {} : { term }),
})

const termSystems = ["terminology.hl7.org/CodeSystem/benefit-term", "hl7.org/fhir/benefit-term"]
const unitSystems = ["terminology.hl7.org/CodeSystem/benefit-unit", "hl7.org/fhir/benefit-unit"]

/** A cell of the grid, and how directly it was named. */
export interface Place {
  readonly slot: BenefitSlot
  readonly levelStated: boolean
  readonly named: boolean
}

const levelOf = (unit: Concept | undefined): E.Either<string, Level> => {
  const code = unit === undefined ? "individual" : codeOf(unit, unitSystems)
  return code === "individual" || code === "family" ? E.right(code) : E.left("neither an individual's nor a family's")
}

/** The cell of the grid that an amount of an item is for, or why there is none. */
export const placeOf = ({ subject, unit, term }: Context): E.Either<string, Place> => {
  const { category } = subject
  if (category === undefined) return E.left("an amount for one procedure, which has no place in the practice's records")
  if (term === undefined) return E.left("an amount that does not say for how long")
  const period = codeOf(term, termSystems)
  if (period !== "annual" && period !== "lifetime") return E.left("an amount over neither a year nor a lifetime")
  const level = levelOf(unit)
  return E.isLeft(level)
    ? level
    : E.right({
        slot: { level: level.right, period, category },
        levelStated: unit !== undefined,
        named: isNamed(subject),
      })
}

/** Whether what is stated counts for a family together. */
export const isNotEachMembers = ({ unit }: Context): boolean => {
  const level = levelOf(unit)
  return E.isLeft(level) || level.right === "family"
}

/**
 * The window that a term names. FHIR's year renews "on the anniversary", of the policy: the benefit year, whichever that
 * is. It is not the calendar year, unless the plan renews in January.
 */
export const windowOf = ({ term }: Context): FrequencyWindow | undefined =>
  windows.get((term === undefined ? undefined : codeOf(term, termSystems)) ?? "")

const windows: ReadonlyMap<string, FrequencyWindow> = new Map<string, FrequencyWindow>([
  ["annual", { kind: "benefitYear", years: 1 }],
  ["lifetime", { kind: "lifetime" }],
  ["day", { kind: "rolling", length: 1, unit: "day" }],
])
