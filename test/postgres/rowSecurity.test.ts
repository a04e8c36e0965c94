import * as Effect from "effect/Effect"
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { postgresBook } from "../../adapters/sql/index.ts"
import { openPostgres } from "../../adapters/sql/openPostgres.ts"
import type { Row } from "../../adapters/sql/rows.ts"
import { EligibilityInbox, Register, Verifications } from "../../src/effect.ts"
import { committing, opened } from "../../src/testing/laws/steps.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { mark } from "../../src/testing/world/marks.ts"
import { records, targetIn } from "../../src/testing/world/records.ts"
import { freshPostgres } from "./fresh.ts"
import type { Raw } from "./raw.ts"
import { rawSession, rawTo } from "./raw.ts"

const at = freshPostgres()
const outside = rawSession(() => at.url)

const neighbour = id.practiceId("P10")

const filling = Effect.gen(function* () {
  yield* opened
  const register = yield* Register
  yield* register.enter(neighbour, records)
  const inbox = yield* EligibilityInbox
  const verifications = yield* Verifications
  for (const practice of [id.home, neighbour]) {
    const ann = targetIn(practice)(id.annsFamily, id.ann)
    yield* committing("F1", ann, { plan: 1, subscription: 2, enrolment: 3 })
    yield* inbox.put(letter("F1", ann, { hour: "08" }))
    yield* verifications.put(mark("F1", ann, { hour: "08" }))
  }
})

let owner = ""
let url = ""

/** Every table of the book but the one that names its version. */
let tables: ReadonlyArray<string> = []

beforeAll(async () => {
  owner = `${at.schema}_owner`
  await outside.say(`CREATE ROLE "${owner}" LOGIN CREATEROLE PASSWORD 'theirs'`)
  await outside.say(`CREATE DATABASE "${at.schema}" OWNER "${owner}"`)
  const there = new URL(at.url)
  there.pathname = at.schema
  there.username = owner
  there.password = "theirs"
  url = there.href
  await Effect.runPromise(Effect.provide(filling, postgresBook({ url, schema: at.schema, role: `${owner}_desk` })))
  const session = await rawTo(url)
  const found = await session.say(
    "SELECT tablename FROM pg_tables WHERE schemaname = $1 AND tablename <> 'book' ORDER BY 1",
    at.schema,
  )
  tables = found.map((row) => String(row["tablename"]))
  await session.end()
})

/** In a session of the login that owns the book: as itself, or as the role it is worked with. */
let session: Raw
beforeEach(async () => {
  session = await rawTo(url)
  await session.say(`SET search_path TO "${at.schema}"`)
})
afterEach(() => session.end())

const as = (who: "desk" | "owner") => session.say(who === "desk" ? `SET ROLE "${owner}_desk"` : "RESET ROLE")
const inPractice = (practice: string) => session.say("SELECT set_config('coverport.practice', $1, FALSE)", practice)

const tried = (statement: string) =>
  session.say(statement).then(
    () => "done",
    (error: unknown) => (error instanceof Error ? error.message : "?"),
  )

const practicesIn = async (table: string) =>
  (await session.say(`SELECT DISTINCT practice FROM ${table} ORDER BY 1`)).map((row) => row["practice"])

describe.each(["desk", "owner"] as const)("whoever is not named by the setting finds nothing: the %s", (who) => {
  beforeEach(() => as(who))

  it("without a setting", async () => {
    for (const table of tables) expect([table, await practicesIn(table)]).toEqual([table, []])
  })

  it("after a transaction's setting has gone, and with an empty one", async () => {
    await session.say(`BEGIN; SET LOCAL coverport.practice = 'P1'; COMMIT`)
    for (const table of tables) expect([table, await practicesIn(table)]).toEqual([table, []])
  })

  it.each([id.home, neighbour])("with the setting of %s, only what is that practice's", async (practice) => {
    await inPractice(practice)
    for (const table of tables) expect([table, await practicesIn(table)]).toEqual([table, [practice]])
  })

  it("by part of a practice's id, or a pattern for it", async () => {
    for (const other of ["P", "P1%", "P_", "p1", "P1 ", "%"]) {
      await inPractice(other)
      for (const table of tables) expect([other, table, await practicesIn(table)]).toEqual([other, table, []])
    }
  })

  it("nor where security is asked to stand aside", async () => {
    await session.say("SET row_security = off")
    for (const table of tables) expect(await tried(`SELECT 1 FROM ${table}`)).toMatch(/row-level security/)
  })

  it("and writes for no other practice", async () => {
    await inPractice(id.home)
    for (const table of tables) {
      const [one] = await session.say(
        `SELECT string_agg(CASE column_name WHEN 'practice' THEN '''P10''' ELSE quote_ident(column_name) END, ', ') AS list
         FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2`,
        at.schema,
        table,
      )
      const columns = await session.say(
        `SELECT string_agg(quote_ident(column_name), ', ') AS list
         FROM information_schema.columns WHERE table_schema = $1 AND table_name = $2`,
        at.schema,
        table,
      )
      expect(
        await tried(
          `INSERT INTO ${table} (${String(columns[0]?.["list"])}) SELECT ${String(one?.["list"])} FROM ${table}`,
        ),
      ).toBe(`new row violates row-level security policy for table "${table}"`)
      if (["letters", "marks", "receipts"].includes(table)) continue
      expect(await tried(`UPDATE ${table} SET practice = 'P10'`)).toBe(
        `new row violates row-level security policy for table "${table}"`,
      )
    }
  })
})

describe("the role that works in a book", () => {
  beforeEach(async () => {
    await as("desk")
    await inPractice(id.home)
  })

  it("deletes and empties nothing", async () => {
    for (const table of [...tables, "book"]) {
      expect(await tried(`DELETE FROM ${table}`)).toBe(`permission denied for table ${table}`)
      expect(await tried(`TRUNCATE ${table}`)).toBe(`permission denied for table ${table}`)
    }
  })

  it("changes no receipt, no letter, no word on eligibility and no version", async () => {
    for (const table of ["receipts", "letters", "marks"])
      expect(await tried(`UPDATE ${table} SET body = '{}'`)).toBe(`permission denied for table ${table}`)
    expect(
      await tried(`INSERT INTO receipts SELECT * FROM receipts ON CONFLICT (practice, id) DO UPDATE SET body = ''`),
    ).toBe("permission denied for table receipts")
    expect(await tried("UPDATE book SET version = 0")).toBe("permission denied for table book")
    expect(await tried("INSERT INTO book VALUES (2)")).toBe("permission denied for table book")
  })

  it("changes no table, makes none, and takes down no guard", async () => {
    for (const table of tables) {
      for (const change of [
        "ADD COLUMN more TEXT",
        "DISABLE ROW LEVEL SECURITY",
        "NO FORCE ROW LEVEL SECURITY",
        "DISABLE TRIGGER ALL",
      ])
        expect(await tried(`ALTER TABLE ${table} ${change}`)).toBe(`must be owner of table ${table}`)
      expect(await tried(`DROP POLICY of_practice ON ${table}`)).toMatch(/^must be owner of/)
      expect(await tried(`DROP TABLE ${table}`)).toBe(`must be owner of table ${table}`)
    }
    expect(await tried("CREATE TABLE theirs (a INTEGER)")).toMatch(/^permission denied for schema/)
    expect(await tried("DROP TRIGGER receipts_append_only ON receipts")).toMatch(/^must be owner of/)
    expect(await tried("DROP FUNCTION append_only() CASCADE")).toMatch(/^must be owner of/)
    expect(await tried("SET session_replication_role = replica")).toMatch(/^permission denied to set parameter/)
  })
})

describe("the owner", () => {
  it.each(["receipts", "letters", "marks"])("changes and takes out no %s", async (table) => {
    await inPractice(id.home)
    const before = await session.say(`SELECT * FROM ${table}`)
    expect(before.length).toBe(1)
    for (const statement of [
      `UPDATE ${table} SET body = '{}'`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `TRUNCATE plans, patients, enrolments, subscriptions, ${table} CASCADE`,
      `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (practice, id) DO UPDATE SET body = ''`,
    ])
      expect(await tried(statement)).toMatch(/are append-only$/)
    expect(await session.say(`SELECT * FROM ${table}`)).toEqual(before)
  })
})

describe("the catalog says of every table but the version's", () => {
  it("that there is one, with rows", () => {
    expect(tables.length).toBeGreaterThanOrEqual(10)
  })

  it("that row security is enabled and forced, by one policy for reading and writing alike", async () => {
    const found = await session.say(
      `SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity,
         (SELECT json_agg(json_build_object('cmd', p.polcmd, 'permissive', p.polpermissive, 'roles', p.polroles::text,
            'reads', pg_get_expr(p.polqual, c.oid), 'writes', pg_get_expr(p.polwithcheck, c.oid)))
          FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
       FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'book'
       ORDER BY 1`,
      `"${at.schema}"`,
    )
    const byPractice = "(practice = current_setting('coverport.practice'::text, true))"
    const policy = { cmd: "*", permissive: true, roles: "{0}", reads: byPractice, writes: byPractice }
    expect(found).toEqual(
      tables.map((relname) => ({ relname, relrowsecurity: true, relforcerowsecurity: true, policies: [policy] })),
    )
  })

  it("that each index and primary key begins with the practice, and each table has one", async () => {
    const found = await session.say(
      `SELECT t.relname AS table, i.indisprimary AS key, pg_get_indexdef(i.indexrelid, 1, FALSE) AS first
       FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
       WHERE t.relnamespace = $1::regnamespace AND t.relname <> 'book' AND t.relkind IN ('r', 'p')`,
      `"${at.schema}"`,
    )
    expect(found.filter((row) => row["first"] !== "practice")).toEqual([])
    const keyed = found.filter((row) => row["key"] === true).map((row) => String(row["table"]))
    expect(keyed.sort()).toEqual(tables)
  })

  it("that each foreign key stays within the practice", async () => {
    const found = await session.say(
      "SELECT pg_get_constraintdef(oid) AS said FROM pg_constraint WHERE contype = 'f' AND connamespace = $1::regnamespace",
      `"${at.schema}"`,
    )
    expect(found.length).toBeGreaterThan(5)
    for (const { said } of found) expect(said).toMatch(/^FOREIGN KEY \(practice, .* REFERENCES \w+\(practice, /)
  })

  it("that its texts are compared by code points", async () => {
    const found = await session.say(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = $1 AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
      at.schema,
    )
    expect(found).toEqual([])
  })

  it("that the role has no more of it than it needs, and all others nothing", async () => {
    const found = await session.say(
      `SELECT c.relname, a.grantee::regrole::text AS grantee, string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type) AS may
       FROM pg_class c, aclexplode(c.relacl) a
       WHERE c.relnamespace = $1::regnamespace AND a.grantee <> c.relowner GROUP BY 1, 2 ORDER BY 1`,
      `"${at.schema}"`,
    )
    const may = (table: string): string => {
      if (table === "book") return "SELECT"
      return ["letters", "marks", "receipts"].includes(table) ? "INSERT SELECT" : "INSERT SELECT UPDATE"
    }
    expect(found).toEqual(
      [...tables, "book"].sort().map((relname) => ({ relname, grantee: `${owner}_desk`, may: may(relname) })),
    )
  })
})

describe("a connection that is somebody else's afterwards", () => {
  const settings = [
    "coverport.practice",
    "search_path",
    "statement_timeout",
    "lock_timeout",
    "transaction_isolation",
    "transaction_read_only",
  ]
  const looking = `SELECT pg_backend_pid() AS pid, current_user::text AS who, ${settings
    .map((name, i) => `NULLIF(current_setting('${name}', TRUE), '') AS s${String(i)}`)
    .join(", ")}`

  it("knows neither role nor practice nor anything that was set, whoever had it and however it ended", async () => {
    const program = Effect.gen(function* () {
      const { sql, ask, tell, together } = yield* openPostgres({
        url,
        schema: at.schema,
        role: `${owner}_desk`,
        maxConnections: 1,
        statementTimeout: 1_234,
        lockTimeout: 321,
        trace: () => undefined,
      })
      const looked = sql.unsafe<Row>(looking)
      const inside = sql<Row>`SELECT current_user::text AS who, current_setting('coverport.practice') AS practice,
        (SELECT string_agg(DISTINCT practice, ' ') FROM receipts) AS practices`
      const failing = sql<Row>`SELECT 1 / 0`
      const before = yield* looked
      const after: Array<unknown> = []
      const within: Array<unknown> = []
      for (const practice of [id.home, neighbour, id.home]) {
        within.push(yield* ask(practice, inside))
        after.push(yield* looked)
        within.push((yield* tell(practice, [inside]))[0])
        after.push(yield* looked)
        within.push(yield* together(practice, inside))
        after.push(yield* looked)
        yield* Effect.flip(ask(practice, failing))
        after.push(yield* looked)
        yield* Effect.flip(tell(practice, [inside, failing]))
        after.push(yield* looked)
        yield* Effect.flip(together(practice, failing))
        after.push(yield* looked)
      }
      return { before, after, within }
    })
    const { before, after, within } = await Effect.runPromise(Effect.scoped(program))
    expect(before[0]).toMatchObject({ who: owner, s0: null })
    expect(after).toEqual(after.map(() => before))
    const seen = (practice: string) => [{ who: `${owner}_desk`, practice, practices: practice }]
    expect(within).toEqual([id.home, neighbour, id.home].flatMap((one) => [seen(one), seen(one), seen(one)]))
  })
})
