import * as O from "fp-ts/lib/Option.js"
import type { Ages, CoverageException, FrequencyWindow, TreatmentArea } from "../../../src/index.ts"

const whole = (text: string | undefined): number => Number(text ?? "1")

const units = { day: "day", week: "week", month: "month", year: "year" } as const

const unitOf = (word: string): "day" | "week" | "month" | "year" | undefined =>
  word === "day" || word === "week" || word === "month" || word === "year" ? units[word] : undefined

const parseWindow = (text: string): FrequencyWindow | undefined => {
  if (text === "lifetime") return { kind: "lifetime" }
  const named = /^(?:([1-9]\d{0,2}) )?(calendar|benefit) years?$/.exec(text)
  if (named !== null) return { kind: named[2] === "calendar" ? "calendarYear" : "benefitYear", years: whole(named[1]) }
  const rolling = /^(?:([1-9]\d{0,2}) )?(day|week|month|year)s?$/.exec(text)
  const unit = unitOf(rolling?.[2] ?? "")
  return rolling === null || unit === undefined ? undefined : { kind: "rolling", length: whole(rolling[1]), unit }
}

const parseAges = (text: string): Ages | undefined => {
  const match = /^(?:from age (\d{1,3}))?(?: ?through age (\d{1,3}))?$/.exec(text)
  const [from, through] = [match?.[1], match?.[2]]
  if (from === undefined) return through === undefined ? undefined : { through: Number(through) }
  return { from: Number(from), ...(through === undefined ? {} : { through: Number(through) }) }
}

const areas: Readonly<Record<string, TreatmentArea>> = {
  "per mouth": "mouth",
  "per arch": "arch",
  "per quadrant": "quadrant",
  "per sextant": "sextant",
  "per tooth": "tooth",
  "per surface": "surface",
}

const parseFrequency = (text: string): O.Option<CoverageException> => {
  const [first, ...details] = text.split(/ *, */)
  const match = /^([1-9]\d{0,2}) per (.+)$/.exec(first ?? "")
  const window = parseWindow(match?.[2] ?? "")
  if (match === null || window === undefined) return O.none
  const area = details.map((detail) => areas[detail]).find((found) => found !== undefined)
  const ages = details.map(parseAges).find((found) => found !== undefined)
  const understood = details.every((detail) => areas[detail] !== undefined || parseAges(detail) !== undefined)
  const each = (area === undefined ? 0 : 1) + (ages === undefined ? 0 : 1)
  return understood && each === details.length
    ? O.some({
        type: "Frequency",
        times: Number(match[1]),
        window,
        ...(area === undefined ? {} : { area }),
        ...(ages === undefined ? {} : { ages }),
      })
    : O.none
}

/**
 * An exception as it is shown and typed: `2 per calendar year`, `1 per 36 months, per tooth, through age 15`,
 * `from age 14 through age 18`, `not covered`.
 */
export const parseException = (typed: string): O.Option<CoverageException> => {
  const text = typed.trim().toLowerCase().replace(/\s+/g, " ")
  if (text === "not covered") return O.some({ type: "NotCovered" })
  const ages = parseAges(text)
  return ages === undefined ? parseFrequency(text) : O.some({ type: "AgeLimitation", ...ages })
}
