import { Worker } from "node:worker_threads"
import { inTime, withinMemory } from "./laws/seenBeside.ts"
import type { Beginning, Order, Report } from "./Order.ts"
import { noTally } from "./Tally.ts"

/** A thread that reads inputs, and what becomes of it. */
export interface Thread {
  /** What it reports; where it never ended or died, what that was the fault of. */
  readonly ask: (order: Order) => Promise<Report & { readonly died: boolean }>
  readonly end: () => Promise<void>
}

export interface ThreadOptions {
  readonly reader: string
  readonly seed: string
  /** How long one input may take, in milliseconds. */
  readonly limit: number
  readonly weighEvery: number
  /** How much memory the thread may take. */
  readonly megabytes: number
}

const lawOf = (error: unknown): string =>
  error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? withinMemory
    : "a thread that reads does not die"

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const startThread = ({ reader, seed, limit, weighEvery, megabytes }: ThreadOptions): Thread => {
  const at = new SharedArrayBuffer(4)
  const reading = new Int32Array(at)
  const start = (): Worker => {
    Atomics.store(reading, 0, -1)
    return new Worker(new URL("./reading.ts", import.meta.url), {
      workerData: { reader, seed, at, weighEvery } satisfies Beginning,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: megabytes / 4 },
    })
  }
  let worker: Worker | undefined
  const stop = async (): Promise<void> => {
    const running = worker
    worker = undefined
    await running?.terminate()
  }
  const ask: Thread["ask"] = (order) =>
    new Promise((resolve) => {
      const asked = (worker ??= start())
      let last = -1
      let since = performance.now()
      const finish = (): void => {
        clearInterval(watch)
        asked.off("message", hear).off("error", fail)
      }
      const die = (law: string, detail: string): void => {
        finish()
        const found = [{ law, detail, index: Math.max(last, Atomics.load(reading, 0)) }]
        // A thread that died of an error has ended already.
        asked.on("error", () => undefined)
        void stop().then(() => resolve({ tally: noTally, found, died: true }))
      }
      const hear = (report: Report): void => {
        finish()
        resolve({ ...report, died: false })
      }
      const fail = (error: unknown): void => die(lawOf(error), detailOf(error))
      const watch = setInterval(
        () => {
          const now = Atomics.load(reading, 0)
          if (now === last && now !== -1 && performance.now() - since > limit)
            return die(inTime, `it was not read within ${limit} ms`)
          if (now === last) return
          last = now
          since = performance.now()
        },
        Math.min(50, limit / 4),
      )
      asked.on("message", hear).on("error", fail)
      asked.postMessage(order)
    })
  return { ask, end: stop }
}
