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

const envelope = ["ISA", "GS", "ST", "SE", "GE", "IEA", "TA1"]

/** The name of a segment that opens or closes the envelope, which always has elements; nothing for all others. */
export const envelopeAt = (text: string, { segments }: X12Reading, index: number): string | undefined => {
  const { start, end } = segments[index] ?? { start: 0, end: 0 }
  return envelope.find(
    (id) =>
      end - start > id.length && text.startsWith(id, start) && /^[^\p{L}\p{N}]/u.test(text.charAt(start + id.length)),
  )
}

/** Every ST with the SE that closes it. */
export const transactionsIn = (text: string, reading: X12Reading): ReadonlyArray<Stretch> => {
  const found: Array<Stretch> = []
  let st: number | undefined
  for (const index of reading.segments.keys()) {
    const id = envelopeAt(text, reading, index)
    if (id === "SE" && st !== undefined) found.push({ st, se: index })
    if (id !== undefined && id !== "TA1") st = id === "ST" ? index : undefined
  }
  return found
}
