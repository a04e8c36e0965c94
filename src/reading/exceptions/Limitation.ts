import type { Ages } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import type { ReadFrequency } from "../rules/frequencyRules.ts"
import type { Row } from "../rows/Row.ts"

/** An exception as one row states it of one subject. */
export interface Said {
  /** Equal exactly where two of them are about the same. */
  readonly subject: string
  readonly stated: StatedException
}

/** What one row says about when services are covered, before it is put beside other rows. */
export interface Limitation {
  /** What it says whatever other rows say. */
  readonly said: ReadonlyArray<Said>
  /** What it says of each subject at an age; how that is meant, the other rows about the same decide. */
  readonly aged: ReadonlyArray<Aged>
}

/** What a row with an age says of one subject. */
export interface Aged {
  readonly row: Row
  readonly subject: string
  /** Where the row says what it is about. */
  readonly at: ReadonlyArray<Position>
  readonly ages: Ages
  readonly frequencies: ReadonlyArray<ReadFrequency>
  /** The limits on how often, at all ages, and at the row's own ages only. */
  readonly atAllAges: ReadonlyArray<Said>
  readonly atItsAges: ReadonlyArray<Said>
  /** The row's age as a limit. */
  readonly limit: Said
  /** The age in the row's words as a limit. */
  readonly inWords: ReadonlyArray<Said>
}
