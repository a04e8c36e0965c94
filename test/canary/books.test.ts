import type { DatabaseSync } from "node:sqlite"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import { describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { postgresBook, sqliteBook } from "../../adapters/sql/index.ts"
import { CoverageStore, EligibilityInbox } from "../../src/effect.ts"
import { openDesk } from "../../src/promise.ts"
import type { BookPorts } from "../../src/testing.ts"
import { freshFiles } from "../conformance/files.ts"
import { withDatabase } from "../conformance/withDatabase.ts"
import { freshPostgres } from "../postgres/fresh.ts"
import { rawSession } from "../postgres/raw.ts"
import { born, everything, first, last, leaksIn, member } from "./marks.ts"
import { observed, overheard } from "./overheard.ts"
import { acts, caller, clock, played, received, records } from "./practice.ts"
import { seen } from "./seen.ts"

const freshFile = freshFiles()
const server = freshPostgres().url
const outside = rawSession(() => server)

type Book = Layer.Layer<BookPorts, unknown>

const saidOf = (exit: Exit.Exit<unknown, unknown>): string =>
  Exit.isFailure(exit) ? `${Cause.pretty(exit.cause)}\n${seen(exit.cause)}\n${seen(Cause.squash(exit.cause))}` : ""

/** All that is said of acts over a book: failures, refusals, traces, logs, metrics, and what was printed. */
const saidOver = async (book: Book, some = acts) => {
  const { observing, told } = observed()
  const { value: failures, said } = await overheard(() => Effect.runPromise(observing(played(book, some))))
  return { failures, said: [...failures.map(saidOf), told(), said].join("\n"), printed: said, told: told() }
}

const stores: ReadonlyArray<readonly [string, () => Book]> = [
  ["memory", memoryBook],
  ["SQLite", () => sqliteBook({ file: freshFile() })],
  ["PostgreSQL", () => postgresBook(freshPostgres())],
]

// What may stand where a value of ours should: no JSON, JSON cut short, and JSON of another shape, keys and all.
const foreign: ReadonlyArray<string> = [
  everything,
  `{"${last}":"${born}`,
  JSON.stringify({
    [last]: born,
    limits: { [member]: first },
    patient: { [first]: [born] },
    changes: [{ [last]: born }],
  }),
  JSON.stringify([everything, { [last]: first }]),
]

describe.each(stores)("a book in %s", (_, freshBook) => {
  it("says nothing of anybody while every use case is played, and traces what it does", async () => {
    const { failures, said, printed, told } = await saidOver(freshBook())
    expect(failures.length).toBeGreaterThan(5)
    expect(failures.length).toBeLessThan(acts.length / 2)
    expect(printed).toBe("")
    expect(told.length).toBeGreaterThan(100)
    expect(leaksIn(said)).toEqual([])
  })

  it("says nothing of what a crash in a port held, but to whoever asked", async () => {
    const book = freshBook()
    const crashing = Layer.effect(
      CoverageStore,
      Effect.map(CoverageStore, (store) =>
        CoverageStore.of({ ...store, alike: () => Effect.die(new Error(`a fault over ${everything}`)) }),
      ),
    )
    const desk = openDesk(Layer.merge(book, Layer.provide(crashing, book)), { today: clock })
    const { said, value } = await overheard(async () => {
      await desk.enter({ practice: caller.practice, records })
      return desk.receiveResponse(received("r1", 1)).catch(() => "rejected")
    })
    await desk.close()
    expect([value, said]).toEqual(["rejected", ""])
  })
})

const textColumns = (database: DatabaseSync): ReadonlyArray<readonly [table: string, column: string]> =>
  database
    .prepare(
      `SELECT m.name AS tab, c.name AS col FROM sqlite_schema m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.type = 'TEXT' AND c.pk = 0`,
    )
    .all()
    .flatMap(({ tab, col }) => (typeof tab === "string" && typeof col === "string" ? [[tab, col] as const] : []))

const withoutTriggers = (database: DatabaseSync): void => {
  database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .all()
    .forEach(({ name }) => {
      database.exec(`DROP TRIGGER "${String(name)}"`)
    })
}

const [entering = Effect.void, receiving = Effect.void] = acts

describe("a book that somebody else wrote to", () => {
  it("SQLite: is told by places, whatever column holds whatever", async () => {
    const file = freshFile()
    await saidOver(sqliteBook({ file }))
    const columns = withDatabase(file, textColumns)
    expect(columns.length).toBeGreaterThan(25)
    const told: Array<string> = []
    const leaks: Array<unknown> = []
    for (const [i, [table, column]] of columns.entries())
      for (const text of [everything, foreign[1 + (i % 3)] ?? ""]) {
        const broken = freshFile()
        withDatabase(file, (database) => database.exec(`VACUUM INTO '${broken}'`))
        withDatabase(broken, (database) => {
          withoutTriggers(database)
          database.exec("PRAGMA foreign_keys = OFF")
          try {
            database.prepare(`UPDATE ${table} SET ${column} = ?`).run(text)
          } catch {
            return
          }
        })
        const { failures, said } = await saidOver(sqliteBook({ file: broken }), acts.slice(2))
        told.push(...failures.map(saidOf))
        if (leaksIn(said).length > 0)
          leaks.push({ table, column, text, leaks: leaksIn(said), said: said.slice(0, 2_000) })
      }
    expect(told.filter((one) => one.includes("StoreCorrupt")).length).toBeGreaterThan(50)
    expect(leaks).toEqual([])
  }, 240_000)

  it("SQLite: is told by a code where a statement fails and says why with the row in its hands", async () => {
    for (const table of ["patients", "plans", "receipts", "letters", "marks"]) {
      const file = freshFile()
      await saidOver(sqliteBook({ file }), [])
      withDatabase(file, (database) =>
        database.exec(
          `CREATE TRIGGER talk_${table} BEFORE INSERT ON ${table} BEGIN SELECT RAISE(ABORT, '${everything}'); END`,
        ),
      )
      const { failures, said } = await saidOver(sqliteBook({ file }))
      expect(failures.map(saidOf).join("\n")).toContain("StoreUnavailable")
      expect(leaksIn(said)).toEqual([])
    }
  })

  it("SQLite: is told by a code where the file is gone in the middle", async () => {
    const file = freshFile()
    const { failures, said } = await saidOver(sqliteBook({ file }), [
      entering,
      receiving,
      Effect.sync(() => {
        withDatabase(file, (database) =>
          database.exec("PRAGMA foreign_keys = OFF; DROP TABLE letters; DROP TABLE plans"),
        )
      }),
      ...acts.slice(2),
    ])
    expect(failures.map(saidOf).join("\n")).toContain("StoreUnavailable")
    expect(leaksIn(said)).toEqual([])
  })

  it("PostgreSQL: is told by places, whatever body holds whatever, and by a code where a table is gone", async () => {
    for (const text of foreign) {
      const { schema } = freshPostgres()
      const book = postgresBook({ url: server, schema })
      const bodies = ["plans", "subscriptions", "enrolments", "receipts", "letters"]
      const { failures, said } = await saidOver(book, [
        ...acts,
        ...bodies.flatMap((table) => [
          Effect.promise(() =>
            outside.say(
              `SET search_path TO "${schema}"; ALTER TABLE ${table} DISABLE TRIGGER ALL; UPDATE ${table} SET body = '${text}'`,
            ),
          ),
          ...acts.slice(2),
        ]),
        Effect.promise(() => outside.say(`SET search_path TO "${schema}"; DROP TABLE letters CASCADE`)),
        ...acts.slice(2),
      ])
      expect(failures.map(saidOf).join("\n")).toContain("StoreCorrupt")
      expect(failures.map(saidOf).join("\n")).toContain("StoreUnavailable")
      expect(leaksIn(said)).toEqual([])
    }
  })
})

describe("a port of a host's that fails", () => {
  it("may hold what it likes in its cause: nothing of it is logged, and nobody but the host is given it", async () => {
    const failing = Layer.effect(
      EligibilityInbox,
      Effect.map(EligibilityInbox, (inbox) =>
        EligibilityInbox.of({ ...inbox, put: () => Effect.die(new Error(everything)) }),
      ),
    )
    const book = memoryBook()
    const { told } = observed()
    const { value, said } = await overheard(() =>
      Effect.runPromise(played(Layer.merge(book, Layer.provide(failing, book)), acts.slice(0, 3))),
    )
    expect(value.map(saidOf).join("\n")).toContain(everything)
    expect(leaksIn(said + told())).toEqual([])
  })
})
