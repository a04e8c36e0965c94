import * as O from "fp-ts/lib/Option.js"
import { CalendarDate } from "../../../src/index.ts"

/** The day of a FHIR date or dateTime, in its sender's zone; nothing where it names only a month or a year, or no day that exists. */
export const dayOf = (text: string): CalendarDate | undefined => {
  const day = text.length === 10 || text.charAt(10) === "T" ? text.slice(0, 10) : ""
  return O.toUndefined(O.fromPredicate(CalendarDate.is)(day))
}
