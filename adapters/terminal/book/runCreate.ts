import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, extname, join } from "node:path"
import * as Effect from "effect/Effect"
import type { CalendarDate } from "../../../src/index.ts"
import { addDays, Instant, literal, PatientId, PracticeId } from "../../../src/index.ts"
import { CoverageStore, todayAt } from "../../../src/effect.ts"
import { createSample, samplePractice } from "../sample/createSample.ts"
import { people } from "../sample/knownPeople.ts"
import { maraLetter } from "../sample/sampleLetters.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals } from "../screen/printRefusals.ts"
import { openBook } from "./Book.ts"
import { bookNamed, printableName } from "./BookName.ts"
import { localDay, parseDay } from "./localDay.ts"
import { runMigrate } from "./runMigrate.ts"

export interface CreateOptions {
  readonly sample?: boolean
  readonly today?: string
  readonly json?: boolean
}

/** Where the sample's message goes: beside the book, under its name. */
export const messageBeside = (file: string): string => join(dirname(file), `${basename(file, extname(file))}.271`)

// Past already wherever it is that day, so that what is done to the sample today comes after what it came with.
const earlyThatDay = (today: CalendarDate): Instant => literal(Instant)(`${addDays(today, -1)}T10:00:00.000Z`)

/** Fills a new book file, under another name until it is whole, so that a broken-off command leaves no half book. */
export const writeBook = async (file: string, today: CalendarDate, sample: boolean): Promise<void> => {
  const unfinished = `${file}.creating-${process.pid}`
  const remove = (): void => ["", "-wal", "-shm"].forEach((end) => rmSync(unfinished + end, { force: true }))
  const book = openBook(unfinished, { today: todayAt(today, earlyThatDay(today)) })
  try {
    const answer = await book.run(sample ? createSample(today) : Effect.void)
    await book.close()
    if (!answer.ok) throw new Error(`the sample was refused: ${answer.refusals.map(({ _tag }) => _tag).join(", ")}`)
    if (sample) writeFileSync(messageBeside(file), maraLetter(today).message)
    renameSync(unfinished, file)
  } finally {
    await book.close()
    remove()
  }
}

const welcome = (file: string, message: string): string =>
  [
    `A payer's answer that waits to be imported is in ${message}.`,
    "",
    "Try, for instance:",
    `  coverport calendar --book ${file} --date today --user frontdesk`,
    `  coverport read ${message}`,
    `  coverport import ${message} --book ${file} \\`,
    "    --network in-network --user frontdesk --location downtown",
  ].join("\n")

const isSampleThere = Effect.flatMap(CoverageStore, (store) =>
  Effect.map(
    store.standings(literal(PracticeId)(samplePractice), [literal(PatientId)(people.mara.id)]),
    (standings) => standings.length > 0,
  ),
)

// A database is filled where it is; a practice of the sample's name is never written over.
const sampleInDatabase = async (
  name: string,
  today: CalendarDate,
  { json = false }: CreateOptions,
  console: Console,
): Promise<ExitCode> => {
  const book = openBook(name, { today: todayAt(today, earlyThatDay(today)) })
  try {
    const there = await book.run(isSampleThere)
    if (!there.ok || there.value)
      return fail(
        console,
        json,
        "The sample practice is there already, and nothing is overwritten. Choose another schema.",
      )
    const filled = await book.run(createSample(today))
    if (!filled.ok) return printRefusals(console, filled.refusals, json)
  } finally {
    await book.close()
  }
  if (json) printJson(console, { book: printableName(name), today })
  else
    console.out(
      `${paintFor(console).green("✔")} Filled ${printableName(name)} with a sample practice, as it is on ${today}.`,
    )
  return 0
}

/** Creates a book, empty or with the sample practice. */
export const runCreate = async (file: string, options: CreateOptions, console: Console): Promise<ExitCode> => {
  const { sample = false, json = false } = options
  const today = options.today === undefined ? localDay() : parseDay(options.today)
  if (today === undefined) {
    console.err(`\`${options.today ?? ""}\` is no day. Write it like 2026-11-24.`)
    return 2
  }
  if (bookNamed(file)._tag === "Schema")
    return sample ? sampleInDatabase(file, today, options, console) : runMigrate(file, options, console)
  const message = messageBeside(file)
  const taken = [file, ...(sample ? [message] : [])].find((path) => existsSync(path))
  if (taken !== undefined)
    return fail(console, json, `There is a file \`${taken}\` already, and nothing is overwritten. Choose another name.`)
  mkdirSync(dirname(file), { recursive: true })
  await writeBook(file, today, sample)
  if (json) {
    printJson(console, { book: file, ...(sample ? { message, today } : {}) })
    return 0
  }
  const paint = paintFor(console)
  console.out(
    `${paint.green("✔")} Created ${file}${sample ? ` with a sample practice, as it is on ${today}` : ", empty"}.`,
  )
  if (sample) console.out(welcome(file, message))
  return 0
}
