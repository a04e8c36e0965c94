import { createHash } from "node:crypto"
import { copyFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { sqliteMigrations } from "../../adapters/sql/sqliteSchema.ts"
import type { BookPorts } from "../../src/testing.ts"
import { EligibilityInbox, Verifications } from "../../src/effect.ts"
import { committing } from "../../src/testing/laws/steps.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { mark } from "../../src/testing/world/marks.ts"
import { observe } from "../../src/testing/world/observe.ts"
import { target } from "../../src/testing/world/records.ts"
import { ended, started } from "./children/process.ts"
import { freshFiles } from "./files.ts"
import type { Rows } from "./oldBook.ts"
import { asItWas, fillBook, layoutOf, rowsOf, withoutForeignKeys } from "./oldBook.ts"

const freshFile = freshFiles()

const ann = target(id.annsFamily, id.ann)

const inBook = <A, E>(file: string, program: Effect.Effect<A, E, BookPorts>) =>
  Effect.runPromise(Effect.provide(program, sqliteBook({ file })))

const answersOf = (file: string) =>
  inBook(
    file,
    Effect.forEach([id.home, ...id.neighbours], (practice) => observe(practice)),
  )

const sizesOf = (rows: Readonly<Record<string, Rows>>) =>
  Object.fromEntries(Object.entries(rows).map(([table, all]) => [table, all.length]))

it("what a released migration says stays as it is", () => {
  const said = sqliteMigrations.map((statements) => createHash("sha256").update(statements.join("\n")).digest("hex"))
  expect(said.slice(0, 1)).toEqual(["c0235a7cdd03c729afc301e7287d019388b33dfb51e5dbc25dc7391cc1771037"])
})

describe("a book of version 1", () => {
  let [filled, old] = ["", ""]
  let rows: Readonly<Record<string, Rows>> = {}
  let before: Readonly<Record<string, Rows>> = {}

  beforeAll(async () => {
    filled = freshFile()
    await fillBook(filled)
    rows = rowsOf(filled)
    old = freshFile()
    asItWas(1, old, filled)
    before = layoutOf(old)
  })

  const oldBook = (): string => {
    const file = freshFile()
    copyFileSync(old, file)
    return file
  }

  it("holds something of everything, and keys among its bodies", () => {
    expect(rowsOf(old)).toEqual(rows)
    const sizes = sizesOf(rows)
    expect(Object.values(sizes).every((size) => size > 1)).toBe(true)
    expect(sizes).toMatchObject({ letters: 124, receipts: 5 })
    expect(JSON.stringify(before)).toContain("WITHOUT ROWID")
    expect(before).not.toEqual(layoutOf(filled))
  })

  it("becomes a book like a new one, with every row, every answer, and room for more", async () => {
    const file = oldBook()
    expect(await answersOf(file)).toEqual(await answersOf(filled))
    expect(rowsOf(file)).toEqual(rows)
    expect(layoutOf(file)).toEqual(layoutOf(filled))
    expect(withoutForeignKeys(file, (database) => database.prepare("PRAGMA integrity_check").all())).toEqual([
      { integrity_check: "ok" },
    ])
    expect(withoutForeignKeys(file, (database) => database.prepare("PRAGMA foreign_key_check").all())).toEqual([])
    const more = Effect.gen(function* () {
      yield* committing("more", ann, { plan: 1, subscription: 2, enrolment: 3 })
      const inbox = yield* EligibilityInbox
      yield* inbox.put(letter("more", ann, { hour: "10" }))
      const verifications = yield* Verifications
      yield* verifications.put(mark("F1", ann, { hour: "10" }))
    })
    await inBook(file, more)
    await inBook(filled, more)
    expect(await answersOf(file)).toEqual(await answersOf(filled))
    expect(rowsOf(file)).toEqual(rowsOf(filled))
  })

  it.each(
    ["letters", "marks", "receipts"].flatMap((table) => [
      [table, `UPDATE ${table} SET body = '{}'`],
      [table, `DELETE FROM ${table}`],
      [table, `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`],
    ]),
  )("keeps its %s from `%s` afterwards", async (table, statement) => {
    const file = oldBook()
    await inBook(
      file,
      Effect.flatMap(Verifications, (verifications) => verifications.put(mark("F1", ann, { hour: "10" }))),
    )
    withoutForeignKeys(file, (database) => {
      expect(() => database.exec(statement)).toThrow(`${table} are append-only`)
    })
    expect(rowsOf(file)).toEqual(rows)
  })

  it("may be opened by four processes at once", async () => {
    const file = oldBook()
    const children = await Promise.all(Array.from({ length: 4 }, () => ended(started("open.ts", file))))
    expect(children.map(({ code, err }) => [code, err])).toEqual(children.map(() => [0, ""]))
    expect(rowsOf(file)).toEqual(rows)
    expect(layoutOf(file)["version"]).toEqual([{ user_version: sqliteMigrations.length }])
  })

  it.each([
    ["INSERT INTO receipts SELECT", 1],
    ["DROP TABLE receipts_before", 1],
    ["ANALYZE sqlite_schema", 1],
    ["COMMIT", 1],
    ["SELECT e.practice", sqliteMigrations.length],
  ])("killed before `%s` is whole at version %i, and opens", async (beginning, version) => {
    const file = oldBook()
    const child = started("openUntil.ts", file, beginning)
    const signal = new Promise((resolve) => child.on("exit", (_code, by) => resolve(by)))
    await ended(child)
    expect(await signal).toBe("SIGKILL")
    const layout = layoutOf(file)
    expect(layout["version"]).toEqual([{ user_version: version }])
    if (version === 1) expect(layout).toEqual(before)
    expect(rowsOf(file)).toEqual(rows)
    await inBook(file, Effect.void)
    expect(rowsOf(file)).toEqual(rows)
    expect(layoutOf(file)).toEqual(layoutOf(filled))
  })

  it("that cannot be brought up to date stays as it was", async () => {
    const file = oldBook()
    withoutForeignKeys(file, (database) => {
      database.exec(
        `INSERT INTO receipts SELECT practice, sequence + 100, id || 'x', 'nowhere', subscription, patient, response,
           speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body FROM receipts`,
      )
    })
    const orphans = rowsOf(file)
    const error = await Effect.runPromise(Effect.flip(Effect.provide(Effect.void, sqliteBook({ file }))))
    expect(error._tag).toBe("StoreUnavailable")
    expect(rowsOf(file)).toEqual(orphans)
    expect(layoutOf(file)).toEqual(before)
  })

  it("is still read by the views of whoever reads it", async () => {
    const file = oldBook()
    const view = "SELECT count(*) AS many FROM receipts"
    withoutForeignKeys(file, (database) => database.exec(`CREATE VIEW theirs AS ${view}`))
    await inBook(file, Effect.void)
    withoutForeignKeys(file, (database) => {
      expect(database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'theirs'").all()).toEqual([
        { sql: `CREATE VIEW theirs AS ${view}` },
      ])
      expect(database.prepare("SELECT many FROM theirs").all()).toEqual([{ many: 5 }])
    })
  })

  it("waits for another that migrates for longer than a writer is waited for", async () => {
    const file = oldBook()
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE")
    // This process stands still while it waits, and comes to this between two tries.
    setTimeout(() => other.exec("ROLLBACK"), 1000)
    await inBook(file, Effect.void)
    other.close()
    expect(layoutOf(file)).toEqual(layoutOf(filled))
  })
})
