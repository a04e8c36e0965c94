// Works on the nights named in the arguments until it is killed, and prints when it read what each plan holds.
import { writeSync } from "node:fs"
import { setTimeout } from "node:timers/promises"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { openNights } from "../../../adapters/jobs/index.ts"
import { postgresBook } from "../../../adapters/sql/index.ts"
import { CoverageStore, todayAt } from "../../../src/effect.ts"
import { noon, today } from "../../specification/practice.ts"
import { readJson } from "../night.ts"

const [, , url = "", schema = "", jobs = ""] = process.argv

const now = (): number => performance.timeOrigin + performance.now()

const slow = Layer.effect(
  CoverageStore,
  Effect.map(CoverageStore, (store) =>
    CoverageStore.of({
      ...store,
      held: (target) =>
        Effect.gen(function* () {
          const from = now()
          yield* Effect.promise(() => setTimeout(20))
          const held = yield* store.held(target)
          const span = { plan: JSON.stringify([target.practice, target.plan]), from, to: now() }
          yield* Effect.sync(() => writeSync(1, `${JSON.stringify(span)}\n`))
          return held
        }),
    }),
  ),
)

const book = postgresBook({ url, schema })
const nights = await openNights({ url, schema: jobs, heartbeatSeconds: 10 })
await nights.work({
  book: Layer.merge(book, Layer.provide(slow, book)),
  today: todayAt(today, noon),
  read: readJson,
  atOnce: 4,
})
