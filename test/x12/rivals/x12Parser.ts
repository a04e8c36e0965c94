import { Readable } from "node:stream"
import { finished } from "node:stream/promises"
import { X12parser } from "x12-parser"
import type { FormattedSegment } from "x12-parser"
import type { Rival, Taken } from "./Rival.ts"

// The keys are "1", "1-1", "1-2", "2": an element and its components.
const taken = ({ name, ...parts }: FormattedSegment, component: string): Taken => {
  const elements: Array<string> = []
  for (const [key, value] of Object.entries(parts)) {
    const index = Number(key.split("-")[0]) - 1
    const before = elements[index]
    elements[index] = before === undefined ? value : `${before}${component}${value}`
  }
  return [name, ...elements]
}

/** x12-parser 1.3.0, told the encoding, the whole text in one piece. */
export const x12Parser: Rival = {
  name: "x12-parser",
  segmentsOf: async (text) => {
    const { component } = X12parser.detectDelimiters(text)
    const found: Array<Taken> = []
    const parser = Readable.from([Buffer.from(text, "utf8")]).pipe(new X12parser("utf8"))
    parser.on("data", (segment: FormattedSegment) => found.push(taken(segment, component)))
    await finished(parser)
    return found
  },
}
