import type * as E from "fp-ts/lib/Either.js"
import type { CoverageException, Limit, Measure, Note, Procedure, Share } from "../../../src/index.ts"
import type { Context, Place } from "./Context.ts"
import type { Part, Quantity } from "./Quantity.ts"

/** One thing that an item states, in the words of the domain. */
export type Said =
  | { readonly kind: "amount"; readonly measure: Measure; readonly place: Place; readonly value: Limit }
  | { readonly kind: "share"; readonly procedure: Procedure; readonly share: Share }
  | { readonly kind: "exception"; readonly procedure: Procedure; readonly exception: CoverageException }
  | { readonly kind: "note"; readonly procedure: Procedure; readonly note: Note }

/** How one part of one type of benefit is read. */
export interface Rule {
  /** The name that the evidence gives; docs/reading.md explains it. */
  readonly name: string
  readonly type: string
  readonly part: Part
  /** What is said, or why it cannot be read; `undefined` where the rule does not match. */
  readonly read: (quantity: Quantity, item: Context) => E.Either<string, Said> | undefined
}
