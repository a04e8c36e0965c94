import type { Found, Limits } from "./Interchanges.ts"
import { Interchanges, isTransaction } from "./Interchanges.ts"
import { Bounds } from "./Bounds.ts"

// A text with more broken interchanges than this is not worth its memory.
const mostBroken = 100

// A long answer has 500 segments, and a file of a thousand answers half a million.
const mostSegments = 1_500_000

const limits: Limits = { segments: mostSegments, broken: mostBroken, characters: Number.POSITIVE_INFINITY }

// Half as many characters as a segment has in most answers.
const shortest = 16

/** Everything there is in a text, in order, before any answer in it is read. */
export const foundIn = (text: string): { readonly found: ReadonlyArray<Found>; readonly bounds: Bounds } => {
  const expected = Math.min(mostSegments, Math.ceil(text.length / shortest))
  const interchanges = new Interchanges(limits, expected)
  interchanges.add(text)
  interchanges.end()
  const found: Array<Found> = []
  for (let next = interchanges.next(); next !== undefined; next = interchanges.next()) found.push(next)
  const last = found.at(-1)
  const isTooLarge = last !== undefined && !isTransaction(last) && last.kind === "TooLarge"
  return isTooLarge ? { found: [last], bounds: new Bounds() } : { found, bounds: interchanges.bounds }
}
