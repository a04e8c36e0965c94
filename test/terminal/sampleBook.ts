import { copyFileSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { temporaryFolder } from "./message.ts"
import type { Run } from "./testConsole.ts"
import { run } from "./testConsole.ts"

export interface SampleBook {
  readonly book: string
  readonly message: string
}

// Created once for a file of tests; a book that is closed is one file, and is copied.
const template = (async () => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  const { code, err } = await run(["book", "create", join(folder, "practice.db"), "--sample"])
  if (code !== 0) throw new Error(err)
  return folder
})()

afterAll(async () => rmSync(await template, { recursive: true, force: true }))

/** A book with the sample practice, as it is today, and the message that waits for Mara Ortiz. */
export const sampleBook = async (): Promise<SampleBook> => {
  const from = await template
  const folder = temporaryFolder()
  for (const name of ["practice.db", "practice.271"]) copyFileSync(join(from, name), join(folder, name))
  return { book: join(folder, "practice.db"), message: join(folder, "practice.271") }
}

export const frontDesk = ["--user", "frontdesk", "--location", "downtown"] as const

export const importing = ({ book, message }: SampleBook, ...more: ReadonlyArray<string>): ReadonlyArray<string> => [
  "import",
  message,
  "--book",
  book,
  "--network",
  "in-network",
  ...frontDesk,
  ...more,
]

/** The calendar's icons at downtown by patient, as a user sees them today. */
export const iconsOf = async ({ book }: SampleBook, user = "frontdesk"): Promise<Readonly<Record<string, string>>> => {
  const { out } = await run([
    ...["calendar", "--book", book, "--date", "today", "--user", user, "--location", "downtown", "--json"],
  ])
  return Object.fromEntries(
    [...out.matchAll(/"id": "([a-z]+-[a-z]+)"[^}]*\}[^}]*"icon": "(\w+)"/g)].map(([, patient, icon]) => [
      patient ?? "",
      icon ?? "",
    ]),
  )
}

/** What is printed of all receipts: how many there are tells whether anything was written. */
export const historyOf = ({ book }: SampleBook): Promise<Run> =>
  run(["history", "--book", book, "--user", "manager", "--location", "downtown"])
