import type { X12Reading } from "../../../adapters/x12/index.ts"
import type { Position } from "../../../src/index.ts"
import type { Input } from "../Input.ts"
import type { Tested } from "../Tested.ts"

/** A law that a reading broke, and how. */
export interface Fault {
  readonly law: string
  readonly detail: string
}

/** What a reader showed of an input, and the reader, to ask it more. */
export interface Shown extends Tested {
  readonly reading: X12Reading
  /** The places that the rules used, worked out when they are first asked for. */
  readonly used: () => ReadonlySet<Position>
}

/** Something that a reader owes for every text. */
export interface Law {
  readonly name: string
  /** How a reading breaks it; nothing where it keeps it. */
  readonly broken: (input: Input, shown: Shown) => string | undefined
}
