import type { Ages, CoverageException } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Subject } from "../lexicon/Subject.ts"
import type { ReadFrequency } from "../rules/frequencyRules.ts"
import type { Row } from "../rows/Row.ts"

/** An exception as a row states it, for each of its subjects. */
export interface Said {
  readonly exception: CoverageException
  /** Equal exactly where two exceptions say the same. */
  readonly key: string
  readonly words: ReadonlyArray<string>
  readonly evidence: { readonly rule: string; readonly at: ReadonlyArray<Position> }
}

/** What one row says about when services are covered, before it is put beside other rows. */
export interface Limitation {
  readonly row: Row
  readonly subjects: ReadonlyArray<Subject>
  /** Where the row says what it is about. */
  readonly at: ReadonlyArray<Position>
  /** What it says whatever other rows say. */
  readonly said: ReadonlyArray<Said>
  /** Absent where the row names no age: then all it says is in `said`. */
  readonly aged?: Aged
}

/** What a row with an age says; how that is meant, the other rows of the same procedure decide. */
export interface Aged {
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
