import * as t from "io-ts"

/** A part of the input as it stands there, and the JSON pointer to it. */
export interface Located<A = unknown> {
  readonly value: A
  readonly at: string
}

export type Fields = Readonly<Record<string, unknown>>

/** A part by its keys; without any where it is no object. */
export const fieldsIn = (value: unknown): Fields => (t.UnknownRecord.is(value) ? value : {})

/** The parts of a list, each with its place. */
export const partsOf = <A>(list: ReadonlyArray<A> | undefined, at: string): ReadonlyArray<Located<A>> =>
  (list ?? []).map((value, i) => ({ value, at: `${at}/${i}` }))
