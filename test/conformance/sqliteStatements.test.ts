import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { answering } from "../../adapters/sql/answering.ts"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { sqliteMigrations } from "../../adapters/sql/sqliteSchema.ts"
import { prepareBookFile } from "../../adapters/sql/sqliteBookFile.ts"
import { sqliteClient } from "../../adapters/sql/sqliteClient.ts"
import { CoverageStore, Register } from "../../src/effect.ts"
import { committing, opened, outcomeOf } from "../../src/testing/laws/steps.ts"
import * as id from "../../src/testing/world/ids.ts"
import { enrolment, patient, target } from "../../src/testing/world/records.ts"
import { allLaws, tried } from "./books.ts"
import { freshFiles } from "./files.ts"

const freshFile = freshFiles()

const ann = target(id.annsFamily, id.ann)

const tables = [
  ...sqliteMigrations
    .flat()
    .join("\n")
    .matchAll(/CREATE TABLE (\w+)/g),
].map(([, name = ""]) => name)

const emptyBook = (): DatabaseSync => {
  const database = new DatabaseSync(":memory:")
  sqliteMigrations.flat().forEach((statement) => database.exec(statement))
  return database
}

describe("every statement that the laws make a SQLite book say", () => {
  const statements = new Set<string>()
  beforeAll(async () => {
    const schema = new Set(sqliteMigrations.flat())
    const onStatement = (statement: string) => {
      if (!schema.has(statement)) statements.add(statement.replaceAll(/\s+/g, " ").trim())
    }
    for (const [, laws] of allLaws)
      for (const law of laws) await tried(law, sqliteBook({ file: ":memory:", onStatement }))
  })

  const ofTables = () => [...statements].filter((text) => tables.some((table) => text.includes(table)))

  it("is one of few", () => {
    expect(ofTables().length).toBeGreaterThan(25)
    expect(ofTables().length).toBeLessThan(55)
  })

  it("names the practice for every table it reads or writes", () => {
    const lacking = ofTables().filter((text) => {
      const named = text.match(new RegExp(`(FROM|JOIN|INTO|UPDATE) (${tables.join("|")})\\b`, "g")) ?? []
      return (text.match(/\bpractice\b/g) ?? []).length < named.length
    })
    expect(lacking).toEqual([])
  })

  const planOf = (text: string): ReadonlyArray<string> =>
    emptyBook()
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all()
      .map(({ detail }) => String(detail))

  it("finds its rows by an index and scans no table", () => {
    const scanning = ofTables().flatMap((text) =>
      planOf(text)
        .filter(
          (detail) =>
            /^SCAN (?!listed |(covered|visits|of_(plan|subscription|enrolment))$|(\d+ )?CONSTANT)/.test(detail) ||
            detail.includes("AUTOMATIC"),
        )
        .map((detail) => `${detail}: ${text}`),
    )
    expect(scanning).toEqual([])
  })

  it("looks for more than the practice, unless it is the newest of the practice's receipts or letters", () => {
    const wide = ofTables().flatMap((text) =>
      planOf(text)
        .filter((detail) => detail.includes("(practice=?)"))
        .filter(() => !/MAX\((sequence|arrival)\)|ORDER BY sequence DESC LIMIT/.test(text))
        .map((detail) => `${detail}: ${text}`),
    )
    expect(wide).toEqual([])
  })

  it("counts those affected along the days of one plan and the members of one family", () => {
    const [counting = ""] = ofTables().filter((text) => text.includes("SUM(families)"))
    expect(planOf(counting)).toEqual([
      "SEARCH plan_turns USING PRIMARY KEY (practice=? AND plan=? AND day<?)",
      "SCALAR SUBQUERY 1",
      "SEARCH enrolments USING COVERING INDEX enrolments_family (practice=? AND subscription=? AND plan=?)",
    ])
  })

  it("goes straight to the place where a page of members begins", () => {
    const [paging = ""] = ofTables().filter((text) => text.includes("(last_name, first_name, patient, subscription) >"))
    expect(planOf(paging)[0]).toBe(
      "SEARCH enrolments USING COVERING INDEX enrolments_member " +
        "(practice=? AND plan=? AND (last_name,first_name,patient,subscription)>(?,?,?,?))",
    )
  })

  it("finds what was changed by hand along indexes of that alone", () => {
    const [byHand = ""] = ofTables().filter((text) => text.includes("AS of_plan"))
    expect(planOf(byHand).filter((detail) => detail.includes("by_hand"))).toEqual([
      "SEARCH receipts USING INDEX by_hand_of_plan (practice=? AND plan=?)",
      "SEARCH receipts USING INDEX by_hand_of_subscription (practice=? AND subscription=?)",
      "SEARCH receipts USING INDEX by_hand_of_enrolment (practice=? AND subscription=? AND patient=?)",
    ])
  })

  it("reads pages and the history in the order of an index, without sorting", () => {
    const sorted = ofTables()
      .filter((text) => /LIMIT \?$/.test(text) && !text.includes("UNION ALL"))
      .filter((text) => planOf(text).some((detail) => detail.includes("TEMP B-TREE")))
    expect(sorted).toEqual([])
  })
})

describe("the statements of a commit", () => {
  // Families of four, one after the other.
  const strangers = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const one = id.patientId(`A${String(i)}`)
      const family = id.subscriptionId(`A${String(i - (i % 4))}`)
      const subscriber = { firstName: "A", lastName: "B" }
      return [
        { _tag: "Patient", patient: patient(one, "Other", `N${one}`, id.day("1990-01-01")) },
        ...(i % 4 === 0
          ? [{ _tag: "Subscription", subscription: { id: family, plan: id.acme, memberId: one, subscriber } } as const]
          : []),
        { _tag: "Enrolment", enrolment: enrolment(family, one, 1, "other") },
      ] as const
    }).flat()

  const spoken = async (patients: number): Promise<ReadonlyArray<string>> => {
    const statements: Array<string> = []
    const program = Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      yield* register.enter(id.home, strangers(patients))
      const store = yield* CoverageStore
      statements.length = 0
      yield* committing("F1", ann, { plan: 5000, subscription: 12_345, enrolment: 1 })
      yield* store.affected(ann, id.today)
    })
    await Effect.runPromise(
      Effect.provide(
        program,
        sqliteBook({ file: freshFile(), onStatement: (statement) => void statements.push(statement) }),
      ),
    )
    return statements
  }

  it("are the same with 10 and with 10,000 patients on the plan", async () => {
    const few = await spoken(10)
    expect(await spoken(10_000)).toEqual(few)
    // held; BEGIN, plan, subscription, enrolment, receipt, COMMIT; affected
    expect(few.length).toBe(8)
  })

  it("leave in doubt what was written only where COMMIT itself fails", async () => {
    const program = Effect.gen(function* () {
      const { sql } = yield* sqliteClient(freshFile(), () => undefined)
      yield* prepareBookFile(sql)
      const orphan = sql`
        INSERT INTO subscriptions (practice, id, plan, member_id, member_key, revision, body)
        VALUES ('P1', 'F1', 'nowhere', '', '', 0, '{}')`
      const atOnce = yield* outcomeOf(answering("enter")<unknown, never, never>(sql.withTransaction(orphan)))
      const deferred = sql.withTransaction(Effect.andThen(sql`PRAGMA defer_foreign_keys = ON`, orphan))
      const atCommit = yield* outcomeOf(answering("enter")<unknown, never, never>(deferred))
      return { atOnce, atCommit, kept: yield* sql`SELECT id FROM subscriptions` }
    })
    expect(await Effect.runPromise(Effect.scoped(program))).toEqual({
      atOnce: "StoreUnavailable, nothing written",
      atCommit: "StoreUnavailable, unknown written",
      kept: [],
    })
  })
})
