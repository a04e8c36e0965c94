import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { postgresBook, sqliteBook } from "../../adapters/sql/index.ts"
import { sqliteMigrations } from "../../adapters/sql/sqliteSchema.ts"
import { iconsOfDay, Register, todayAt } from "../../src/effect.ts"
import * as id from "../../src/testing/world/ids.ts"
import { appointment, enrolment, patient } from "../../src/testing/world/records.ts"
import { opened } from "../../src/testing/laws/steps.ts"
import { freshPostgres } from "../postgres/fresh.ts"
import type { Book } from "./books.ts"

const afternoon = id.day("2026-12-01")

// Strangers, each a family of his own, of whom 200 come on the same day.
const strangers = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    const one = patient(id.patientId(`A${String(i)}`), "Other", `N${String(i)}`, id.day("1990-01-01"))
    const own = id.subscriptionId(one.id)
    const at = { date: afternoon, location: id.mainStreet, time: "09:00", column: "Chair 1" }
    return [
      { _tag: "Patient", patient: one } as const,
      {
        _tag: "Subscription",
        subscription: { id: own, plan: id.acme, memberId: one.id, subscriber: { patient: one.id } },
      } as const,
      { _tag: "Enrolment", enrolment: enrolment(own, one.id, 1, "self") } as const,
      ...(i < 200 ? [{ _tag: "Appointment", appointment: appointment(one.id, one, at) } as const] : []),
    ]
  }).flat()

const mia = { practice: id.home, user: id.mia, location: id.mainStreet }

const spoken = (book: (onStatement: (text: string) => void) => Book, patients: number) => {
  const said: Array<string> = []
  const program = Effect.gen(function* () {
    yield* opened
    const register = yield* Register
    yield* register.enter(id.home, strangers(patients))
    said.length = 0
    const tiles = yield* iconsOfDay(mia, afternoon)
    return { tiles: tiles.length, said: [...said] }
  })
  return Effect.runPromise(
    Effect.provide(
      program,
      Layer.merge(
        book((text) => void said.push(text)),
        todayAt(id.today, id.instant("2026-11-24T12:00:00.000Z")),
      ),
    ),
  )
}

describe.each([
  ["SQLite", (onStatement) => sqliteBook({ file: ":memory:", onStatement })],
  ["PostgreSQL", (onStatement) => postgresBook({ ...freshPostgres(), onStatement })],
] satisfies ReadonlyArray<readonly [string, (onStatement: (text: string) => void) => Book]>)(
  "a day of 200 appointments in %s",
  (_name, book) => {
    it("is one statement, and another for the rights, whatever the practice holds", async () => {
      const few = await spoken(book, 200)
      expect(few.tiles).toBe(200)
      expect(few.said.filter((text) => text.includes("appointments")).length).toBe(1)
      expect(few.said.length).toBe(2)
      expect(await spoken(book, 600)).toEqual(few)
    })
  },
)

it("a day in SQLite walks what was found of the day, and finds all else by an index", async () => {
  const { said } = await spoken((onStatement) => sqliteBook({ file: ":memory:", onStatement }), 1)
  const database = new DatabaseSync(":memory:")
  sqliteMigrations.flat().forEach((statement) => database.exec(statement))
  const [day = ""] = said.filter((text) => text.includes("appointments"))
  const details = database.prepare(`EXPLAIN QUERY PLAN ${day}`).all()
  expect(details.map(({ detail }) => String(detail)).filter((detail) => /^(SCAN|SEARCH)/.test(detail))).toEqual([
    "SEARCH v USING COVERING INDEX appointments_day (practice=? AND location=? AND date=?)",
    "SEARCH c USING INDEX enrolments_patient (practice=? AND patient=?)",
    "SCAN covered",
    "SEARCH c USING COVERING INDEX letters_enrolment (practice=? AND patient=? AND subscription=?)",
    "SCAN visits",
    "SEARCH p USING PRIMARY KEY (practice=? AND id=?)",
    "SEARCH e USING INDEX sqlite_autoindex_enrolments_1 (practice=? AND subscription=? AND patient=?) LEFT-JOIN",
    "SEARCH s USING INDEX sqlite_autoindex_subscriptions_1 (practice=? AND id=?) LEFT-JOIN",
    "SEARCH l USING INDEX sqlite_autoindex_plans_1 (practice=? AND id=?) LEFT-JOIN",
    "SEARCH n USING INDEX sqlite_autoindex_letters_1 (practice=? AND id=?) LEFT-JOIN",
    "SEARCH r USING INDEX receipts_response (practice=? AND response=?) LEFT-JOIN",
    "SEARCH k USING INDEX marks_patient (practice=? AND patient=? AND subscription=? AND plan=?)",
  ])
})
