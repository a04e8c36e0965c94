import * as t from "io-ts"

/** What a side is asked to do: read texts that it has not met before, together or each on its own. */
export const Order = t.type({
  /** The number of the first message. */
  first: t.number,
  characters: t.number,
  together: t.boolean,
})

export type Order = t.TypeOf<typeof Order>

/** How long it took, in milliseconds of the clock and of the processors, and how much there was. */
export const Took = t.type({
  clock: t.number,
  processor: t.number,
  messages: t.number,
  characters: t.number,
})

export type Took = t.TypeOf<typeof Took>
