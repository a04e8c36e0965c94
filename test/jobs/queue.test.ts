import { setTimeout } from "node:timers/promises"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as E from "fp-ts/lib/Either.js"
import pg from "pg"
import { describe, expect, it, onTestFinished } from "vitest"
import type { NightProgress, Nights } from "../../adapters/jobs/index.ts"
import { openNights } from "../../adapters/jobs/index.ts"
import { memoryBook } from "../../adapters/memory/index.ts"
import type { CoverageStore as Store, ReadDelivery } from "../../src/effect.ts"
import { CoverageStore, StoreUnavailable, todayAt } from "../../src/effect.ts"
import { freshPostgres } from "../postgres/fresh.ts"
import { noon, today } from "../specification/practice.ts"
import { readJson } from "./night.ts"
import { answersFor, entered, orderIn, poisonFor, practices, secret } from "./practices.ts"

const night = "2026-11-24"

const [practice] = practices
if (practice === undefined) throw new Error("no practice")

/** One book in memory with the practices in it, and with some methods of its store replaced. */
const bookWith = async (over: (store: Store["Service"]) => Partial<Store["Service"]>) => {
  const scope = Scope.makeUnsafe()
  onTestFinished(() => Effect.runPromise(Scope.close(scope, Exit.void)))
  const kept = Layer.succeedContext(await Effect.runPromise(Layer.buildWithScope(memoryBook(), scope)))
  await Effect.runPromise(Effect.provide(entered, kept))
  const replaced = Layer.effect(
    CoverageStore,
    Effect.map(CoverageStore, (store) => CoverageStore.of({ ...store, ...over(store) })),
  )
  return Layer.merge(kept, Layer.provide(replaced, kept))
}

const opened = async () => {
  const { url, schema } = freshPostgres()
  const nights = await openNights({ url, schema })
  onTestFinished(() => nights.close())
  return { nights, url, schema }
}

const over = async (nights: Nights): Promise<NightProgress> => {
  for (;;) {
    const progress = await nights.progress({ night })
    if (progress.Waiting + progress.Received === 0) return progress
    await setTimeout(50)
  }
}

const working = { today: todayAt(today, noon), read: readJson, atOnce: 4 }

const some = answersFor(practice).slice(0, 12)

describe("nights", () => {
  it("try again what the book did not answer, and keep of the failure a kind and an operation", async () => {
    const { nights, url, schema } = await opened()
    let failed = 0
    const book = await bookWith((store) => ({
      held: (target) =>
        failed++ < 3
          ? Effect.fail(new StoreUnavailable({ operation: "held", written: "nothing", cause: secret }))
          : store.held(target),
      alike: (...who) =>
        failed++ < 2
          ? Effect.fail(new StoreUnavailable({ operation: "alike", written: "nothing", cause: secret }))
          : store.alike(...who),
    }))
    await nights.enqueue({ night, order: orderIn(practice), deliveries: some })
    await nights.work({ ...working, book })
    expect(await over(nights)).toMatchObject({ Imported: 12, LeftForReview: 0, SetAside: 0 })
    expect(failed).toBeGreaterThan(3)
    const database = new pg.Client(url)
    await database.connect()
    const { rows } = await database.query<{ output: unknown }>(
      `SELECT output FROM "${schema}_queue".job WHERE retry_count > 0 OR state = 'retry'`,
    )
    const all = await database.query<{ text: string }>(`SELECT (j.*)::text AS text FROM "${schema}_queue".job j`)
    await database.end()
    expect(rows.length).toBeGreaterThan(0)
    expect(all.rows.filter(({ text }) => text.includes(secret) || text.includes("networkPlans"))).toEqual([])
  })

  it("set aside what cannot be read, and take it up again once the reader is mended", async () => {
    const { nights } = await opened()
    let mended = false
    const read: ReadDelivery = (delivery) =>
      mended ? readJson(delivery) : E.left([{ reason: "Not understood\0.", at: [3, "/here"] }])
    await nights.enqueue({ night, order: orderIn(practice), deliveries: some.slice(0, 3) })
    await nights.work({ ...working, read, book: await bookWith(() => ({})) })
    expect(await over(nights)).toMatchObject({ SetAside: 3 })
    const [first, ...rest] = await nights.setAside({ night, size: 2 })
    expect(first).toEqual({
      ...{ practice, id: "a M00" },
      problem: { _tag: "Unreadable", problems: [{ reason: "Not understood\0.", at: [3, "/here"] }] },
    })
    expect(rest).toHaveLength(1)
    expect(await nights.setAside({ night, after: { practice, id: rest[0]?.id ?? "" } })).toHaveLength(1)
    mended = true
    expect(await nights.again({ night })).toBe(3)
    expect(await over(nights)).toMatchObject({ SetAside: 0, Imported: 3 })
    expect(await nights.setAside({ night })).toEqual([])
  })

  it("import twice what was enqueued twice as one", async () => {
    const { nights } = await opened()
    const book = await bookWith(() => ({}))
    await nights.enqueue({ night, order: orderIn(practice), deliveries: some })
    await nights.enqueue({ night: "another", order: orderIn(practice), deliveries: some })
    await nights.work({ ...working, book })
    const first = await over(nights)
    for (;;) {
      const { Waiting, Received, Imported, AlreadyImported } = await nights.progress({ night: "another" })
      if (Waiting + Received > 0) {
        await setTimeout(50)
        continue
      }
      expect([first.Imported + Imported, first.AlreadyImported + AlreadyImported]).toEqual([12, 12])
      break
    }
  })

  it("refuse what is malformed, with a place and never a value, and take none of it", async () => {
    const { nights } = await opened()
    const answer = await nights.enqueue({
      night,
      order: orderIn(practice),
      deliveries: [
        ...some,
        { ...poisonFor(practice)[0], id: "", from: { _tag: "Connection", practice, location: "l" }, message: secret },
      ],
    })
    expect(answer).toMatchObject({
      ok: false,
      refusals: [{ _tag: "Malformed", problems: [{ path: "/deliveries/12/id" }] }],
    })
    expect(JSON.stringify(answer)).not.toContain(secret)
    expect(await nights.progress({ night })).toMatchObject({ Waiting: 0 })
  })

  it("go no further once a worker is stopped, and on with the next", async () => {
    const { nights } = await opened()
    const book = await bookWith((store) => ({
      held: (target) => Effect.andThen(Effect.sleep("50 millis"), store.held(target)),
    }))
    await nights.enqueue({ night, order: orderIn(practice), deliveries: answersFor(practice) })
    const worker = await nights.work({ ...working, book, atOnce: 1 })
    while ((await nights.progress({ night })).Received === 0) await setTimeout(20)
    await setTimeout(200)
    await worker.stop()
    const stopped = await nights.progress({ night })
    expect(stopped.Received).toBeGreaterThan(0)
    await setTimeout(300)
    expect(await nights.progress({ night })).toEqual(stopped)
    await nights.work({ ...working, book })
    expect(await over(nights)).toMatchObject({ Imported: 54, LeftForReview: 6 })
  })

  it("say what failed by an operation and a code alone", async () => {
    const trouble = await openNights({ url: "postgres://nobody@127.0.0.1:1/none" }).catch((cause: unknown) => cause)
    expect(trouble).toMatchObject({ _tag: "JobsUnavailable", operation: "open", code: "ECONNREFUSED" })
    expect(trouble).not.toHaveProperty("cause")
  })
})
