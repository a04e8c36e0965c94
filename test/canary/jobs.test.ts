import { setTimeout } from "node:timers/promises"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Scope from "effect/Scope"
import * as E from "fp-ts/lib/Either.js"
import { expect, it } from "vitest"
import { openNights } from "../../adapters/jobs/index.ts"
import { memoryBook } from "../../adapters/memory/index.ts"
import { readX12 } from "../../adapters/x12/index.ts"
import type { ReadDelivery } from "../../src/effect.ts"
import { CoverageStore, desk, StoreUnavailable, workNight } from "../../src/effect.ts"
import { emptyNight, withOutcome } from "../../src/effect.ts"
import { decode, deliveryCodec, orderCodec } from "../../src/index.ts"
import * as Stream from "effect/Stream"
import { freshPostgres } from "../postgres/fresh.ts"
import { rawTo } from "../postgres/raw.ts"
import { everything, first, last, leaksIn, member } from "./marks.ts"
import { observed, overheard } from "./overheard.ts"
import { caller, clock, message, records } from "./practice.ts"
import { seen } from "./seen.ts"

const night = "2026-11-24"

const order = { caller, network: { _tag: "OfStatus", status: "in-network" } } as const

/** A reader that fails in every way there is: it says why by a place, and crashes with the message in its hands. */
const read: ReadDelivery = ({ message: text }) => {
  if (text.startsWith("CRASH")) throw new Error(`cannot read ${text}`)
  if (text.startsWith("JSON")) JSON.parse(text.slice(4))
  const { responses, problems } = readX12(text)
  const [response] = responses
  return response === undefined ? E.left([{ reason: problems[0]?.message ?? "none", at: [0] }]) : E.right(response)
}

const good = message(1)

// Good, cut short, no message at all, about nobody, and such as no column of text can hold.
const messages: ReadonlyArray<string> = [
  good,
  good.slice(0, 400),
  everything,
  good.replaceAll(last, "NOBODY").replaceAll(member, `${member}X`),
  `${everything}\0\uD800`,
]

const crashing: ReadonlyArray<string> = [`CRASH${everything}`, `JSON{"${last}": ${first}`]

const deliveriesOf = (texts: ReadonlyArray<string>) =>
  texts.map((text, i) => ({
    ...{ id: `d${String(i)}`, from: { _tag: "Connection", practice: "practice", location: "downtown" } as const },
    message: text,
  }))

/** A book in memory whose store fails and crashes now and then, with the patient in its hands. */
const troubledBook = async () => {
  const scope = Scope.makeUnsafe()
  const kept = Layer.succeedContext(await Effect.runPromise(Layer.buildWithScope(memoryBook(), scope)))
  await Effect.runPromise(Effect.provide(desk.enter({ practice: "practice", records }), kept))
  let asked = 0
  const troubled = Layer.effect(
    CoverageStore,
    Effect.map(CoverageStore, (store) =>
      CoverageStore.of({
        ...store,
        alike: (...who) => {
          asked += 1
          if (asked === 1) return Effect.die(new Error(`a fault over ${everything}`))
          if (asked === 2)
            return Effect.fail(new StoreUnavailable({ operation: "alike", written: "nothing", cause: everything }))
          return store.alike(...who)
        },
        held: (target) => {
          asked += 1
          return asked % 3 === 0 ? Effect.die({ row: everything }) : store.held(target)
        },
      }),
    ),
  )
  return {
    book: Layer.merge(kept, Layer.provide(troubled, kept)),
    close: () => Effect.runPromise(Scope.close(scope, Exit.void)),
  }
}

it("a night in the queue leaves nothing of anybody in jobs, outcomes, errors and what is printed", async () => {
  const { url, schema } = freshPostgres()
  const troubles: Array<unknown> = []
  const nights = await openNights({ url, schema, onTrouble: (trouble) => troubles.push(trouble) })
  const { book, close } = await troubledBook()
  const { said, value } = await overheard(async () => {
    const refused = await nights.enqueue({
      night,
      order,
      deliveries: [
        ...deliveriesOf([everything]),
        ...deliveriesOf([good]).map((one) => ({ ...one, id: "", message: everything })),
      ],
    })
    await nights.enqueue({ night, order, deliveries: deliveriesOf(messages) })
    const worker = await nights.work({ book, today: clock, read, atOnce: 2 })
    for (let waited = 0; waited < 400; waited += 1) {
      const { Waiting, Received } = await nights.progress({ night })
      if (Waiting + Received === 0) break
      await setTimeout(50)
    }
    await nights.enqueue({ night: "crash", order, deliveries: deliveriesOf(crashing) })
    await setTimeout(3_000)
    await worker.stop()
    return [
      refused,
      await nights.progress({ night }),
      await nights.setAside({ night }),
      await nights.leftForReview({ night }),
    ]
  })
  const raw = await rawTo(url)
  const jobs = await raw.say(`SELECT (j.*)::text AS text FROM "${schema}_queue".job j`)
  const outcomes = await raw.say(`SELECT outcome::text AS text FROM "${schema}".deliveries WHERE outcome IS NOT NULL`)
  const failed = await raw.say(`SELECT id FROM "${schema}_queue".job WHERE retry_count > 0`)
  await raw.end()
  await nights.close()
  await close()

  expect(value[0]).toMatchObject({ ok: false })
  expect(value[1]).toMatchObject({ Waiting: 0, Received: 0, SetAside: 5 })
  expect(seen(value[2])).toContain("Fault")
  expect(failed.length).toBeGreaterThan(0)
  expect(outcomes.length).toBeGreaterThan(0)
  expect(leaksIn([seen(value), seen(troubles), seen(jobs), seen(outcomes), said].join("\n"))).toEqual([])
})

it("a night in one process says nothing of anybody in its outcomes, traces and logs", async () => {
  const { observing, told } = observed()
  const { book, close } = await troubledBook()
  const decodedOrder = decode(orderCodec)(order)
  const deliveries = deliveriesOf(messages).flatMap((one) => {
    const decoded = decode(deliveryCodec)(one)
    return E.isRight(decoded) ? [decoded.right] : []
  })
  if (E.isLeft(decodedOrder)) throw new Error("the order is malformed")
  const work = workNight({ read, orderOf: () => decodedOrder.right, concurrency: 1 })
  const outcomes: Array<unknown> = []
  const { said } = await overheard(async () => {
    // The first time the store crashes, and what it held is whoever's who started the night.
    for (let again = 0; again < 3; again += 1)
      await Effect.runPromise(
        Effect.exit(
          observing(
            Stream.runFold(
              work(Stream.fromIterable(deliveries)),
              () => emptyNight,
              (summary, { outcome }) => {
                outcomes.push(outcome)
                return withOutcome(summary, outcome)
              },
            ),
          ).pipe(Effect.provide(book), Effect.provide(clock)),
        ),
      )
  })
  await close()
  expect(deliveries).toHaveLength(5)
  expect(outcomes.length).toBeGreaterThan(4)
  expect(leaksIn(seen(outcomes) + said)).toEqual([])
  expect(told()).toContain("receiveDelivery")
})
