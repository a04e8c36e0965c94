import type { X12Reading } from "../../../adapters/x12/index.ts"
import { citedIn } from "./citedIn.ts"
import type { Law } from "./Law.ts"
import type { Stretch } from "./transactionsIn.ts"
import { framesIn, idOf, transactionsIn } from "./transactionsIn.ts"

// Segments that say where in the message one is, and who somebody is; what they say is in the response itself.
const said = new Set(["BHT", "HL", "LS", "LE", "NM1", "DMG", "INS"])

// What may decide an outcome, a day, a group's number or a month, none of which carries evidence.
const deciding = new Set(["EB", "AAA", "DTP", "REF", "MSG"])

const between = ({ st, se }: Stretch): ReadonlyArray<number> =>
  Array.from({ length: se - st - 1 }, (_, i) => st + 1 + i)

const answeredIn = (text: string, reading: X12Reading, cited: ReadonlySet<unknown>): ReadonlyArray<Stretch> =>
  transactionsIn(text, reading).filter((stretch) => between(stretch).some((index) => cited.has(index)))

export const nothingDropped: Law = {
  name: "every segment of a transaction that was answered is evidence of something, or listed as unmapped",
  broken: ({ text }, { reading, used }) => {
    const cited = citedIn(reading.responses)
    for (const place of cited)
      if (!(Number.isInteger(place) && place >= 0 && place < reading.segments.length))
        return `a response names place ${place} of ${reading.segments.length}`
    const dropped = answeredIn(text, reading, cited)
      .flatMap(between)
      .find((index) => {
        const id = idOf(text, reading, index)
        return !cited.has(index) && !said.has(id) && !(deciding.has(id) && used().has(index))
      })
    return dropped === undefined ? undefined : `segment ${dropped}, ${idOf(text, reading, dropped)}`
  },
}

export const nothingLostInSilence: Law = {
  name: "where any segment stands outside of all answers, a problem says so",
  broken: ({ text }, { reading, used }) => {
    if (reading.problems.length > 0) return undefined
    const cited = new Set([...citedIn(reading.responses), ...used()])
    const answered = answeredIn(text, reading, cited)
    const frames = framesIn(text, reading)
    const lost = [...reading.segments.keys()].find(
      (index) => !answered.some(({ st, se }) => index >= st && index <= se) && frames[index] === undefined,
    )
    return lost === undefined ? undefined : `segment ${lost}, ${idOf(text, reading, lost)}`
  },
}
