import * as Effect from "effect/Effect"
import type { Job, JobResult, PgBoss } from "pg-boss"
import type { AutomaticOptions, ReadDelivery } from "../../src/effect.ts"
import type { VerificationExpiry } from "../../src/index.ts"
import { receiveDelivery } from "../../src/effect.ts"
import type { DeliveryRow } from "./deliveryRows.ts"
import { waitingRows, writeOutcomes, writeReceived } from "./deliveryRows.ts"
import type { KeptOutcome } from "./KeptOutcome.ts"
import { keptOutcome } from "./KeptOutcome.ts"
import { asking, told } from "./JobsUnavailable.ts"
import type { ImportJob, ReceiveJob } from "./queues.ts"
import { sendImport } from "./queues.ts"
import { sqlOf, together } from "./Sql.ts"
import type { RunInBook } from "./RunInBook.ts"

/** What the handlers of jobs work with. */
export interface Workplace {
  readonly boss: PgBoss
  readonly schema: string
  readonly read: ReadDelivery
  readonly expiry: VerificationExpiry | undefined
  readonly options: AutomaticOptions
  readonly run: RunInBook
  readonly atOnce: number
}

const nameOf = ({ practice, night, id }: ReceiveJob): string => JSON.stringify([practice, night, id])

const tried = ({ read, expiry, run, atOnce }: Workplace, rows: ReadonlyArray<DeliveryRow>) => {
  const receive = receiveDelivery(read, expiry)
  return run(
    Effect.forEach(
      rows,
      (row) =>
        receive(row.delivery).pipe(
          Effect.map((step) => ({ row, step })),
          Effect.catchTag("StoreUnavailable", (failure) => Effect.succeed({ row, step: failure })),
        ),
      { concurrency: atOnce },
    ),
  )
}

const receiveAll = async (place: Workplace, jobs: ReadonlyArray<ReceiveJob>): Promise<ReadonlyMap<string, string>> => {
  const { boss, schema } = place
  const settled = await tried(place, await asking("waiting", () => waitingRows(sqlOf(boss), schema, jobs)))
  const failed = new Map<string, string>()
  const received: Array<DeliveryRow & ImportJob> = []
  const outcomes: Array<DeliveryRow & { readonly kept: KeptOutcome }> = []
  for (const { row, step } of settled)
    switch (step._tag) {
      case "StoreUnavailable":
        failed.set(nameOf(row), step.operation)
        break
      case "Received":
        received.push({ ...row, plan: step.received.plan })
        break
      case "SetAside":
        outcomes.push({ ...row, kept: keptOutcome(step) })
        break
    }
  await together(boss, "received", async (sql, db) => {
    await writeReceived(sql, schema, received)
    await writeOutcomes(sql, schema, outcomes)
    await sendImport(boss, db, received)
  })
  return failed
}

/**
 * Receives a batch of deliveries: what came of each is written down, together with the jobs for the plans that have
 * something to import now. A delivery for which the book did not answer fails alone, and is tried again.
 */
export const receiveJobs =
  (place: Workplace) =>
  async (jobs: ReadonlyArray<Job<ReceiveJob>>): Promise<Array<JobResult>> => {
    try {
      const failed = await receiveAll(
        place,
        jobs.map(({ data }) => data),
      )
      return jobs.map(({ id, data }) => {
        const operation = failed.get(nameOf(data))
        return operation === undefined
          ? { id, status: "completed" }
          : { id, status: "failed", output: { _tag: "StoreUnavailable", operation } }
      })
    } catch (cause) {
      return jobs.map(({ id }) => ({ id, status: "failed", output: told(cause) }))
    }
  }
