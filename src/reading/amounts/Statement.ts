import type { Category } from "../../domain/procedure/Category.ts"
import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import type { Piece } from "../rows/Row.ts"

export type Side = "deductible" | "maximum"

/**
 * What an amount is of its slot: the whole of it, what is left of it, what was met or used, or what was met or used so
 * far in the year.
 */
export type Role = "total" | "remaining" | "met" | "yearToDate"

/** What part of a plan an amount is for. `weight` says how directly the row names it. */
export type Place =
  | { readonly kind: "category"; readonly category: Category; readonly weight: number }
  | { readonly kind: "procedure"; readonly procedure: Procedure; readonly weight: number }

/** One amount as one row states it. */
export interface Statement {
  readonly rule: string
  readonly side: Side
  readonly role: Role
  readonly level: Level
  /** Whether the row names the level. */
  readonly levelStated: boolean
  /** `open`: a remaining amount whose period only the totals beside it show. */
  readonly period: Period | "open"
  readonly place: Place
  /** Absent where the row names the amount and leaves it empty. */
  readonly value?: Limit
  /** Whether the row names the network. */
  readonly own: boolean
  readonly at: ReadonlyArray<Position>
  readonly piece: Piece
}

/** The text that is equal where two amounts are for the same part of a plan. */
export const placeKey = (place: Place): string =>
  place.kind === "category"
    ? `category ${place.category}`
    : "code" in place.procedure
      ? `code ${place.procedure.code}`
      : JSON.stringify(place.procedure)
