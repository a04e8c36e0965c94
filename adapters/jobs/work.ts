import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { PgBoss } from "pg-boss"
import { todayFromClock } from "../../src/effect.ts"
import { importJobs } from "./importJobs.ts"
import { asking, unavailable } from "./JobsUnavailable.ts"
import type { Nights, NightWorker } from "./Nights.ts"
import { importing, receiving } from "./queues.ts"
import { receiveJobs } from "./receiveJobs.ts"
import type { RunInBook } from "./RunInBook.ts"

// Found in one look by the worker of either queue; a full batch is followed by the next at once.
const looking = { pollingIntervalSeconds: 1, burstWhenBatchFull: true, perJobResults: true } as const

/** Works in this process; `running` is told of every worker that has not stopped. */
export const workIn =
  (boss: PgBoss, schema: string, running: Set<NightWorker>): Nights["work"] =>
  async ({ book, today = todayFromClock(), read, expiry, atOnce = 8, ...options }) => {
    const runtime = ManagedRuntime.make(Layer.merge(book, today))
    let stopping = false
    const run: RunInBook = (act) =>
      runtime.runPromise(act).catch((cause: unknown) => {
        throw unavailable("book", cause)
      })
    const place = { boss, schema, read, expiry, options, atOnce, run }
    // A book that cannot be opened is told to whoever starts the worker, and to no job.
    await runtime.runPromise(Effect.void)
    const { receiver, importer } = await asking("work", async () => ({
      receiver: await boss.work(receiving, { ...looking, batchSize: 50 }, receiveJobs(place)),
      importer: await boss.work(
        importing,
        { ...looking, batchSize: atOnce },
        importJobs(place, () => stopping),
      ),
    }))
    const worker: NightWorker = {
      stop: async () => {
        stopping = true
        await asking("stop", async () => {
          await boss.offWork(receiving, { id: receiver, wait: true })
          await boss.offWork(importing, { id: importer, wait: true })
        })
        await runtime.dispose()
        running.delete(worker)
      },
    }
    running.add(worker)
    return worker
  }
