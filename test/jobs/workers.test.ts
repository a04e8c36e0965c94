import type { ChildProcess } from "node:child_process"
import { spawn } from "node:child_process"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as t from "io-ts"
import pg from "pg"
import { afterAll, expect, it } from "vitest"
import type { Nights } from "../../adapters/jobs/index.ts"
import { openNights } from "../../adapters/jobs/index.ts"
import { postgresBook } from "../../adapters/sql/index.ts"
import { CoverageStore } from "../../src/effect.ts"
import { freshPostgres } from "../postgres/fresh.ts"
import { answersFor, entered, membersEach, orderIn, plansEach, poisonFor, practices, secret } from "./practices.ts"

const night = "2026-11-24"

const Span = t.type({ plan: t.string, from: t.number, to: t.number })
type Span = t.TypeOf<typeof Span>

const spanIn = (line: string): Span => {
  const value: unknown = JSON.parse(line)
  if (!Span.is(value)) throw new TypeError("a worker said something else")
  return value
}

const children: Array<ChildProcess> = []

afterAll(() => {
  children.forEach((child) => child.kill("SIGKILL"))
})

const worker = (...args: ReadonlyArray<string>) => {
  const child = spawn(process.execPath, [fileURLToPath(new URL("children/worker.ts", import.meta.url)), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  })
  children.push(child)
  const said = { out: "", err: "" }
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.out += text))
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.err += text))
  const spans = (): ReadonlyArray<Span> => said.out.split("\n").slice(0, -1).map(spanIn)
  return { child, said, spans }
}

const until = async (nights: Nights, reached: (p: Awaited<ReturnType<Nights["progress"]>>) => boolean) => {
  for (;;) {
    const progress = await nights.progress({ night })
    if (reached(progress)) return progress
    await setTimeout(100)
  }
}

const overlaps = (spans: ReadonlyArray<Span>): number => {
  const inOrder = spans.toSorted((a, b) => a.from - b.from)
  return inOrder.filter((span, i) =>
    inOrder.slice(i + 1).some((next) => next.plan === span.plan && next.from < span.to),
  ).length
}

const importsIn = (url: string, schema: string) =>
  Effect.forEach(practices, (practice) =>
    Effect.map(
      Effect.flatMap(CoverageStore, (store) => store.history(practice, {}, { size: 500 })),
      ({ items }) => items.map(({ receipt }) => receipt.id),
    ),
  ).pipe(Effect.provide(postgresBook({ url, schema })), Effect.runPromise)

it("a night in two processes, one of them killed: each answer comes to one end, each import is made once", async () => {
  const { url, schema } = freshPostgres()
  const jobs = `${schema}_jobs`
  await Effect.runPromise(Effect.provide(entered, postgresBook({ url, schema })))
  const nights = await openNights({ url, schema: jobs, heartbeatSeconds: 10 })
  const deliveries = practices.flatMap((practice) => [...answersFor(practice), ...poisonFor(practice)])
  for (const round of ["once", "twice"])
    for (const practice of practices)
      expect(
        await nights.enqueue({
          night,
          order: orderIn(practice),
          deliveries: [...answersFor(practice), ...poisonFor(practice)],
        }),
      ).toEqual({ ok: true, value: { added: round === "once" ? deliveries.length / practices.length : 0 } })

  const [first, second] = [worker(url, schema, jobs), worker(url, schema, jobs)]
  const middle = await until(nights, ({ Imported }) => Imported >= 40)
  first.child.kill("SIGKILL")
  expect(middle.Waiting + middle.Received).toBeGreaterThan(0)
  const end = await until(nights, ({ Waiting, Received }) => Waiting + Received === 0)

  const plans = practices.length * plansEach
  expect(end).toMatchObject({
    Waiting: 0,
    Received: 0,
    LeftForReview: plans,
    SetAside: practices.length * 3,
  })
  expect(end.Imported + end.AlreadyImported).toBe(plans * (membersEach - 1))
  // Only what was under way when the process was killed was found done and not told.
  expect(end.AlreadyImported).toBeLessThanOrEqual(20 * 4 * 4)

  const receipts = await importsIn(url, schema)
  for (const ids of receipts) {
    expect(ids).toHaveLength(plansEach * (membersEach - 1))
    expect(new Set(ids).size).toBe(ids.length)
  }

  const spans = [...first.spans(), ...second.spans()]
  expect(first.spans().length).toBeGreaterThan(0)
  expect(spans.length).toBeGreaterThanOrEqual(plans * membersEach)
  expect(overlaps(spans)).toBe(0)
  expect([first.said.err, second.said.err]).toEqual(["", ""])

  const aside = await nights.setAside({ night, practice: "P10" })
  expect(aside).toEqual([
    { practice: "P10", id: "poison nobody", problem: { _tag: "NotReceived", refusals: ["PatientNotMatched"] } },
    ...["poison nul", "poison words"].map((id) => ({
      ...{ practice: "P10", id },
      problem: { _tag: "Unreadable", problems: [{ reason: "It is no JSON.", at: [0] }] },
    })),
  ])
  expect(await nights.leftForReview({ night, practice: "P1", size: 1 })).toEqual([
    { practice: "P1", id: "a M09", reasons: ["GroupNumberDiffers"] },
  ])

  const database = new pg.Client(url)
  await database.connect()
  const tables = await database.query<{ text: string }>(
    `SELECT (d.*)::text AS text FROM "${jobs}".deliveries d WHERE message IS NOT NULL
      UNION ALL SELECT (j.*)::text FROM "${jobs}_queue".job j`,
  )
  // Only what was set aside keeps its message, and no job ever had one.
  expect(tables.rows.filter(({ text }) => text.includes("networkPlans") && !text.includes(secret))).toEqual([])
  expect(tables.rows.filter(({ text }) => text.includes(secret))).toHaveLength(practices.length * 3)

  expect(await nights.forget({ night })).toBe(deliveries.length)
  const left = await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${jobs}".deliveries`)
  expect(left.rows).toEqual([{ n: 0 }])
  await database.end()
  await nights.close()
}, 180_000)
