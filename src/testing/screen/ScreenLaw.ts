import * as Effect from "effect/Effect"
import type { Book } from "../../app/plain/openDesk.ts"
import { canonical } from "../canonical.ts"
import type { LawResult } from "../Law.ts"
import type { Deed, OpenScreen, Seen } from "./ScreenDriver.ts"
import type { ScriptedPractice } from "./ScriptedPractice.ts"
import { scriptedPractice } from "./ScriptedPractice.ts"

/** The import page as it is seen. @category laws @since 0.2.0 */
export type PageSeen = Extract<Seen, { readonly page: "Import" }>

/** The calendar as it is seen. @category laws @since 0.2.0 */
export type CalendarSeen = Extract<Seen, { readonly page: "Calendar" }>

/** Somebody in front of a screen, and the practice behind it. */
export interface Stage {
  readonly practice: ScriptedPractice
  readonly does: (...deeds: ReadonlyArray<Deed>) => Promise<void>
  readonly pass: (milliseconds: number) => Promise<void>
  /** Looks until the page shows it. */
  readonly page: (what: string, isSo: (page: PageSeen) => boolean) => Promise<PageSeen>
  /** Looks until the calendar shows it. */
  readonly calendar: (what: string, isSo: (calendar: CalendarSeen) => boolean) => Promise<CalendarSeen>
  /** What came is what was to come. */
  readonly is: (what: string, came: unknown, expected: unknown) => void
}

/**
 * Something that every screen owes: a walk over the page, and what has to be seen on it.
 *
 * Run each on a fresh, empty book. `patience` is how many milliseconds a screen may take to show what it was asked for.
 *
 * @category laws
 * @since 0.2.0
 */
export interface ScreenLaw {
  readonly name: string
  readonly holds: <E>(open: OpenScreen, book: Book<E>, options?: { readonly patience?: number }) => Promise<LawResult>
}

// Thrown where a walk cannot go on, and caught where it began.
class NotSeen extends Error {
  readonly what: string
  readonly expected: unknown
  readonly came: unknown
  constructor(what: string, expected: unknown, came: unknown) {
    super(what)
    this.what = what
    this.expected = expected
    this.came = came
  }
}

const pause = 10

const looking =
  (see: () => Promise<Seen>, patience: number) =>
  async <S extends Seen>(what: string, isIt: (seen: Seen) => seen is S): Promise<S> => {
    for (let waited = 0; ; waited += pause) {
      const seen = await see()
      if (isIt(seen)) return seen
      if (waited >= patience) throw new NotSeen(what, "to be seen", seen)
      await Effect.runPromise(Effect.sleep(pause))
    }
  }

/** A law of screens, told as what somebody does and looks for. */
export const screenLaw = (name: string, walk: (stage: Stage) => Promise<void>): ScreenLaw => ({
  name,
  holds: async (open, book, { patience = 10_000 } = {}) => {
    const practice = await scriptedPractice(book)
    try {
      const screen = await open(practice.host)
      const look = looking(() => screen.see(), patience)
      try {
        await walk({
          practice,
          does: async (...deeds) => {
            for (const deed of deeds) await screen.act(deed)
          },
          pass: (milliseconds) => screen.pass(milliseconds),
          page: (what, isSo) => look(what, (seen): seen is PageSeen => seen.page === "Import" && isSo(seen)),
          calendar: (what, isSo) => look(what, (seen): seen is CalendarSeen => seen.page === "Calendar" && isSo(seen)),
          is: (what, came, expected) => {
            if (canonical(came) !== canonical(expected)) throw new NotSeen(what, expected, came)
          },
        })
        return { kept: true }
      } catch (problem) {
        if (!(problem instanceof NotSeen)) throw problem
        const { what, expected, came } = problem
        return { kept: false, what, expected, came }
      } finally {
        await screen.close()
      }
    } finally {
      await practice.close()
    }
  },
})
