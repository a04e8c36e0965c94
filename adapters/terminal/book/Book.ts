import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Refusal } from "../../../src/index.ts"
import type {
  Calendar,
  CoverageStore,
  EligibilityInbox,
  Locations,
  Refused,
  Register,
  Rights,
  Schedule,
  Today,
  Verifications,
} from "../../../src/effect.ts"
import { calendarFromPorts, isRefused, todayFromClock } from "../../../src/effect.ts"
import { postgresBook, sqliteBook } from "../../sql/index.ts"
import { bookNamed } from "./BookName.ts"
import { dryInbox } from "./dryBook.ts"

type Ports =
  Calendar | CoverageStore | EligibilityInbox | Locations | Register | Rights | Schedule | Today | Verifications

/** What an act on a book answers. It is thrown only where the world failed. */
export type Answer<A> =
  { readonly ok: true; readonly value: A } | { readonly ok: false; readonly refusals: ReadonlyNonEmptyArray<Refusal> }

export interface Book {
  readonly run: <A, E>(act: Effect.Effect<A, E | Refused, Ports>) => Promise<Answer<A>>
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  readonly today?: Layer.Layer<Today>
  /** For a trial run: new answers are kept in memory only. */
  readonly dry?: boolean
}

const keptIn = (name: string): Layer.Layer<Exclude<Ports, Today>, unknown> => {
  const named = bookNamed(name)
  return named._tag === "File" ? sqliteBook(named) : postgresBook(named)
}

/** Opens a book by its name, and creates it where there is none. */
export const openBook = (name: string, { today = todayFromClock(), dry = false }: OpenOptions = {}): Book => {
  const kept = keptIn(name)
  const book = dry ? Layer.provideMerge(calendarFromPorts, Layer.merge(kept, Layer.provide(dryInbox, kept))) : kept
  const runtime = ManagedRuntime.make(Layer.merge(book, today))
  return {
    run: <A, E>(act: Effect.Effect<A, E | Refused, Ports>) =>
      runtime.runPromise(
        act.pipe(
          Effect.map((value): Answer<A> => ({ ok: true, value })),
          Effect.catchIf(isRefused, ({ refusals }) => Effect.succeed<Answer<A>>({ ok: false, refusals })),
        ),
      ),
    close: () => runtime.dispose(),
  }
}

// A book that was created and never filled is empty; whose database it is, the store asks when it opens it.
const isSqlite = (file: string): boolean => {
  const opened = openSync(file, "r")
  try {
    const head = Buffer.alloc(16)
    const read = readSync(opened, head, 0, head.length, 0)
    return head.subarray(0, read).toString("latin1") === "SQLite format 3\0"
  } finally {
    closeSync(opened)
  }
}

/** Why a name cannot be a book to work with, in words; nothing where it can be tried. */
export const noBook = (name: string): string | undefined => {
  const named = bookNamed(name)
  return named._tag === "File" ? noBookFile(named.file) : undefined
}

const noBookFile = (file: string): string | undefined => {
  if (!existsSync(file))
    return `There is no book \`${file}\`. Check the name, or create one with \`coverport book create ${file} --sample\`.`
  if (!statSync(file).isFile()) return `\`${file}\` is not a file. Name the book's file.`
  return isSqlite(file)
    ? undefined
    : `\`${file}\` is not a Coverport book. Check the name, or create one with \`coverport book create FILE --sample\`.`
}
