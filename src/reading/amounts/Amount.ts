import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Holding } from "../networks/holdingOf.ts"
import type { Place } from "../lexicon/Subject.ts"
import type { Row } from "../rows/Row.ts"

export type Side = "deductible" | "maximum"

/**
 * What an amount is of its slot: the whole of it, what is left of it, what was met or used, or what was met or used so
 * far in the year.
 */
export type Role = "total" | "remaining" | "met" | "yearToDate"

/** One amount as one row states it. */
export interface Amount {
  readonly rule: string
  readonly side: Side
  readonly role: Role
  readonly level: Level
  /** Whether the row names the level. */
  readonly levelStated: boolean
  /** `open`: a remaining amount whose period only the totals beside it show. */
  readonly period: Period | "open"
  readonly place: Place
  /** How directly the row names the place. */
  readonly weight: number
  /** `undefined` where the row names the amount and leaves it empty. */
  readonly value: Limit | undefined
  readonly at: ReadonlyArray<Position>
  readonly row: Row
  readonly holding: Holding
}
