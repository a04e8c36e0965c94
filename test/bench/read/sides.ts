import { Readable } from "node:stream"
import { X12Parser } from "node-x12"
import { X12parser } from "x12-parser"
import { foundIn } from "../../../adapters/x12/envelope/foundIn.ts"
import { isTransaction } from "../../../adapters/x12/envelope/Interchanges.ts"
import { readX12 } from "../../../adapters/x12/index.ts"
import { answersOf } from "../../../adapters/x12/segments/answersOf.ts"

/** Reads a text, and says how many of whatever it makes of it there were. */
type Act = (text: string) => number | Promise<number>

const chunk = 65_536

// As a file comes in.
function* bytesOf(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
}

const sides = {
  /** Complete rows with their places; as `readX12` does, those of one transaction are let go before the next. */
  rows: (text) => {
    const { found, bounds } = foundIn(text)
    let rows = 0
    for (const one of found)
      if (isTransaction(one)) for (const { patient } of answersOf(text, bounds, one)) rows += patient?.rows.length ?? 0
    return rows
  },
  /** Responses with interpretation and evidence. */
  whole: (text) => readX12(text).responses.length,
  /** A plain split into segments and elements. */
  split: (text) => text.split("~").map((segment) => segment.split("*")).length,
  /** The bare tree. A new parser each time: one that is used again keeps all that it has read. */
  "node-x12": (text) => {
    const parsed = new X12Parser(true).parse(text)
    return "interchanges" in parsed ? parsed.interchanges.length : 1
  },
  /** The bare segments. */
  "x12-parser": (text) =>
    new Promise((resolve, reject) => {
      let segments = 0
      Readable.from(bytesOf(text))
        .pipe(new X12parser())
        .on("data", () => {
          segments += 1
        })
        .on("error", reject)
        .on("end", () => resolve(segments))
    }),
} satisfies Readonly<Record<string, Act>>

export type SideName = keyof typeof sides

export const isSide = (name: string): name is SideName => Object.hasOwn(sides, name)

export const actOf = (name: SideName): Act => sides[name]
