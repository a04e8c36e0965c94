import type { FrequencyWindow } from "../../domain/coverage/CoverageException.ts"

// Payers write 99 years where they mean once in a life.
const longestWindow = 99

/** The window that a period (EB06 or HSD05) and a number of them name; nothing where the period is no window of time. */
export const windowOf = (period: string, n: number): FrequencyWindow | undefined => {
  switch (period) {
    case "7":
      return { kind: "rolling", length: n, unit: "day" }
    case "21":
      return n >= longestWindow ? { kind: "lifetime" } : { kind: "rolling", length: n, unit: "year" }
    case "22":
    case "25":
      return n >= longestWindow ? { kind: "lifetime" } : { kind: "benefitYear", years: n }
    case "23":
      return n >= longestWindow ? { kind: "lifetime" } : { kind: "calendarYear", years: n }
    case "32":
      return { kind: "lifetime" }
    case "34":
      return { kind: "rolling", length: n, unit: "month" }
    case "35":
      return { kind: "rolling", length: n, unit: "week" }
    default:
      return undefined
  }
}

// HSD03 counts every so many of these.
const units: ReadonlyMap<string, string> = new Map(Object.entries({ DA: "7", WK: "35", MO: "34", YR: "21" }))

/** The window of "every so many days, weeks, months or years" (HSD03 and HSD04). */
export const windowOfUnit = (unit: string, n: number): FrequencyWindow | undefined => windowOf(units.get(unit) ?? "", n)
