import { sqliteBook } from "../../adapters/sql/index.ts"
import { openWeb } from "../../adapters/web/server/openWeb.ts"
import type { PageFiles } from "../../adapters/web/server/pageFiles.ts"
import { serve } from "../../adapters/web/server/serve.ts"
import { makeSeal } from "../../adapters/web/server/Session.ts"
import { shownPractice } from "../../adapters/web/server/shownPractice.ts"
import { todayAt } from "../../src/effect.ts"
import { CalendarDate, Instant, literal } from "../../src/index.ts"

/** The day that every demonstration of the tests is on. */
export const today = literal(CalendarDate)("2026-11-24")

/** A sample practice that is served on a day that stands still. */
export interface ServedSample {
  readonly address: string
  /** What went wrong and was not foreseen. */
  readonly bugs: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

/** Serves a book's file; `now` is the clock of sessions. */
export const servedSample = async (
  file: string,
  files: PageFiles,
  now: () => number = Date.now,
): Promise<ServedSample> => {
  const practice = shownPractice(file)
  if (practice === undefined) throw new Error("the sample has no practice")
  const clock = todayAt(today, literal(Instant)(`${today}T16:00:00.000Z`))
  const web = await openWeb(sqliteBook({ file }), clock, { practice, seal: makeSeal(), now })
  const bugs: Array<string> = []
  const served = await serve(web, { port: 0, files, onBug: (name) => bugs.push(name) })
  return {
    address: served.address,
    bugs,
    close: async () => {
      await served.close()
      await web.close()
    },
  }
}
