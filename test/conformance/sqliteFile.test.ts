import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { prepareBookFile } from "../../adapters/sql/sqliteBookFile.ts"
import { sqliteClient } from "../../adapters/sql/sqliteClient.ts"
import { sqliteMigrations } from "../../adapters/sql/sqliteSchema.ts"
import { CoverageStore } from "../../src/effect.ts"
import { scheduleLaws } from "../../src/testing.ts"
import { ann as annId, annsFamily } from "../../src/testing/world/ids.ts"
import { committing, opened, outcomeOf } from "../../src/testing/laws/steps.ts"
import { target } from "../../src/testing/world/records.ts"
import { tried } from "./books.ts"
import { ended, started } from "./children/process.ts"
import { freshFiles } from "./files.ts"
import { withDatabase } from "./withDatabase.ts"

const freshFile = freshFiles()

const ann = target(annsFamily, annId)

const opening = (file: string) =>
  Effect.runPromise(
    Effect.flip(Effect.provide(Effect.flatMap(CoverageStore, Effect.succeed), sqliteBook({ file }))).pipe(
      Effect.map((error) => ({ tag: error._tag, message: error.message })),
    ),
  )

const inBook = <A, E>(file: string, program: Effect.Effect<A, E, CoverageStore>) =>
  Effect.runPromise(Effect.provide(program, sqliteBook({ file })))

const enteredBook = async (): Promise<string> => {
  const file = freshFile()
  await Effect.runPromise(Effect.provide(opened, sqliteBook({ file })))
  return file
}

describe("a book's file", () => {
  it("is opened as promised: write-ahead log, full sync, foreign keys, five seconds' patience", async () => {
    const pragmas = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"]
    const program = Effect.gen(function* () {
      const { sql } = yield* sqliteClient(freshFile(), () => undefined)
      yield* prepareBookFile(sql)
      return yield* Effect.forEach(pragmas, (name) => sql.unsafe(`PRAGMA ${name}`))
    })
    const answers = await Effect.runPromise(Effect.scoped(program))
    expect(answers.map(([row]): unknown => Object.values(row ?? {})[0])).toEqual(["wal", 2, 1, 5000])
  })

  it("is made for its owner alone, and so are those beside it; one that was there keeps whoever may read it", async () => {
    const modesBeside = (file: string) =>
      readdirSync(dirname(file))
        .filter((name) => name.startsWith(basename(file)))
        .map((name) => (statSync(join(dirname(file), name)).mode & 0o777).toString(8))
    const modes = (file: string) =>
      inBook(
        file,
        Effect.flatMap(CoverageStore, () => Effect.sync(() => modesBeside(file))),
      )
    const file = freshFile()
    expect(await modes(file)).toEqual(["600", "600", "600"])
    chmodSync(file, 0o640)
    expect(await modes(file)).toEqual(["640", "640", "640"])
  })

  it("says in its header that it is ours", async () => {
    const file = await enteredBook()
    expect(readFileSync(file).subarray(68, 72).toString("latin1")).toBe("CvPt")
  })

  it("is refused and left alone where it is another program's database", async () => {
    const file = freshFile()
    withDatabase(file, (database) => database.exec("CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)"))
    const before = readFileSync(file)
    expect(await opening(file)).toEqual({
      tag: "NotABook",
      message: "the file is not a Coverport book and was left as it is. Choose another file, or a new one",
    })
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it("is refused and left alone where it is no database at all", async () => {
    const file = freshFile()
    writeFileSync(file, "ISA*00*          *00*          *ZZ*".repeat(100))
    const before = readFileSync(file)
    expect((await opening(file)).tag).toBe("NotABook")
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it("is refused and left alone where a newer library wrote it", async () => {
    const file = await enteredBook()
    withDatabase(file, (database) => database.exec("PRAGMA user_version = 99"))
    expect(await opening(file)).toEqual({
      tag: "BookTooNew",
      message: `the book is at version 99 and this library knows ${String(sqliteMigrations.length)}. Install a newer Coverport`,
    })
  })

  it("that cannot be opened is a store that does not answer", async () => {
    expect((await opening("/nowhere/at/all.db")).tag).toBe("StoreUnavailable")
  })

  it("may be opened for the first time by four processes at once", async () => {
    const file = freshFile()
    const children = await Promise.all(Array.from({ length: 4 }, () => ended(started("open.ts", file))))
    expect(children.map(({ code, err }) => [code, err])).toEqual(children.map(() => [0, ""]))
  })

  it("in memory is a book too", async () => {
    for (const law of scheduleLaws) expect(await tried(law, sqliteBook({ file: ":memory:" }))).toEqual({ kept: true })
  })
})

describe("what a book keeps", () => {
  it.each([
    ["UPDATE receipts SET body = '{}'"],
    ["DELETE FROM receipts"],
    ["INSERT OR REPLACE INTO receipts SELECT * FROM receipts"],
    [
      "REPLACE INTO receipts SELECT practice, sequence + 1, id, plan, subscription, patient, response, speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body FROM receipts",
    ],
  ])("cannot be changed by `%s`", async (statement) => {
    const file = await enteredBook()
    await inBook(file, committing("F1", ann, { plan: 5000 }))
    withDatabase(file, (database) => {
      const all = () => database.prepare("SELECT * FROM receipts").all()
      const before = all()
      expect(() => database.exec(statement)).toThrow("receipts are append-only")
      expect(all()).toEqual(before)
    })
  })

  it("is told to be corrupt by places, not by values", async () => {
    const file = await enteredBook()
    withDatabase(file, (database) => database.exec(`UPDATE plans SET body = '{"limits":"Ann Adams 1980-02-29"}'`))
    const program = Effect.flatMap(CoverageStore, (store) => Effect.flip(store.held(ann)))
    const error = await inBook(file, program)
    expect(error._tag).toBe("StoreCorrupt")
    expect(error.message).toBe(
      "`held` read something that is not ours, at /plan/holding/limits, /plan/holding/exceptions, /plan/holding/downgrades. Restore the book from a copy",
    )
  })

  it("is unavailable, with nothing written, while another holds the writer's place too long", async () => {
    const file = await enteredBook()
    const other = new DatabaseSync(file)
    other.exec("BEGIN IMMEDIATE")
    const outcome = await inBook(file, outcomeOf(committing("F1", ann, { plan: 5000 })))
    other.exec("ROLLBACK")
    other.close()
    expect(outcome).toBe("StoreUnavailable, nothing written")
  })
})
