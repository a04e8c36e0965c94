import { isDeepStrictEqual } from "node:util"
import type { X12ProblemKind, X12Reading } from "../../../adapters/x12/index.ts"
import type { Input } from "../Input.ts"
import type { Law } from "./Law.ts"
import { idOf } from "./transactionsIn.ts"

const says = ({ problems }: X12Reading, ...kinds: ReadonlyArray<X12ProblemKind>): boolean =>
  problems.some(({ kind }) => kinds.includes(kind))

// Of a valid message it is known to the letter what is whole in its beginning: every transaction of which at least the
// name of the SE is there.
const ofValid = ({ text, valid }: Input, reading: X12Reading): string | undefined => {
  if (valid === undefined) return undefined
  const whole = valid.transactions.filter(({ se }) => (valid.spans[se]?.start ?? 0) + 3 <= text.length)
  const expected = whole.reduce((sum, { answers }) => sum + answers.length, 0)
  if (reading.responses.length !== expected) return `${reading.responses.length} responses, and ${expected} are whole`
  const ends = valid.spans.filter(({ start }) => valid.text.startsWith("IEA", start)).map(({ end }) => end)
  const begins = valid.spans.filter(({ start }) => valid.text.startsWith("ISA", start)).map(({ start }) => start)
  const isBetween = ends.some((end, i) => text.length >= end && text.length <= (begins[i + 1] ?? Infinity))
  return isBetween || says(reading, "Truncated", "Empty") ? undefined : "no problem says that the end is missing"
}

/**
 * Nothing new may come of a cut, whatever was done to the text before, and a loss must be told. Where the text was damaged
 * too, it is enough that it says that a part of it could not be read.
 */
export const cutIsTold: Law = {
  name: "a text whose end was cut off says so, and answers nothing that is not whole",
  broken: (input, { reading, read }) => {
    if (input.uncut === undefined) return undefined
    const fault = ofValid(input, reading)
    if (fault !== undefined) return fault
    const whole = read(input.uncut)
    const before = whole.responses.slice(0, reading.responses.length)
    if (!isDeepStrictEqual(before, reading.responses)) return "it answers otherwise than the whole text"
    const lost = whole.responses.length > reading.responses.length
    const isClosed = idOf(input.text, reading, reading.segments.length - 1) === "IEA"
    return lost && !isClosed && !says(reading, "Truncated", "Empty", "BadEnvelope")
      ? "answers are lost and no problem says so"
      : undefined
  },
}
