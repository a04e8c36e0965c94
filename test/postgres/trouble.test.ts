import { inspect } from "node:util"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { PostgresBookOptions } from "../../adapters/sql/index.ts"
import { postgresBook } from "../../adapters/sql/index.ts"
import { CoverageStore, EligibilityInbox, Register, Rights, StoreUnavailable } from "../../src/effect.ts"
import type { Held } from "../../src/index.ts"
import type { BookPorts } from "../../src/testing.ts"
import { committing, heldOf, opened } from "../../src/testing/laws/steps.ts"
import { changesTo } from "../../src/testing/world/changes.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { imported } from "../../src/testing/world/receipts.ts"
import { records, target } from "../../src/testing/world/records.ts"
import { allLaws, tried } from "../conformance/books.ts"
import { freshPostgres } from "./fresh.ts"
import type { Raw } from "./raw.ts"
import { rawSession, rawTo } from "./raw.ts"
import type { Wire } from "./wire.ts"
import { wireTo } from "./wire.ts"

const shared = freshPostgres().url
const outside = rawSession(() => shared)

const ann = target(id.annsFamily, id.ann)

const asking = () => Effect.flatMap(Rights, (rights) => rights.of(id.home, id.mia, id.mainStreet))
const entering = () => Effect.flatMap(Register, (register) => register.enter(id.home, records))

const committingNow = (read: Held) =>
  Effect.flatMap(CoverageStore, (store) => store.commit(imported("R1", ann, changesTo(read, { plan: 1 })), read))

/** What became of a program: done, or what is known of the failure. A defect is none. */
const end = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.matchCause(program, {
    onSuccess: () => "done",
    onFailure: (cause) =>
      cause.reasons
        .map((reason) => {
          if (reason._tag !== "Fail") return reason._tag
          return reason.error instanceof StoreUnavailable
            ? `${reason.error.operation}: ${reason.error.written} written, ${String(reason.error.trouble)}`
            : inspect(reason.error)
        })
        .join(" and "),
  })

const soon = <A, E, R>(program: Effect.Effect<A, E, R>) =>
  Effect.timeoutOrElse(program, { duration: "15 seconds", orElse: () => Effect.succeed("it hangs") })

const inBook = <A, E>(options: PostgresBookOptions, program: Effect.Effect<A, E, BookPorts>) =>
  Effect.runPromise(Effect.provide(program, postgresBook(options)))

const rejections: Array<unknown> = []
const noted = (reason: unknown) => void rejections.push(reason)
beforeAll(() => {
  process.on("unhandledRejection", noted)
})
afterAll(() => {
  process.off("unhandledRejection", noted)
  expect(rejections).toEqual([])
})

describe.concurrent("with nobody there", () => {
  it("opening says so, and that nothing was written", async () => {
    const wire = await wireTo(shared)
    await wire.cut()
    const ended = await Effect.runPromise(
      soon(end(Effect.provide(asking(), postgresBook({ ...freshPostgres(), url: wire.url })))),
    )
    expect(ended).toBe("open: nothing written, NoAnswer")
  })

  it("a book that was open says so, writes nothing, and answers again when somebody is back", async () => {
    const { schema } = freshPostgres()
    const wire = await wireTo(shared)
    const program = Effect.gen(function* () {
      yield* opened
      const read = yield* heldOf(ann)
      yield* Effect.promise(wire.cut)
      const ends = yield* Effect.all([soon(end(asking())), soon(end(entering())), soon(end(committingNow(read)))], {
        concurrency: "unbounded",
      })
      yield* Effect.promise(wire.mend)
      return [...ends, yield* soon(end(asking())), yield* soon(end(committing("R2", ann, { plan: 2 })))]
    })
    expect(await inBook({ url: wire.url, schema }, program)).toEqual([
      "of: nothing written, NoAnswer",
      "enter: nothing written, NoAnswer",
      "commit: nothing written, NoAnswer",
      "done",
      "done",
    ])
    await wire.cut()
  })

  it("for a moment only, nobody notices", async () => {
    const { schema } = freshPostgres()
    const wire = await wireTo(shared)
    const program = Effect.gen(function* () {
      yield* opened
      yield* Effect.promise(wire.cut)
      yield* Effect.forkChild(Effect.delay(Effect.promise(wire.mend), "500 millis"))
      return yield* Effect.all([soon(end(asking())), soon(end(entering()))], { concurrency: "unbounded" })
    })
    expect(await inBook({ url: wire.url, schema }, program)).toEqual(["done", "done"])
    await wire.cut()
  })

  it.each([
    ["a reading", asking, "of: nothing written, TooSlow"],
    ["a list of records", entering, "enter: nothing written, TooSlow"],
    ["a commit", committingNow, "commit: unknown written, TooSlow"],
  ] as const)(
    "but a host that takes connections and is silent, it says so in good time: %s",
    async (_, asked, said) => {
      const { schema } = freshPostgres()
      const wire = await wireTo(shared)
      const options = { url: wire.url, schema, statementTimeout: 500, lockTimeout: 100 }
      const program = Effect.gen(function* () {
        yield* opened
        const read = yield* heldOf(ann)
        wire.silence()
        return yield* soon(end<unknown, unknown, BookPorts>(asked(read)))
      })
      expect(await inBook(options, program)).toBe(said)
      await wire.cut()
    },
  )
})

describe("an answer that is lost", () => {
  let wire: Wire
  beforeEach(async () => {
    wire = await wireTo(shared)
  })
  afterEach(() => wire.cut())

  const losing = (isBackAgain: boolean) =>
    Effect.gen(function* () {
      yield* opened
      const lost = wire.swallow("R-lost")
      const committed = yield* Effect.forkChild(end(committing("R-lost", ann, { plan: 7 })))
      yield* Effect.promise(() => lost)
      if (!isBackAgain) yield* Effect.promise(wire.cut)
      return yield* soon(Fiber.join(committed))
    })

  const sevens = async (schema: string) => outside.say(`SELECT sequence FROM "${schema}".receipts WHERE id = 'R-lost'`)

  it("is asked for again, and the receipt is there once", async () => {
    const { schema } = freshPostgres()
    expect(await inBook({ url: wire.url, schema }, losing(true))).toBe("done")
    expect(await sevens(schema)).toEqual([{ sequence: 1 }])
  })

  it("leaves in doubt what was written, where nobody can be asked", async () => {
    const { schema } = freshPostgres()
    expect(await inBook({ url: wire.url, schema }, losing(false))).toBe("commit: unknown written, NoAnswer")
    expect(await sevens(schema)).toEqual([{ sequence: 1 }])
    await wire.mend()
  })
})

describe("with somebody in the way", () => {
  let other: Raw
  beforeEach(async () => {
    other = await rawTo(shared)
  })
  afterEach(() => other.end())

  const blocking = (schema: string, statement: string) =>
    Effect.promise(() => other.say(`BEGIN; SET LOCAL search_path TO "${schema}"; ${statement}`))
  const leaving = Effect.suspend(() => Effect.promise(() => other.say("ROLLBACK")))

  /** Who waits for him, as soon as somebody does; all others on the server are somebody else's. */
  const waiting = Effect.promise(async () => {
    const [row] = await other.say("SELECT pg_backend_pid() AS pid")
    for (;;) {
      const [found] = await outside.say(
        `SELECT pid FROM pg_stat_activity
         WHERE wait_event_type = 'Lock' AND pg_blocking_pids(pid) @> ARRAY[$1::int]`,
        row?.["pid"],
      )
      if (found !== undefined) return found["pid"]
      await new Promise((later) => setTimeout(later, 10))
    }
  })

  const receipts = async (schema: string) =>
    (await outside.say(`SELECT id FROM "${schema}".receipts ORDER BY id`)).map((row) => row["id"])

  const writings: ReadonlyArray<
    readonly [string, (read: Held) => Effect.Effect<unknown, unknown, BookPorts>, ReadonlyArray<string>]
  > = [
    ["enter", entering, []],
    ["commit", committingNow, ["R1"]],
  ]

  it.each(writings)(
    "who writes for the practice, `%s` gives up in time, having written nothing",
    async (name, write) => {
      const at = freshPostgres()
      const program = Effect.gen(function* () {
        yield* opened
        const read = yield* heldOf(ann)
        yield* blocking(at.schema, "SELECT 1 FROM practices FOR UPDATE")
        return yield* soon(end(write(read)))
      })
      const ended = await inBook({ ...at, statementTimeout: 600, lockTimeout: 300 }, program)
      expect(ended).toBe(`${name}: nothing written, Contended`)
      expect(await receipts(at.schema)).toEqual([])
    },
  )

  it.each(["a new practice", "a practice that is there"])(
    "who writes the first letter of %s has its turn alone",
    async (which) => {
      const at = freshPostgres()
      const theirs = { ...ann, practice: which === "a new practice" ? id.practiceId("new") : id.home }
      const turn = "SELECT practice FROM practices WHERE practice = $1"
      const program = Effect.gen(function* () {
        yield* opened
        const inbox = yield* EligibilityInbox
        // He stops whoever puts a letter behind the turn.
        yield* blocking(at.schema, "LOCK TABLE letters")
        const writing = yield* Effect.forkChild(end(inbox.put(letter("R1", theirs, { hour: "08" }))))
        yield* waiting
        yield* Effect.promise(() => outside.say(`SET search_path TO "${at.schema}"`))
        const free = yield* Effect.promise(() => outside.say(`${turn} FOR KEY SHARE SKIP LOCKED`, theirs.practice))
        const entering = yield* Effect.forkChild(
          end(Effect.flatMap(Register, (register) => register.enter(theirs.practice, records))),
        )
        const second = yield* Effect.raceFirst(Fiber.join(entering), Effect.as(Effect.sleep("300 millis"), "it waits"))
        yield* leaving
        return [free, second, yield* soon(Fiber.join(writing)), yield* soon(Fiber.join(entering))]
      })
      expect(await inBook(at, program)).toEqual([[], "it waits", "done", "done"])
    },
  )

  it("who locks a whole table, a reading takes too long", async () => {
    const at = freshPostgres()
    const program = Effect.gen(function* () {
      yield* opened
      yield* blocking(at.schema, "LOCK TABLE grants")
      return yield* soon(end(asking()))
    })
    const ended = await inBook({ ...at, statementTimeout: 300, lockTimeout: 5_000 }, program)
    expect(ended).toBe("of: nothing written, TooSlow")
  })

  it.each(writings)(
    "whose connection is ended from outside while it waits, `%s` is done once",
    async (_, write, written) => {
      const at = freshPostgres()
      const program = Effect.gen(function* () {
        yield* opened
        const read = yield* heldOf(ann)
        // Not the practice's row, which is asked for in the beginning: in the middle of what it has to say.
        yield* blocking(at.schema, "SELECT 1 FROM plans FOR UPDATE")
        const writing = yield* Effect.forkChild(end(write(read)))
        const pid = yield* waiting
        yield* Effect.promise(() => outside.say("SELECT pg_terminate_backend($1)", pid))
        yield* leaving
        return yield* soon(Fiber.join(writing))
      })
      expect(await inBook(at, program)).toBe("done")
      expect(await receipts(at.schema)).toEqual(written)
    },
  )

  it.each(writings)("with whom `%s` is deadlocked, it is undone and tried again", async (_, write, written) => {
    const at = freshPostgres()
    const program = Effect.gen(function* () {
      yield* opened
      const read = yield* heldOf(ann)
      // He looks for a deadlock later than they do, so that it is they who are undone.
      yield* Effect.promise(() => other.say("SET deadlock_timeout = '20s'"))
      yield* blocking(at.schema, "SELECT 1 FROM plans FOR UPDATE")
      const writing = yield* Effect.forkChild(end(write(read)))
      yield* waiting
      yield* Effect.promise(() => other.say("SELECT 1 FROM practices FOR UPDATE"))
      yield* leaving
      return yield* soon(Fiber.join(writing))
    })
    expect(await inBook(at, program)).toBe("done")
    expect(await receipts(at.schema)).toEqual(written)
  })

  it.each(writings)(
    "interrupted while it waits, `%s` leaves its place free and no transaction open",
    async (_, write) => {
      const at = freshPostgres()
      let pid: unknown
      const program = Effect.gen(function* () {
        yield* opened
        const read = yield* heldOf(ann)
        yield* blocking(at.schema, "SELECT 1 FROM practices FOR UPDATE")
        const writing = yield* Effect.forkChild(write(read))
        pid = yield* waiting
        yield* Fiber.interrupt(writing)
        const meanwhile = yield* soon(end(asking()))
        yield* leaving
        return [meanwhile, yield* soon(end(entering())), yield* soon(end(committing("R2", ann, { plan: 2 })))]
      })
      expect(await inBook({ ...at, maxConnections: 1 }, program)).toEqual(["done", "done", "done"])
      await expect.poll(() => outside.say("SELECT state FROM pg_stat_activity WHERE pid = $1", pid)).toEqual([])
    },
  )
})

describe("a server that takes no more connections", () => {
  it("is nobody there", async () => {
    const { schema } = freshPostgres()
    await outside.say(`CREATE ROLE "${schema}_one" LOGIN SUPERUSER PASSWORD 'one'`)
    const url = new URL(shared)
    url.username = `${schema}_one`
    url.password = "one"
    // A superuser is not counted; an ordinary login is.
    await inBook({ url: url.href, schema }, opened)
    await outside.say(`ALTER ROLE "${schema}_one" NOSUPERUSER CONNECTION LIMIT 0`)
    const ended = await Effect.runPromise(soon(end(Effect.provide(asking(), postgresBook({ url: url.href, schema })))))
    expect(ended).toBe("open: nothing written, NoAnswer")
  })
})

describe.each(["serializable", "repeatable read"])("a database whose transactions are %s", (isolation) => {
  const laws = allLaws.flatMap(([, some]) => some).filter(({ name }) => /writers|at once|while others/.test(name))
  let url = ""
  beforeAll(async () => {
    const { schema } = freshPostgres()
    await outside.say(`CREATE DATABASE "${schema}"`)
    await outside.say(`ALTER DATABASE "${schema}" SET default_transaction_isolation = '${isolation}'`)
    const there = new URL(shared)
    there.pathname = schema
    url = there.href
  })

  it("keeps the laws of those who write at once", async () => {
    expect(laws.length).toBeGreaterThan(4)
    for (const law of laws)
      expect([law.name, await tried(law, postgresBook({ ...freshPostgres(), url }))]).toEqual([
        law.name,
        { kept: true },
      ])
  })
})
