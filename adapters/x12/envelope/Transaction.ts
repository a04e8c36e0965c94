import type { X12Problem } from "../X12Problem.ts"
import type { Separators } from "./Separators.ts"

/** A whole 271: the segments between its ST and its SE, and the days that the envelope around it names. */
export interface Transaction {
  readonly separators: Separators
  /** The index of its ST. */
  readonly st: number
  /** The index of its SE. */
  readonly se: number
  /** GS04, and ISA09 in eight digits: days for an answer that names none. */
  readonly days: ReadonlyArray<string>
  /** What is wrong with it, before anything in it is understood. */
  readonly problems: ReadonlyArray<X12Problem>
}
