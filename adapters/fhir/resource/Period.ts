import * as t from "io-ts"

export const Period = t.partial({ start: t.string, end: t.string }, "an object")

export type Period = t.TypeOf<typeof Period>
