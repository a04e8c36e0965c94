import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { StoreUnavailable } from "../../src/effect.ts"
import { CoverageStore, EligibilityInbox, Register, Rights, Schedule } from "../../src/effect.ts"
import { answering } from "./answering.ts"
import { coverageStore } from "./coverageStore.ts"
import { eligibilityInbox } from "./eligibilityInbox.ts"
import type { Engine } from "./Engine.ts"
import type { BookTooNew, NotABook } from "./refused.ts"
import { register } from "./register.ts"
import { rights } from "./rights.ts"
import { schedule } from "./schedule.ts"
import { prepareBookFile } from "./sqliteBookFile.ts"
import { sqliteClient } from "./sqliteClient.ts"
import { sqliteEngine } from "./sqliteEngine.ts"

export { BookTooNew, NotABook } from "./refused.ts"

/** Which file, and who listens to what it is told. @category layers @since 0.1.0 */
export interface SqliteBookOptions {
  /** The book's file; it is created where there is none, and beside it SQLite keeps two more while it is open. */
  readonly file: string
  /** Called with the text of every statement, never with its values. */
  readonly onStatement?: (statement: string) => void
}

const portsOver = (engine: Engine): Context.Context<CoverageStore | EligibilityInbox | Schedule | Rights | Register> =>
  Context.make(CoverageStore, coverageStore(engine)).pipe(
    Context.add(EligibilityInbox, eligibilityInbox(engine)),
    Context.add(Schedule, schedule(engine)),
    Context.add(Rights, rights(engine)),
    Context.add(Register, register(engine)),
  )

const nobodyListens = (): void => undefined

/**
 * A book in one SQLite file: every store port over it.
 *
 * Several processes may have it open at once; one writes at a time and the others wait for up to five seconds. What was
 * acknowledged is on the disk. A new file becomes a book and an older book is brought up to date when it is opened; a
 * file that holds something else, or a book of a newer library, is refused and left as it is.
 *
 * @category layers
 * @since 0.1.0
 */
export const sqliteBook = (
  options: SqliteBookOptions,
): Layer.Layer<
  CoverageStore | EligibilityInbox | Schedule | Rights | Register,
  StoreUnavailable | NotABook | BookTooNew
> =>
  Layer.effectContext(
    Effect.gen(function* () {
      const sql = yield* sqliteClient(options.file, options.onStatement ?? nobodyListens)
      yield* prepareBookFile(sql)
      return portsOver(sqliteEngine(sql))
    }).pipe(answering("open")),
  )
