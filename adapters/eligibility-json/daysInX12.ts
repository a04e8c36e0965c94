// A segment is short; a text without the separator is not searched to its end.
const longest = 300

const element = (x12: string, id: string, n: number): string => {
  const separator = x12.charAt(3)
  const at = x12.indexOf(`${id}${separator}`)
  return at === -1 ? "" : (x12.slice(at, at + longest).split(separator)[n] ?? "").slice(0, 8)
}

/** The days that the envelope of the X12 in `x12` names, for an answer that names none: BHT04, GS04, ISA09. */
export const daysInX12 = (text: string): ReadonlyArray<string> => {
  const x12 = text.trimStart()
  if (!x12.startsWith("ISA")) return []
  const sent = element(x12, "ISA", 9)
  return [element(x12, "BHT", 4), element(x12, "GS", 4), sent.length === 6 ? `20${sent}` : sent]
}
