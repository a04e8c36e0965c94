import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, onTestFinished } from "vitest"
import { writeBook } from "../../adapters/terminal/book/runCreate.ts"
import type { PageFiles } from "../../adapters/web/server/pageFiles.ts"
import type { ServedSample } from "./servedSample.ts"
import { servedSample, today } from "./servedSample.ts"

// Made once for a file of tests; a book that is closed is one file, and is copied.
const template = (async () => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  await writeBook(join(folder, "practice.db"), today, true)
  return folder
})()

afterAll(async () => rmSync(await template, { recursive: true, force: true }))

/** A demonstration of the sample practice. */
export interface Demonstration extends Omit<ServedSample, "close"> {
  /** The book that is served. */
  readonly file: string
  /** Lets the clock of sessions run on. */
  readonly passHours: (hours: number) => void
}

/** Serves the sample practice; all of it is gone when the test is. */
export const demonstration = async (files: PageFiles = new Map()): Promise<Demonstration> => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  const file = join(folder, "practice.db")
  copyFileSync(join(await template, "practice.db"), file)
  let now = Date.parse(`${today}T16:00:00Z`)
  const { close, ...served } = await servedSample(file, files, () => now)
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    ...served,
    file,
    passHours: (hours) => {
      now += hours * 60 * 60 * 1000
    },
  }
}
