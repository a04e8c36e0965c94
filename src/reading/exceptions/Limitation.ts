import type { Ages } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import type { Gloss } from "../draft/Gloss.ts"
import type { Subject } from "../lexicon/Subject.ts"
import type { Holding } from "../networks/holdingOf.ts"
import type { ReadFrequency } from "../rules/frequencyRules.ts"

/** The row that says something, where it says what it is about, and where it holds. */
export interface Source {
  readonly gloss: Gloss
  readonly at: ReadonlyArray<Position>
  readonly holding: Holding
}

/** An exception as one row states it of one subject. */
export interface RowException {
  /** Equal exactly where two of them are about the same. */
  readonly subject: string
  readonly stated: StatedException
  readonly holding: Holding
}

/** What a row with an age says of one subject. */
export interface Aged {
  readonly of: Subject
  readonly source: Source
  readonly ages: Ages
  readonly frequencies: ReadonlyArray<ReadFrequency>
  /** The limits on how often, at all ages. */
  readonly atAllAges: ReadonlyArray<RowException>
  /** The row's age as a limit. */
  readonly limit: RowException
  /** The age in the row's words as a limit. */
  readonly inWords: RowException | undefined
  readonly holding: Holding
}

/**
 * What a row says of one subject about when services are covered: whatever other rows say, or at an age, and then the other
 * rows about the same decide how that is meant.
 */
export type Limitation = RowException | Aged

export const isAged = (limitation: Limitation): limitation is Aged => "ages" in limitation
