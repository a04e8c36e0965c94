import type { TreatmentArea } from "../../domain/coverage/CoverageException.ts"
import { turns } from "../words/phrases.ts"

const areas: ReadonlyArray<readonly [RegExp, TreatmentArea]> = [
  [/^PER QUADRANT\b/, "quadrant"],
  [/^PER SEXTANT\b/, "sextant"],
  [/^PER ARCH\b/, "arch"],
  [/^PER TOOTH\b/, "tooth"],
  [/^PER SURFACE\b/, "surface"],
]

// What follows may take the area back, or name another one beside it.
const takesBack = new RegExp(`^PER [A-Z]+ (?:LIMIT(?:ATION)?S? )?(?:OR|${turns.join("|")})\\b|\\bNOT APPL`)

/** Where in the mouth services are counted apart, if words in capitals begin by saying so. */
export const areaOf = (text: string): TreatmentArea | undefined => {
  const area = areas.find(([pattern]) => pattern.test(text))?.[1]
  return area === undefined || takesBack.test(text) ? undefined : area
}
