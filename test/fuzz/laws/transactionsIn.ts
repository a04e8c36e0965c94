import type { X12Reading } from "../../../adapters/x12/index.ts"

/** A stretch between an ST and its SE, as the segments of a reading show it. */
export interface Stretch {
  readonly st: number
  readonly se: number
}

/** The letters and digits that a segment begins with. */
export const idOf = (text: string, { segments }: X12Reading, index: number): string => {
  const span = segments[index]
  if (span === undefined) return ""
  const begins = text.slice(span.start, Math.min(span.end, span.start + 12)).trimStart()
  return (/^[\p{L}\p{N}]*/u.exec(begins)?.[0] ?? "").toUpperCase()
}

const frames = ["ISA", "GS", "ST", "SE", "GE", "IEA", "TA1"]

/** For each segment which of those that open or close the envelope it is; nothing for all others. */
export const framesIn = (text: string, { segments }: X12Reading): ReadonlyArray<string | undefined> => {
  let mark = ""
  return segments.map(({ start, end }) => {
    if (text.startsWith("ISA", start) && /[^\p{L}\p{N}\s]/u.test(text.charAt(start + 3))) mark = text.charAt(start + 3)
    return frames.find((id) => end > start + id.length && text.startsWith(`${id}${mark}`, start))
  })
}

/** Every ST with the SE that closes it. */
export const transactionsIn = (text: string, reading: X12Reading): ReadonlyArray<Stretch> => {
  const found: Array<Stretch> = []
  let st: number | undefined
  for (const [index, id] of framesIn(text, reading).entries()) {
    if (id === "SE" && st !== undefined) found.push({ st, se: index })
    if (id !== undefined && id !== "TA1") st = id === "ST" ? index : undefined
  }
  return found
}
