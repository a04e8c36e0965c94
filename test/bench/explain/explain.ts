import * as Effect from "effect/Effect"
import type { BookPorts } from "../../../src/testing.ts"
import { CoverageStore, iconsOfDay, Register } from "../../../src/effect.ts"
import { home } from "../../../src/testing/world/ids.ts"
import type { Crowd } from "../fill/Crowd.ts"
import { crowdAnswer, crowdTarget, foundation } from "../fill/crowdRecords.ts"
import { dentalAnswer, today } from "../world/dentalAnswer.ts"
import type { Ground } from "../world/Ground.ts"
import { callerIn } from "../world/household.ts"
import { opened } from "../world/opened.ts"
import { schemasOn } from "../world/postgresGround.ts"
import { sqliteGround } from "../world/sqliteGround.ts"
import type { Clock } from "../world/steps.ts"
import { previewedAndImported, received } from "../world/steps.ts"
import { startExplaining } from "./postgresPlans.ts"
import { sqlitePlan } from "./sqlitePlans.ts"

const caller = callerIn(home)

type Program = Effect.Effect<unknown, unknown, BookPorts | Clock>

const put = (crowd: Crowd, i: number) =>
  received(caller, `r${i}`, dentalAnswer(crowdAnswer(crowd, i, { used: i * 13, edition: 0 })))

// Every statement is under the first act that says it.
const acts = (crowd: Crowd): ReadonlyArray<readonly [name: string, act: Program]> => [
  ["Receiving an answer", put(crowd, 30)],
  [
    "The counts of families and patients",
    Effect.flatMap(CoverageStore, (store) => store.affected(crowdTarget(crowd, 0), today)),
  ],
  ["A preview and its import", previewedAndImported(caller, "r0")],
  ["A day's calendar", iconsOfDay(caller, today)],
]

const crowdOf = (patients: number): Crowd => ({ practice: home, patients, plans: 20, today: 200, answers: true })

const prepared = async (ground: Ground, crowd: Crowd, said: Array<string>) => {
  const site = ground.site("explained")
  const book = opened(site.book((statement) => void said.push(statement)))
  await book.run(Effect.flatMap(Register, (register) => register.enter(home, foundation(crowd))))
  await site.fill(crowd)
  await book.run(
    Effect.forEach(
      Array.from({ length: 20 }, (_, i) => i),
      (i) => put(crowd, i),
      { discard: true },
    ),
  )
  said.length = 0
  return book
}

const section = (statement: string, plan: string): string =>
  ["```sql", statement.replaceAll(/\s+/g, " ").trim(), "```", "", "```text", plan, "```", ""].join("\n")

const isTold = (statement: string): boolean =>
  /^(WITH|SELECT|INSERT|UPDATE)/.test(statement.trim()) && !statement.includes("set_config(")

const sqliteText = async (crowd: Crowd): Promise<string> => {
  const ground = sqliteGround()
  const said: Array<string> = []
  const book = await prepared(ground, crowd, said)
  const told = new Set<string>()
  const text: Array<string> = []
  for (const [name, act] of acts(crowd)) {
    said.length = 0
    await book.run(act)
    text.push(`#### ${name}\n`)
    for (const statement of said.filter((one) => isTold(one) && !told.has(one))) {
      told.add(statement)
      text.push(section(statement, sqlitePlan(statement).join("\n")))
    }
  }
  await book.close()
  await ground.clear()
  return text.join("\n")
}

const postgresText = async (crowd: Crowd): Promise<string> => {
  const server = await startExplaining()
  const ground = schemasOn(server.url, server.stop)
  const book = await prepared(ground, crowd, [])
  const told = new Set<string>()
  const text: Array<string> = []
  for (const [name, act] of acts(crowd)) {
    await server.explained()
    await book.run(act)
    text.push(`#### ${name}\n`)
    for (const { statement, plan } of await server.explained()) {
      if (!isTold(statement) || told.has(statement)) continue
      told.add(statement)
      text.push(section(statement, plan))
    }
  }
  await book.close()
  await ground.clear()
  return text.join("\n")
}

/** The hot statements and how each dialect runs them, as a part of a page. */
export const explained = async (patients: number): Promise<string> =>
  [
    `### On PostgreSQL, in a practice of ${patients.toLocaleString("en")} patients`,
    "",
    await postgresText(crowdOf(patients)),
    "### On SQLite",
    "",
    await sqliteText(crowdOf(patients)),
  ].join("\n")
