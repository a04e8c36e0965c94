import type { Frame } from "./Interchange.ts"

const [s, g, i, t] = [83, 71, 73, 84]

/** Whether a segment that begins so may open or close something. */
export const mayFrame = (first: number): boolean => first === s || first === g || first === i || first === t

/** Which of the segments that open and close something stands at a place, if one does. */
export const frameAt = (text: string, at: number, element: number): Frame | undefined => {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  const third = text.charCodeAt(at + 2)
  if (third === element) {
    if (first === s) return second === 84 ? "ST" : second === 69 ? "SE" : undefined
    if (first === g) return second === 83 ? "GS" : second === 69 ? "GE" : undefined
    return undefined
  }
  if (text.charCodeAt(at + 3) !== element) return undefined
  if (first === i && second === 69 && third === 65) return "IEA"
  return first === t && second === 65 && third === 49 ? "TA1" : undefined
}
