import * as t from "io-ts"
import type { Fault } from "./laws/Law.ts"
import type { Tally } from "./Tally.ts"

/** What a thread is started with. */
export const beginningCodec = t.type({
  reader: t.string,
  seed: t.string,
  /** Holds the number of the input that is being read, so that one that never ends is known. */
  at: new t.Type<SharedArrayBuffer, SharedArrayBuffer, unknown>(
    "SharedArrayBuffer",
    (value) => value instanceof SharedArrayBuffer,
    (value, context) => (value instanceof SharedArrayBuffer ? t.success(value) : t.failure(value, context)),
    t.identity,
  ),
  /** How many inputs lie between two whose reading is weighed. */
  weighEvery: t.number,
})

export type Beginning = t.TypeOf<typeof beginningCodec>

/** What a thread is asked: the inputs from one number up to before another, or a text of ours. */
export type Order =
  | { readonly _tag: "range"; readonly from: number; readonly to: number }
  | { readonly _tag: "text"; readonly text: string; readonly uncut?: string }

/** A law that an input broke. */
export interface Found extends Fault {
  readonly index: number
}

/** What a thread answers. */
export interface Report {
  readonly tally: Tally
  readonly found: ReadonlyArray<Found>
}
