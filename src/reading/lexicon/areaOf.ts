import type { TreatmentArea } from "../../domain/coverage/CoverageException.ts"

const areas: ReadonlyArray<readonly [RegExp, TreatmentArea]> = [
  [/^PER QUADRANT\b/, "quadrant"],
  [/^PER SEXTANT\b/, "sextant"],
  [/^PER ARCH\b/, "arch"],
  [/^PER TOOTH\b/, "tooth"],
  [/^PER SURFACE\b/, "surface"],
]

/** Where in the mouth services are counted apart, if words in capitals begin by saying so. */
export const areaOf = (text: string): TreatmentArea | undefined => areas.find(([pattern]) => pattern.test(text))?.[1]
