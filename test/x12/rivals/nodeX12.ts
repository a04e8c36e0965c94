import type { X12Interchange, X12Segment } from "node-x12"
import { X12FatInterchange, X12Parser } from "node-x12"
import type { Rival, Taken } from "./Rival.ts"

const taken = ({ tag, elements }: X12Segment): Taken => [tag, ...elements.map(({ value }) => value.trim())]

// Its types say that a trailer is always there; of a text that was cut off it is not.
const present = (segment: X12Segment | undefined): ReadonlyArray<X12Segment> => (segment === undefined ? [] : [segment])

const segmentsOf = ({ header, functionalGroups, trailer }: X12Interchange): ReadonlyArray<X12Segment> => [
  header,
  ...functionalGroups.flatMap((group) => [
    group.header,
    ...group.transactions.flatMap((transaction) => [
      transaction.header,
      ...transaction.segments,
      ...present(transaction.trailer),
    ]),
    ...present(group.trailer),
  ]),
  ...present(trailer),
]

/** node-x12 1.7.1, strict, a new parser for every text: one that is used again keeps all that it has read. */
export const nodeX12: Rival = {
  name: "node-x12",
  segmentsOf: (text) =>
    Promise.resolve().then(() => {
      const parsed = new X12Parser(true).parse(text)
      const interchanges = parsed instanceof X12FatInterchange ? Array.from(parsed.interchanges) : [parsed]
      return interchanges.flatMap(segmentsOf).map(taken)
    }),
}
