import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { PostgresBookOptions } from "../../adapters/sql/index.ts"
import { postgresBook } from "../../adapters/sql/index.ts"
import { postgresMigrations } from "../../adapters/sql/postgresSchema.ts"
import { Verifications } from "../../src/effect.ts"
import type { BookPorts } from "../../src/testing.ts"
import { committing, heldOf, opened } from "../../src/testing/laws/steps.ts"
import * as id from "../../src/testing/world/ids.ts"
import { mark } from "../../src/testing/world/marks.ts"
import { target } from "../../src/testing/world/records.ts"
import { ended, started } from "../conformance/children/process.ts"
import { freshPostgres } from "./fresh.ts"
import { rawSession, rawTo } from "./raw.ts"

const shared = freshPostgres().url
const outside = rawSession(() => shared)

const ann = target(id.annsFamily, id.ann)

const inBook = <A, E>(options: PostgresBookOptions, program: Effect.Effect<A, E, BookPorts>) =>
  Effect.runPromise(Effect.provide(program, postgresBook(options)))

const opening = (options: PostgresBookOptions) =>
  inBook(options, Effect.void).then(
    () => "opened",
    (error: unknown) => (error instanceof Error ? error.name : "?"),
  )

const nameOf = (schema: string): string => `"${schema.replaceAll('"', '""')}"`

// Everything in a schema that a migration could have made or changed.
const contents = async (schema: string) => ({
  relations: await outside.say(
    `SELECT c.oid::int, c.relname, c.relkind, c.relacl::text FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $1 ORDER BY 1`,
    schema,
  ),
  functions: await outside.say(
    "SELECT p.oid::int, p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = $1",
    schema,
  ),
  schema: await outside.say("SELECT oid::int, nspacl::text FROM pg_namespace WHERE nspname = $1", schema),
})

const newest = postgresMigrations("desk").length

const versionOf = (schema: string) => outside.say(`SELECT version FROM ${nameOf(schema)}.book`)

const address = (change: (url: URL) => void): string => {
  const url = new URL(shared)
  change(url)
  return url.href
}

const login = async (name: string, more: string): Promise<string> => {
  await outside.say(`CREATE ROLE ${nameOf(name)} LOGIN PASSWORD 'theirs' ${more}`)
  return address((url) => {
    url.username = encodeURIComponent(name)
    url.password = "theirs"
  })
}

describe("a new book", () => {
  it("may be opened for the first time by eight at once", async () => {
    const at = freshPostgres()
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => opening({ ...at, maxConnections: 1 })))
    expect(outcomes).toEqual(outcomes.map(() => "opened"))
    expect(await versionOf(at.schema)).toEqual([{ version: newest }])
  })

  it("may be opened for the first time by two processes at once", async () => {
    const { url, schema } = freshPostgres()
    const children = await Promise.all(Array.from({ length: 2 }, () => ended(started("openPostgres.ts", url, schema))))
    expect(children.map(({ code, err }) => [code, err])).toEqual(children.map(() => [0, ""]))
    expect(await versionOf(schema)).toEqual([{ version: newest }])
  })

  it("may be made in several databases at once, with a role that belongs to all of them", async () => {
    const { schema } = freshPostgres()
    const names = Array.from({ length: 4 }, (_, i) => `${schema}_${String(i)}`)
    for (const name of names) await outside.say(`CREATE DATABASE "${name}"`)
    const outcomes = await Promise.all(
      names.map((name) =>
        opening({ url: address((url) => (url.pathname = name)), role: `${schema}_role`, maxConnections: 1 }),
      ),
    )
    expect(outcomes).toEqual(names.map(() => "opened"))
  })

  it("is made in a database whose transactions are serializable", async () => {
    const { schema } = freshPostgres()
    await outside.say(`CREATE DATABASE "${schema}"`)
    await outside.say(`ALTER DATABASE "${schema}" SET default_transaction_isolation = 'serializable'`)
    const url = address((there) => (there.pathname = schema))
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => opening({ url, maxConnections: 1 })))
    expect(outcomes).toEqual(outcomes.map(() => "opened"))
  })

  it("that is opened again stays as it is", async () => {
    const at = freshPostgres()
    await inBook(at, opened)
    const before = await contents(at.schema)
    expect(before.relations.length).toBeGreaterThan(20)
    await inBook(at, Effect.void)
    expect(await contents(at.schema)).toEqual(before)
  })

  it("lies apart from another in the same database", async () => {
    const [one, other] = [freshPostgres(), freshPostgres()]
    await inBook(one, Effect.andThen(opened, committing("R1", ann, { plan: 1 })))
    const revision = await inBook(
      other,
      Effect.gen(function* () {
        yield* opened
        return (yield* heldOf(ann)).plan.revision
      }),
    )
    expect(revision).toBe(0)
  })

  it.each([
    ['"', 'Coverport "desk"'],
    ["Book; DROP SCHEMA public", "Desk'; --"],
    ["Zähne 🦷", "Пульт"],
    ["a$$b", "c$$d"],
    ["back\\slash", "sla\\sh"],
    ["a, b", "x.y"],
    ["select", "user"],
  ])("may be called %s, and its role %s", async (schemaName, roleName) => {
    const { url, schema } = freshPostgres()
    const named = { url, schema: `${schemaName} ${schema}`.slice(0, 50), role: `${roleName} ${schema}`.slice(0, 50) }
    await inBook(named, Effect.andThen(opened, committing("R1", ann, { plan: 1 })))
    await inBook(named, heldOf(ann))
    const [table] = await outside.say(
      "SELECT COUNT(*)::int AS n FROM pg_tables WHERE schemaname = $1 AND has_table_privilege($2::name, quote_ident(schemaname) || '.' || quote_ident(tablename), 'INSERT')",
      named.schema,
      named.role,
    )
    expect(table?.["n"]).toBeGreaterThan(5)
  })
})

describe("a book of version 2", () => {
  // As the second migration left it: what later ones have made is taken away again.
  const old = async () => {
    const at = freshPostgres()
    const role = `${at.schema}_role`
    await inBook({ ...at, role }, Effect.andThen(opened, committing("R1", ann, { plan: 1 })))
    await outside.say(`DROP TABLE "${at.schema}".marks; UPDATE "${at.schema}".book SET version = 2`)
    return { ...at, role }
  }

  const saying = Effect.gen(function* () {
    const verifications = yield* Verifications
    yield* verifications.put(mark("M1", ann, { hour: "08" }))
    return {
      revision: (yield* heldOf(ann)).plan.revision,
      said: (yield* verifications.newest(id.home, [id.ann])).map(({ id }) => id),
    }
  })

  it("is brought up to date with all it holds, and takes what is new", async () => {
    const at = await old()
    expect(await inBook(at, saying)).toEqual({ revision: 1, said: ["M1"] })
    expect(await versionOf(at.schema)).toEqual([{ version: newest }])
  })

  it("may be brought up to date by four at once", async () => {
    const at = await old()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => opening({ ...at, maxConnections: 1 })))
    expect(outcomes).toEqual(outcomes.map(() => "opened"))
    expect(await inBook(at, saying)).toEqual({ revision: 1, said: ["M1"] })
  })

  it("is left alone by a login that may not change it", async () => {
    const at = await old()
    const url = await login(`${at.schema}_login`, `IN ROLE "${at.role}"`)
    const before = await contents(at.schema)
    expect(await opening({ ...at, url })).toBe("BookNotMigrated")
    expect(await contents(at.schema)).toEqual(before)
  })
})

describe("a schema that is no book of ours is refused and left alone:", () => {
  it.each([
    ["a table", "CREATE TABLE theirs (a INTEGER)"],
    ["a view", "CREATE VIEW theirs AS SELECT 1 AS a"],
    ["a sequence", "CREATE SEQUENCE theirs"],
    ["a library's table of books", "CREATE TABLE book (title TEXT)"],
    ["another table of books", "CREATE TABLE book (version TEXT)"],
    ["what might be ours but for all else", "CREATE TABLE book (version INTEGER); INSERT INTO book VALUES (1)"],
    [
      "tables with all our names",
      "CREATE TABLE book (version TEXT); CREATE TABLE letters (a INTEGER); CREATE TABLE receipts (a INTEGER)",
    ],
  ])("%s", async (_, statements) => {
    const at = freshPostgres()
    await outside.say(`CREATE SCHEMA "${at.schema}"`)
    await outside.say(`SET search_path TO "${at.schema}"; ${statements}; RESET search_path`)
    const before = await contents(at.schema)
    expect(await opening(at)).toBe("NotABook")
    expect(await contents(at.schema)).toEqual(before)
  })

  it("a newer book", async () => {
    const at = freshPostgres()
    await inBook(at, opened)
    await outside.say(`UPDATE "${at.schema}".book SET version = 99`)
    const before = await contents(at.schema)
    expect(await opening(at)).toBe("BookTooNew")
    expect(await contents(at.schema)).toEqual(before)
  })
})

describe("a migration that fails half-way", () => {
  it("leaves nothing behind, not even the role", async () => {
    const at = freshPostgres()
    const role = `${at.schema}_role`
    // In the way of the last but few of its statements.
    await outside.say(`CREATE SCHEMA "${at.schema}"`)
    await outside.say(`CREATE FUNCTION "${at.schema}".append_only() RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'`)
    const before = await contents(at.schema)
    expect(await opening({ ...at, role })).toBe("StoreUnavailable")
    expect(await contents(at.schema)).toEqual(before)
    expect(await outside.say("SELECT 1 FROM pg_roles WHERE rolname = $1", role)).toEqual([])
    await outside.say(`DROP FUNCTION "${at.schema}".append_only()`)
    expect(await opening({ ...at, role })).toBe("opened")
  })
})

describe("a login", () => {
  it("that may make nothing is told that the book has to be migrated, and makes nothing", async () => {
    const { schema } = freshPostgres()
    const url = await login(`${schema}_login`, "")
    expect(await opening({ url, schema })).toBe("BookNotMigrated")
    expect(await outside.say("SELECT 1 FROM pg_namespace WHERE nspname = $1", schema)).toEqual([])
  })

  it.each(["INHERIT", "NOINHERIT"])(
    "that may do no more than take the role works in a migrated book (%s)",
    async (kind) => {
      const at = freshPostgres()
      const role = `${at.schema}_role`
      await inBook({ ...at, role }, opened)
      const url = await login(`${at.schema}_login`, `${kind} IN ROLE "${role}"`)
      const revision = await inBook(
        { url, schema: at.schema, role },
        Effect.gen(function* () {
          yield* committing("R1", ann, { plan: 1 })
          return (yield* heldOf(ann)).plan.revision
        }),
      )
      expect(revision).toBe(1)
    },
  )

  it("that may not take the role finds nothing out", async () => {
    const at = freshPostgres()
    await inBook({ ...at, role: `${at.schema}_role` }, opened)
    const url = await login(`${at.schema}_login`, "")
    expect(await opening({ url, schema: at.schema, role: `${at.schema}_role` })).toBe("StoreUnavailable")
  })

  it("that owns a database and may make roles, and is no superuser, makes a book and is itself held to its rules", async () => {
    const { schema } = freshPostgres()
    const url = await login(`${schema}_owner`, "CREATEROLE")
    await outside.say(`CREATE DATABASE "${schema}" OWNER "${schema}_owner"`)
    const there = new URL(url)
    there.pathname = schema
    const role = `${schema}_role`
    await inBook({ url: there.href, schema, role }, Effect.andThen(opened, committing("R1", ann, { plan: 1 })))
    const owner = await rawTo(there.href)
    expect(await owner.say(`SELECT * FROM "${schema}".receipts`)).toEqual([])
    await owner.say("SELECT set_config('coverport.practice', $1, FALSE)", id.home)
    expect(await owner.say(`SELECT id FROM "${schema}".receipts`)).toEqual([{ id: "R1" }])
    await owner.end()
  })
})
