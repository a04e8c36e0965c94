import type { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { sqliteMigrations } from "../../adapters/sql/sqliteSchema.ts"
import { EligibilityInbox, Register } from "../../src/effect.ts"
import { committing, opened } from "../../src/testing/laws/steps.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { records, target, targetIn } from "../../src/testing/world/records.ts"
import { withDatabase } from "./withDatabase.ts"

export type Rows = ReadonlyArray<Readonly<Record<string, unknown>>>

/** An old book is made and looked at without its foreign keys. */
export const withoutForeignKeys = <A>(file: string, use: (database: DatabaseSync) => A): A =>
  withDatabase(file, use, false)

const tables = [
  "patients",
  "plans",
  "subscriptions",
  "enrolments",
  "plan_turns",
  "appointments",
  "grants",
  "letters",
  "receipts",
]

/** Every row of every table, whatever the order they lie in. */
export const rowsOf = (file: string): Readonly<Record<string, Rows>> =>
  withoutForeignKeys(file, (database) =>
    Object.fromEntries(
      tables.map((table) => [table, database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()]),
    ),
  )

/** How a file is laid out, and by which figures it is searched. */
export const layoutOf = (file: string): Readonly<Record<string, Rows>> =>
  withoutForeignKeys(file, (database) => ({
    version: database.prepare("PRAGMA user_version").all(),
    schema: database.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all(),
    figures: database.prepare("SELECT tbl, idx, stat FROM sqlite_stat1 ORDER BY tbl, idx").all(),
    columns: tables.flatMap((table) => database.prepare(`PRAGMA table_xinfo(${table})`).all()),
  }))

const ann = target(id.annsFamily, id.ann)
const cai = target(id.caisFamily, id.cai)
const dan = target(id.dansFamily, id.dan)

const filling = Effect.gen(function* () {
  yield* opened
  const register = yield* Register
  const inbox = yield* EligibilityInbox
  yield* inbox.put(letter("F1", ann, { hour: "08" }))
  yield* inbox.put(letter("F10", cai, { hour: "07" }))
  yield* inbox.put(letter("F", dan, { hour: "06" }))
  yield* committing("F1", ann, { plan: 5000, subscription: 12_345 })
  yield* committing("F10", cai, { plan: 6000, enrolment: 1 })
  yield* committing("F", dan, { enrolment: 2, subscription: 3 })
  yield* committing("later", ann, { enrolment: 4 })
  // More than is kept in memory of a file, so that a part of a long transaction is written before it ends.
  for (let i = 0; i < 120; i++) {
    const { received, message } = letter(`many${String((i * 37) % 120)}`, i % 3 === 0 ? ann : cai, { hour: "01" })
    yield* inbox.put({ received, message: message.repeat(1200) })
  }
  const [next = id.home] = id.neighbours
  yield* register.enter(next, records)
  yield* inbox.put(letter("F1", targetIn(next)(id.annsFamily, id.ann), { hour: "09" }))
  yield* committing("F1", targetIn(next)(id.annsFamily, id.ann), { plan: 7 })
})

/** A book of this library, filled with all that a book of the first version keeps, of two practices. */
export const fillBook = async (file: string): Promise<void> => {
  await Effect.runPromise(Effect.provide(filling, sqliteBook({ file })))
  withoutForeignKeys(file, (database) => {
    database.exec("DELETE FROM locations")
  })
}

/** The same contents in a file as an older library left it. */
export const asItWas = (version: number, file: string, from: string): void =>
  withoutForeignKeys(file, (database) => {
    sqliteMigrations
      .slice(0, version)
      .flat()
      .forEach((statement) => database.exec(statement))
    database.exec(`ATTACH '${from}' AS other`)
    for (const table of tables) database.exec(`INSERT INTO ${table} SELECT * FROM other.${table}`)
    database.exec("DETACH other; PRAGMA journal_mode = WAL")
    database.exec(`PRAGMA application_id = ${String(0x43_76_50_74)}; PRAGMA user_version = ${String(version)}`)
  })
