import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { postgresBook, sqliteBook } from "../../adapters/sql/index.ts"
import { postgresMigrations } from "../../adapters/sql/postgresSchema.ts"
import { quoted } from "../../adapters/sql/quoted.ts"
import { sqliteMigrations } from "../../adapters/sql/sqliteSchema.ts"
import { EligibilityInbox } from "../../src/effect.ts"
import { committing, heldOf, opened } from "../../src/testing/laws/steps.ts"
import { changesTo } from "../../src/testing/world/changes.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { observe } from "../../src/testing/world/observe.ts"
import { imported } from "../../src/testing/world/receipts.ts"
import { target } from "../../src/testing/world/records.ts"
import { allStatements, onOneLine, withoutPractice } from "../conformance/statements.ts"
import { freshPostgres } from "./fresh.ts"
import { rawSession } from "./raw.ts"

const at = freshPostgres()
const outside = rawSession(() => at.url)

const ann = target(id.annsFamily, id.ann)

const tablesIn = (migrations: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<string> =>
  [
    ...migrations
      .flat()
      .join("\n")
      .matchAll(/CREATE TABLE (\w+)/g),
  ].map(([, name = ""]) => name)

const tables = tablesIn(postgresMigrations("desk"))
const schema = new Set(postgresMigrations(quoted("coverport_desk")).flat().map(onOneLine))

let said: ReadonlyArray<string> = []
let saidToSqlite: ReadonlyArray<string> = []

beforeAll(async () => {
  const names = new RegExp(`\\b(${tables.join("|")})\\b`)
  const ours = (statements: ReadonlySet<string>, not: ReadonlySet<string>): ReadonlyArray<string> =>
    [...statements].filter((text) => names.test(text) && !text.includes("pg_class") && !not.has(text)).sort()
  said = ours(await allStatements((onStatement) => postgresBook({ ...freshPostgres(), onStatement })), schema)
  saidToSqlite = ours(
    await allStatements((onStatement) => sqliteBook({ file: ":memory:", onStatement })),
    new Set(sqliteMigrations.flat().map(onOneLine)),
  )
})

// The one statement of a commit, which SQLite is told in six.
const isCommit = (text: string): boolean => text.startsWith("WITH first AS")

describe("every statement that the laws make a PostgreSQL book say", () => {
  it("is one of few", () => {
    expect(said.length).toBeGreaterThan(25)
    expect(said.length).toBeLessThan(60)
  })

  it("names the practice for every table it reads or writes", () => {
    expect(withoutPractice(said, tables)).toEqual([])
  })

  it("is one that SQLite is told as well, but for the turn, a commit and a list of values", () => {
    const listed = (text: string): string =>
      text.replaceAll("unnest(?::text[]) AS listed(value)", "LISTED").replaceAll("json_each(?) AS listed", "LISTED")
    const [here, there] = [said.map(listed), saidToSqlite.map(listed)]
    const own = here.filter((text) => !there.includes(text) && !isCommit(text))
    expect(own).toEqual([
      "INSERT INTO practices (practice) VALUES (?) ON CONFLICT (practice) DO UPDATE SET practice = excluded.practice WHERE FALSE",
      "SELECT 1 AS turn FROM practices WHERE practice = ? FOR UPDATE",
    ])
    const theirs = there.filter((text) => !here.includes(text))
    expect(theirs.map((text) => text.slice(0, 22))).toEqual([
      "INSERT INTO receipts (",
      "UPDATE enrolments SET ",
      "UPDATE plans SET body ",
      "UPDATE subscriptions S",
    ])
  })
})

describe("a round trip", () => {
  it("is what a reading costs, and a letter, and a commit of any size", async () => {
    const trips: Array<string> = []
    const program = Effect.gen(function* () {
      const store = yield* opened
      const inbox = yield* EligibilityInbox
      const read = yield* heldOf(ann)
      const counted = Effect.fnUntraced(function* <A, E, R>(effect: Effect.Effect<A, E, R>) {
        trips.length = 0
        yield* effect
        return trips.length
      })
      return {
        put: yield* counted(inbox.put(letter("F1", ann, { hour: "08" }))),
        again: yield* counted(inbox.put(letter("F1", ann, { hour: "08" }))),
        nothing: yield* counted(store.commit(imported("F1", ann, changesTo(read, {})), read)),
        one: yield* counted(store.commit(imported("F2", ann, changesTo(read, { enrolment: 1 })), read)),
        same: yield* counted(store.commit(imported("F2", ann, changesTo(read, { enrolment: 1 })), read)),
        conflict: yield* counted(
          Effect.flip(store.commit(imported("F3", ann, changesTo(read, { enrolment: 1 })), read)),
        ),
        all: yield* counted(committing("F4", ann, { plan: 1, subscription: 2, enrolment: 3 })),
        missing: yield* counted(store.receipt(id.home, id.receiptId("nowhere"))),
      }
    })
    const book = postgresBook({ ...freshPostgres(), onStatement: (statement) => void trips.push(statement) })
    expect(await Effect.runPromise(Effect.provide(program, book))).toEqual({
      put: 1,
      again: 1,
      nothing: 1,
      one: 1,
      same: 1,
      conflict: 1,
      // One to read what is held.
      all: 2,
      missing: 1,
    })
  })

  it("answers each question about a practice", async () => {
    const trips: Array<string> = []
    const book = postgresBook({ ...freshPostgres(), onStatement: (statement) => void trips.push(statement) })
    await Effect.runPromise(
      Effect.provide(
        Effect.gen(function* () {
          yield* opened
          trips.length = 0
          yield* observe(id.home)
        }),
        book,
      ),
    )
    expect(trips.length).toBeGreaterThan(30)
    const statements = trips.map((trip) => trip.split(";\n").map(onOneLine))
    expect(
      statements.map(([begin, settings, ...others]) => [begin, settings?.slice(0, 18), others.length, others[1]]),
    ).toEqual(
      statements.map(() => ["BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY", "SELECT set_config(", 2, "COMMIT"]),
    )
  })
})

// Two small practices beside a large one, of families of four; every other family is on the first of its plans.
const practices = [
  ["P2", 40],
  ["P3", 200],
  ["P1", 12_000],
] as const

const rowsOf = (practice: string, patients: number): ReadonlyArray<string> => {
  const plans = String(patients / 40)
  const numbered = (to: number) => `generate_series(0, ${String(to - 1)}) AS i`
  const plan = `'l' || CASE WHEN i / 4 % 2 = 0 THEN 0 ELSE i / 4 % ${plans} END`
  const about = `${plan}, 's' || i / 4, 'p' || i`
  const first = "'2020-01-01'::date"
  return [
    `INSERT INTO practices VALUES ('${practice}')`,
    `INSERT INTO patients SELECT '${practice}', 'p' || i, 'First' || i % 97, 'Last' || i % 997,
       ('1950-01-01'::date + i % 9000)::text FROM ${numbered(patients)}`,
    `INSERT INTO plans SELECT '${practice}', 'l' || i, 'Name', 'Carrier', NULL, 1, NULL, NULL, NULL, 0, '{}'
       FROM ${numbered(Number(plans))}`,
    `INSERT INTO subscriptions SELECT '${practice}', 's' || i / 4, ${plan}, 'W' || i, 'W' || i, 'p' || i, NULL, NULL, 0, '{}'
       FROM ${numbered(patients)} WHERE i % 4 = 0`,
    `INSERT INTO enrolments SELECT '${practice}', 's' || i / 4, 'p' || i, ${plan}, 'Last' || i % 997, 'First' || i % 97,
       1, 'self', NULL, NULL, 0, '{}' FROM ${numbered(patients)}`,
    `INSERT INTO plan_turns SELECT '${practice}', 'l' || i % ${plans}, (${first} + i)::text, 1, 1 FROM ${numbered(patients / 4)}`,
    `INSERT INTO appointments SELECT '${practice}', 'a' || i, 'o' || i % 3, (${first} + i % 400)::text, '08:00', 'c', 30, 'p' || i
       FROM ${numbered(patients)}`,
    `INSERT INTO grants SELECT '${practice}', 'u' || i, 'o' || i % 3, '[]' FROM ${numbered(patients / 10)}`,
    `INSERT INTO locations SELECT '${practice}', 'o' || i, 'Pro', 1, '[]' FROM ${numbered(patients / 10)}`,
    `INSERT INTO letters SELECT '${practice}', 'e' || i, i + 1, ${about}, '2026-11-24', '2026-12-24', 'eligible', 1, '{}', ''
       FROM ${numbered(patients)}`,
    `INSERT INTO receipts SELECT '${practice}', i + 1, 'r' || i, ${about}, 'e' || i, i % 2, i % 3 % 2, i % 5 % 2,
       CASE WHEN i % 23 = 0 THEN '{"_tag":"Edited"}' ELSE '{}' END FROM ${numbered(patients)}`,
    `INSERT INTO marks SELECT '${practice}', 'm' || i, '2026-11-24', ${about}, '{}' FROM ${numbered(patients)}`,
  ]
}

interface PlanNode {
  readonly "Node Type": string
  readonly "Relation Name"?: string
  readonly "Index Name"?: string
  readonly "Index Cond"?: string
  readonly Plans?: ReadonlyArray<PlanNode>
}

const isPlanNode = (value: unknown): value is PlanNode =>
  typeof value === "object" && value !== null && "Node Type" in value

const nodesOf = (value: unknown): ReadonlyArray<PlanNode> => {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (typeof value !== "object" || value === null) return []
  const below = Object.values(value).flatMap((one: unknown) => (typeof one === "object" ? nodesOf(one) : []))
  return isPlanNode(value) ? [value, ...below] : below
}

describe("in a book of which one practice holds 98 of a hundred rows", () => {
  beforeAll(async () => {
    await Effect.runPromise(Effect.provide(Effect.void, postgresBook(at)))
    await outside.say(`SET search_path TO "${at.schema}"`)
    // Nothing that could be missing is looked for, which takes longer than all the rest.
    await outside.say("SET session_replication_role = replica")
    for (const [practice, patients] of practices)
      for (const statement of rowsOf(practice, patients)) await outside.say(statement)
    for (const table of tables) await outside.say(`ANALYZE ${table}`)
    await outside.say("RESET session_replication_role")
    await outside.say("SET ROLE coverport_desk")
    await outside.say("SELECT set_config('coverport.practice', 'P1', FALSE)")
  })

  it.each(["generic", "custom"])(
    "every statement finds its rows by an index asked for more than the practice: %s plans",
    async (kind) => {
      await outside.say("DEALLOCATE ALL")
      await outside.say(`SET plan_cache_mode = force_${kind}_plan`)
      const wide: Array<string> = []
      for (const [i, text] of said.entries()) {
        const name = `s${String(i)}`
        let place = 0
        const statement = text.replaceAll("?", () => `$${String(++place)}`)
        await outside.say(`PREPARE ${name} AS ${statement}`)
        const [described] = await outside.say(
          "SELECT parameter_types::text[] AS types FROM pg_prepared_statements WHERE name = $1",
          name,
        )
        const types = described?.["types"]
        const values = (Array.isArray(types) ? types : []).map((type: unknown) => {
          if (type === "text[]") return "'{p1,p7,p19}'"
          return type === "text" ? "'P1'" : "1"
        })
        const [explained] = await outside.say(
          `EXPLAIN (FORMAT JSON) EXECUTE ${name}${values.length === 0 ? "" : `(${values.join(", ")})`}`,
        )
        for (const node of nodesOf(explained?.["QUERY PLAN"])) {
          const relation = node["Relation Name"]
          const isWrite = node["Node Type"] === "ModifyTable"
          if (isWrite || (relation === undefined && node["Node Type"] !== "Bitmap Index Scan")) continue
          const condition = node["Index Cond"]
          const isNarrow =
            node["Node Type"] === "Bitmap Heap Scan" ||
            (condition !== undefined && condition.replaceAll("practice = ", "").includes(" = ")) ||
            relation === "practices" ||
            // The newest of the practice's.
            /^(SELECT sequence, body FROM receipts WHERE \(?practice = \? (AND sequence < \?\) )?ORDER BY|WITH first)/.test(
              text,
            ) ||
            /MAX\(arrival\)/.test(text) ||
            // A page of the practice's plans, in their order.
            (relation === "plans" &&
              node["Node Type"] === "Index Only Scan" &&
              text.startsWith("SELECT p.id FROM plans"))
          if (!isNarrow) wide.push(`${node["Node Type"]} ${relation ?? ""} ${condition ?? ""}: ${text}`)
        }
      }
      expect(wide).toEqual([])
    },
  )
})
