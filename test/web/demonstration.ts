import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, onTestFinished } from "vitest"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { writeBook } from "../../adapters/terminal/book/runCreate.ts"
import { openWeb } from "../../adapters/web/server/openWeb.ts"
import type { PageFiles } from "../../adapters/web/server/pageFiles.ts"
import { serve } from "../../adapters/web/server/serve.ts"
import { makeSeal } from "../../adapters/web/server/Session.ts"
import { shownPractice } from "../../adapters/web/server/shownPractice.ts"
import { todayAt } from "../../src/effect.ts"
import { CalendarDate, Instant, literal } from "../../src/index.ts"

export const today = literal(CalendarDate)("2026-11-24")

// Made once for a file of tests; a book that is closed is one file, and is copied.
const template = (async () => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  await writeBook(join(folder, "practice.db"), today, true)
  return folder
})()

afterAll(async () => rmSync(await template, { recursive: true, force: true }))

/** A demonstration of the sample practice on a day that stands still. */
export interface Demonstration {
  readonly address: string
  /** What went wrong and was not foreseen. */
  readonly bugs: ReadonlyArray<string>
  /** Lets the clock of sessions run on. */
  readonly passHours: (hours: number) => void
}

/** Serves the sample practice; all of it is gone when the test is. */
export const demonstration = async (files: PageFiles = new Map()): Promise<Demonstration> => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  const file = join(folder, "practice.db")
  copyFileSync(join(await template, "practice.db"), file)
  const practice = shownPractice(file)
  if (practice === undefined) throw new Error("the sample has no practice")
  let now = Date.parse(`${today}T16:00:00Z`)
  const clock = todayAt(today, literal(Instant)(`${today}T16:00:00.000Z`))
  const web = await openWeb(sqliteBook({ file }), clock, { practice, seal: makeSeal(), now: () => now })
  const bugs: Array<string> = []
  const served = await serve(web, { port: 0, files, onBug: (name) => bugs.push(name) })
  onTestFinished(async () => {
    await served.close()
    await web.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    address: served.address,
    bugs,
    passHours: (hours) => {
      now += hours * 60 * 60 * 1000
    },
  }
}
