import type { TreatmentArea } from "../../domain/coverage/CoverageException.ts"

const areas: ReadonlyArray<readonly [RegExp, TreatmentArea]> = [
  [/^PER QUADRANT\b/i, "quadrant"],
  [/^PER SEXTANT\b/i, "sextant"],
  [/^PER ARCH\b/i, "arch"],
  [/^PER TOOTH\b/i, "tooth"],
  [/^PER SURFACE\b/i, "surface"],
]

/** Where in the mouth services are counted apart, if words begin by saying so. */
export const areaOf = (words: ReadonlyArray<string>): TreatmentArea | undefined =>
  words.flatMap((text) => areas.flatMap(([pattern, area]) => (pattern.test(text.trim()) ? [area] : []))).at(0)
