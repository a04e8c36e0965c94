import { CalendarDate, literal } from "../../src/index.ts"

// What goes in through every door, and must come out of none but as an answer to whoever may ask.

export const first = "CANARYFIRST"
export const last = "CANARYLAST"
export const member = "CANARY4711"
export const born = literal(CalendarDate)("1931-07-19")

/** All of it, as it may stand in a payer's message. */
export const everything = `${first} ${last} ${member} ${born}`

// A name or a number by its mark; the day in every way in which somebody might write it.
const marks = [
  /canary(first|last|4711)/gi,
  /1931-?0?7-?19/g,
  /0?7\/19\/(19)?31/g,
  /19\.0?7\.(19)?31/g,
  /(19 )?jul[a-z]* (19, )?1931/gi,
]

/** What of it stands in a text. */
export const leaksIn = (text: string): ReadonlyArray<string> => [
  ...new Set(marks.flatMap((mark) => text.match(mark) ?? [])),
]
