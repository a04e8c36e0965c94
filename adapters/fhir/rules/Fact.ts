import type { Measure } from "../../../src/index.ts"
import type { FhirProblem } from "../FhirProblem.ts"
import type { Located } from "../locate/Located.ts"
import type { Left } from "../unmapped/Left.ts"
import type { Place } from "./Context.ts"
import type { Said } from "./Rule.ts"

/** An amount that is named, without a figure. */
export interface Empty {
  readonly kind: "empty"
  readonly measure: Measure
  readonly place: Place
}

/** What was read, by which rule and where. */
export interface Fact {
  readonly rule: string
  readonly said: Said | Empty
  readonly from: Located
  /** What the item says of itself, in its sender's words. */
  readonly words: ReadonlyArray<string>
}

/** What was read in a part, what was not, and what is wrong with it. */
export interface Facts {
  readonly facts: ReadonlyArray<Fact>
  readonly left: ReadonlyArray<Left>
  readonly problems: ReadonlyArray<FhirProblem>
}

export const nothing: Facts = { facts: [], left: [], problems: [] }

/** A part left as a whole. */
export const leftWhole = (part: Located, reason: string): Facts => ({ ...nothing, left: [{ ...part, reason }] })

export const together = (all: ReadonlyArray<Facts>): Facts => ({
  facts: all.flatMap(({ facts }) => facts),
  left: all.flatMap(({ left }) => left),
  problems: all.flatMap(({ problems }) => problems),
})
