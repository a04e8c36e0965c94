import * as t from "io-ts"

const Coding = t.partial({ system: t.string, code: t.string, display: t.string }, "an object")

/** FHIR's CodeableConcept: codes of any system, and words. */
export const Concept = t.partial({ coding: t.readonlyArray(Coding), text: t.string }, "an object")

export type Concept = t.TypeOf<typeof Concept>

type Coding = t.TypeOf<typeof Coding>

const withoutScheme = (system: string): string => system.replace(/^https?:\/\//i, "").replace(/\/$/, "")

/** Whether a coding is of one of some systems, which are written without `http://`. */
const isOf = (systems: ReadonlyArray<string>, { system }: Coding): boolean =>
  system !== undefined && systems.includes(withoutScheme(system))

/**
 * The codes that a concept has of one of some systems, each once. Where it has none of them, its codes that name no system
 * at all: many senders leave it out. A code of another system is never taken for one of these.
 */
export const codesOf = (concept: Concept, systems: ReadonlyArray<string>): ReadonlyArray<string> => {
  const coding = concept.coding ?? []
  const own = coding.filter((one) => isOf(systems, one))
  const used = own.length > 0 ? own : coding.filter(({ system }) => system === undefined || system === "")
  return [...new Set(used.flatMap(({ code }) => (code === undefined || code === "" ? [] : [code])))]
}

/** The one code a concept has of some systems. */
export const codeOf = (concept: Concept, systems: ReadonlyArray<string>): string | undefined => {
  const codes = codesOf(concept, systems)
  return codes.length === 1 ? codes[0] : undefined
}

/** A concept in its sender's words. */
export const wordsOf = (concept: Concept): string | undefined =>
  [concept.text, ...(concept.coding ?? []).flatMap(({ display }) => display)]
    .map((words) => (words ?? "").replace(/\s+/g, " ").trim())
    .find((words) => words !== "")
