import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import { memoryBook } from "../../adapters/memory/index.ts"
import { postgresBook, sqliteBook } from "../../adapters/sql/index.ts"
import type { BookPorts, Law, LawResult } from "../../src/testing.ts"
import {
  calendarLaws,
  coverageStoreLaws,
  eligibilityInboxLaws,
  locationLaws,
  registerLaws,
  rightsLaws,
  scheduleLaws,
  verificationLaws,
} from "../../src/testing.ts"
import { freshPostgres } from "../postgres/fresh.ts"

export type Book = Layer.Layer<BookPorts, unknown>

/** Every store, each as a function that answers a fresh and empty book. */
export const books: ReadonlyArray<readonly [name: string, freshBook: () => Book]> = [
  ["memory", memoryBook],
  ["SQLite", () => sqliteBook({ file: ":memory:" })],
  ["PostgreSQL", () => postgresBook(freshPostgres())],
]

/** Every law by the port that owes it. */
export const allLaws: ReadonlyArray<readonly [port: string, laws: ReadonlyArray<Law>]> = [
  ["CoverageStore", coverageStoreLaws],
  ["EligibilityInbox", eligibilityInboxLaws],
  ["Schedule", scheduleLaws],
  ["Calendar", calendarLaws],
  ["Rights", rightsLaws],
  ["Locations", locationLaws],
  ["Register", registerLaws],
  ["Verifications", verificationLaws],
]

export const tried = (law: Law, book: Book): Promise<LawResult> => Effect.runPromise(Effect.provide(law.holds, book))
