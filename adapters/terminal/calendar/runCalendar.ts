import type { CallerOptions, PlainCaller } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import type { Book } from "../book/Book.ts"
import { noBook, openBook } from "../book/Book.ts"
import { parseDay } from "../book/localDay.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import { desk } from "../../../src/effect.ts"
import { isAutomatic } from "../../../src/index.ts"
import { sayAutomaticWaiting } from "../../../src/review.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { iconLegend } from "../screen/iconChip.ts"
import type { CalendarDay } from "./calendarText.ts"
import { calendarText } from "./calendarText.ts"

export interface CalendarOptions extends CallerOptions {
  readonly book: string
  readonly date: string
  readonly json?: boolean
}

const dayJson = ({ location, tiles, automatic }: CalendarDay) => ({
  location,
  ...(automatic === undefined ? {} : { automatic }),
  appointments: tiles.map(({ appointment, icon, response }) => ({
    ...appointment,
    icon,
    ...(response === undefined ? {} : { response }),
  })),
})

const page = { size: 20 }

// Who may not look at reviews is told nothing of them.
const automaticAt = async (book: Book, caller: PlainCaller): Promise<string | undefined> => {
  const waiting = await book.run(desk.openReviews({ caller, page }))
  if (!waiting.ok) return undefined
  const { items, next } = waiting.value
  const own = items.filter(({ imports }) =>
    imports.some(({ by }) => isAutomatic(by) && by.location === caller.location),
  )
  return sayAutomaticWaiting(own.length, own.length > 0 && next !== undefined)
}

/** Shows a day's appointments with their icons, at one location or at all the book knows. */
export const runCalendar = async (options: CalendarOptions, console: Console): Promise<ExitCode> => {
  const { json = false } = options
  const date = parseDay(options.date)
  if (date === undefined)
    return wrongUsage(console, `\`${options.date}\` is no day. Write it like 2026-11-24, or \`today\`.`)
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const known = whoIsInBook(options.book)
  const locations = options.location === undefined ? known.locations : [options.location]
  const caller = callerFrom({ ...options, location: locations[0] ?? "" }, known)
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const book = openBook(options.book)
  try {
    const days: Array<CalendarDay> = []
    for (const location of locations) {
      const tiles = await book.run(desk.iconsOfDay({ caller: { ...caller.value, location }, date }))
      if (!tiles.ok) return printRefusals(console, tiles.refusals, json)
      const automatic = await automaticAt(book, { ...caller.value, location })
      days.push({
        date,
        location,
        user: caller.value.user,
        tiles: tiles.value,
        ...(automatic === undefined ? {} : { automatic }),
      })
    }
    if (json) {
      printJson(console, { date, user: caller.value.user, locations: days.map(dayJson) })
      return 0
    }
    const paint = paintFor(console)
    console.out(days.map((day) => calendarText(paint, day, false)).join("\n\n"))
    console.out(`\n${iconLegend(paint)}`)
    return 0
  } finally {
    await book.close()
  }
}
