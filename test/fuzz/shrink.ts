import fc from "fast-check"
import type { Input } from "./Input.ts"
import type { Order } from "./Order.ts"
import type { Thread } from "./Thread.ts"

interface Text {
  readonly text: string
  readonly uncut?: string
}

// A text and what was cut off it, in pieces, each of which may be left out.
const piecesOf = ({ text, uncut }: Text, split: (text: string) => ReadonlyArray<string>) => [
  ...split(text).map((piece) => ({ piece, isCut: false })),
  ...split((uncut ?? text).slice(text.length)).map((piece) => ({ piece, isCut: true })),
]

const joined = (pieces: ReturnType<typeof piecesOf>, { uncut }: Text): Text => {
  const text = pieces.flatMap(({ piece, isCut }) => (isCut ? [] : [piece])).join("")
  return uncut === undefined ? { text } : { text, uncut: pieces.map(({ piece }) => piece).join("") }
}

const segmentsOf = (text: string): ReadonlyArray<string> => text.split(/(?<=[~\n\r])/)

const unitsOf = (text: string): ReadonlyArray<string> => text.split("")

// Beyond this the pieces are too many to be left out one by one.
const mostPieces = 20_000

/**
 * The shortest text found that still breaks a law. First whole segments are left out, then characters; what is known of
 * the message an input was written as is lost, so that only a law that needs no such knowledge is still broken.
 */
export const shrunk = async (input: Input, law: string, thread: Thread, milliseconds: number): Promise<Text> => {
  const breaks = async (text: Text): Promise<boolean> => {
    const order: Order = { _tag: "text", ...text }
    return (await thread.ask(order)).found.some((found) => found.law === law)
  }
  let best: Text = input.uncut === undefined ? { text: input.text } : { text: input.text, uncut: input.uncut }
  if (!(await breaks(best))) return best
  for (const split of [segmentsOf, unitsOf]) {
    const pieces = piecesOf(best, split)
    if (pieces.length > mostPieces) continue
    const whole = best
    await fc.check(
      fc.asyncProperty(fc.subarray(pieces), async (some) => {
        const text = joined(some, whole)
        const isBroken = await breaks(text)
        if (isBroken && text.text.length + (text.uncut ?? "").length <= best.text.length + (best.uncut ?? "").length)
          best = text
        return !isBroken
      }),
      { examples: [[pieces]], numRuns: 1, interruptAfterTimeLimit: milliseconds },
    )
  }
  return best
}
