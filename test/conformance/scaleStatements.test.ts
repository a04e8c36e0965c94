import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { CoverageStore, iconsOfDay, Register } from "../../src/effect.ts"
import { home } from "../../src/testing/world/ids.ts"
import type { Crowd } from "../bench/fill/Crowd.ts"
import { crowdAnswer, crowdRecords, crowdTarget, foundation } from "../bench/fill/crowdRecords.ts"
import { dentalAnswer, today } from "../bench/world/dentalAnswer.ts"
import type { Ground, Site } from "../bench/world/Ground.ts"
import { callerIn } from "../bench/world/household.ts"
import { opened } from "../bench/world/opened.ts"
import { schemasOn } from "../bench/world/postgresGround.ts"
import { sqliteGround } from "../bench/world/sqliteGround.ts"
import { previewedAndImported, received } from "../bench/world/steps.ts"
import { freshPostgres } from "../postgres/fresh.ts"
import type { Touched } from "./touched.ts"
import { countedByPostgres, pagesOfSqlite } from "./touched.ts"

// Nothing here is timed: what is said is counted, and what is touched for it.

interface Dialect {
  readonly site: Site
  readonly name: string
  readonly touched: (act: () => Promise<unknown>) => Promise<Touched>
  readonly clear: () => Promise<void>
}

const sqlite = (): Dialect => {
  const ground = sqliteGround()
  return { site: ground.site("book"), name: "book", touched: pagesOfSqlite, clear: ground.clear }
}

const postgres = (): Dialect => {
  const { url, schema } = freshPostgres()
  const ground: Ground = schemasOn(url, () => Promise.resolve())
  return {
    site: ground.site(schema),
    name: schema,
    touched: (act) => countedByPostgres({ url, schema }, act),
    clear: ground.clear,
  }
}

const dialects = [
  { name: "SQLite", dialect: sqlite },
  { name: "PostgreSQL", dialect: postgres },
]

const caller = callerIn(home)

const entered = (crowd: Crowd) =>
  Effect.flatMap(Register, (register) => register.enter(home, [...foundation(crowd), ...crowdRecords(crowd)]))

const filled = async ({ site }: Dialect, crowd: Crowd): Promise<void> => {
  const book = opened(site.book())
  await book.run(Effect.flatMap(Register, (register) => register.enter(home, foundation(crowd))))
  await book.close()
  await site.fill(crowd)
}

const answered = (crowd: Crowd, many: number) =>
  Effect.forEach(
    Array.from({ length: many }, (_, i) => i),
    (i) => received(caller, `r${i}`, dentalAnswer(crowdAnswer(crowd, i, { used: i * 13, edition: 0 }))),
    { discard: true },
  )

/** What is said and what is touched by an import, its counts, or a day, in a book that was just opened. */
const costOf = async (
  dialect: () => Dialect,
  crowd: Crowd,
  act: (crowd: Crowd) => Parameters<ReturnType<typeof opened>["run"]>[0],
): Promise<Touched & { readonly said: ReadonlyArray<string> }> => {
  const one = dialect()
  await filled(one, crowd)
  const before = opened(one.site.book())
  // Most of a day's patients have an answer. With few, a level more of each search tree would be most of what is touched.
  await before.run(answered(crowd, 160))
  await before.close()
  const said: Array<string> = []
  const touched = await one.touched(async () => {
    const book = opened(one.site.book((statement) => void said.push(statement.replaceAll(one.name, "book"))))
    await book.run(act(crowd))
    await book.close()
  })
  await one.clear()
  return { ...touched, said }
}

const within = (few: number | undefined, many: number | undefined): void => {
  expect(few).toBeGreaterThan(0)
  expect(Math.abs((many ?? Number.NaN) / (few ?? Number.NaN) - 1)).toBeLessThanOrEqual(0.1)
}

const tables = ["patients", "plans", "subscriptions", "enrolments", "plan_turns", "appointments"]

describe.each(dialects)("on $name", ({ dialect }) => {
  it("a crowd made by bulk statements is the crowd the register makes", async () => {
    const crowd: Crowd = { practice: home, patients: 202, plans: 3, today: 50 }
    const [bulk, register] = [dialect(), dialect()]
    await filled(bulk, crowd)
    const book = opened(register.site.book())
    await book.run(entered(crowd))
    await book.close()
    for (const table of tables) {
      const all = `SELECT * FROM ${table} ORDER BY 1, 2, 3`
      const made = await bulk.site.rows(all)
      expect(made.length).toBeGreaterThan(0)
      expect(made).toEqual(await register.site.rows(all))
    }
    await bulk.clear()
    await register.clear()
  })

  const plan = (patients: number): Crowd => ({ practice: home, patients, plans: 1 })

  it("an import and its counts say and touch the same with 4,000 and with 40,000 patients on the plan", async () => {
    const act = (crowd: Crowd) =>
      Effect.andThen(
        previewedAndImported(caller, "r0"),
        Effect.flatMap(CoverageStore, (store) => store.affected(crowdTarget(crowd, 0), today)),
      )
    const few = await costOf(dialect, plan(4000), act)
    const many = await costOf(dialect, plan(40_000), act)
    expect(many.said).toEqual(few.said)
    within(few.blocks, many.blocks)
    if (few.rows !== undefined) within(few.rows, many.rows)
  })

  const practice = (patients: number): Crowd => ({ practice: home, patients, plans: 20, today: 200, answers: true })

  it("a day's calendar says and touches the same in a practice of 4,000 patients and of 40,000", async () => {
    const act = () => iconsOfDay(caller, today)
    const few = await costOf(dialect, practice(4000), act)
    const many = await costOf(dialect, practice(40_000), act)
    expect(many.said).toEqual(few.said)
    within(few.blocks, many.blocks)
    if (few.rows !== undefined) within(few.rows, many.rows)
  })
})
