import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Job, JobResult } from "pg-boss"
import type { DeliveryOutcome, StoreUnavailable } from "../../src/effect.ts"
import { EligibilityInbox, importOrdered, practiceOf } from "../../src/effect.ts"
import type { DeliveryRow } from "./deliveryRows.ts"
import { receivedRows, writeOutcomes } from "./deliveryRows.ts"
import { keptOutcome } from "./KeptOutcome.ts"
import { asking, JobsUnavailable, told } from "./JobsUnavailable.ts"
import type { ImportJob } from "./queues.ts"
import { sendImport } from "./queues.ts"
import type { Workplace } from "./receiveJobs.ts"
import { sqlOf, together } from "./Sql.ts"

const imported = ({ practice: _, delivery, order }: DeliveryRow, options: Workplace["options"]) =>
  Effect.gen(function* () {
    const inbox = yield* EligibilityInbox
    const letter = yield* inbox.find(practiceOf(order), delivery.id)
    const gone: DeliveryOutcome = {
      _tag: "SetAside",
      problem: { _tag: "NotReceived", refusals: [{ _tag: "ResponseNotFound", response: delivery.id }] },
    }
    return O.isSome(letter) ? yield* importOrdered(order, letter.value.received, options) : gone
  }).pipe(
    Effect.catchTag("StoreCorrupt", ({ operation, paths }) =>
      Effect.succeed<DeliveryOutcome>({ _tag: "SetAside", problem: { _tag: "BookCorrupt", operation, paths } }),
    ),
  )

interface Round {
  readonly done: ReadonlyArray<{ readonly row: DeliveryRow; readonly outcome: DeliveryOutcome }>
  readonly failure?: StoreUnavailable
}

// One after the other, up to the first for which the book does not answer.
const round = (rows: ReadonlyArray<DeliveryRow>, options: Workplace["options"], goOn: () => boolean) =>
  Effect.gen(function* () {
    const done: Array<Round["done"][number]> = []
    for (const row of rows) {
      if (!goOn()) break
      const outcome = yield* Effect.catchTag(imported(row, options), "StoreUnavailable", (failure) =>
        Effect.succeed(failure),
      )
      if (outcome._tag === "StoreUnavailable") return { done, failure: outcome }
      done.push({ row, outcome })
    }
    return { done }
  })

// How many imports are told at once: after a crash so many say that they had been imported already.
const atATime = 20

// After so long a plan goes to the back of the queue, and a job is never so long that it counts as lost.
const longest = 30_000

/**
 * Imports what waits for a plan, one answer at a time, until nothing is left or it is another plan's turn.
 */
const importPlan = async (
  { boss, schema, options, run }: Workplace,
  job: Pick<Job<ImportJob>, "data" | "signal">,
  stopping: () => boolean,
): Promise<void> => {
  const end = performance.now() + longest
  const goOn = (): boolean => !job.signal.aborted && !stopping() && performance.now() < end
  for (;;) {
    const rows = await asking("received", () => receivedRows(sqlOf(boss), schema, job.data, atATime))
    if (rows.length === 0) return
    const { done, failure }: Round = await run(round(rows, options, goOn))
    await asking("imported", () =>
      writeOutcomes(
        sqlOf(boss),
        schema,
        done.map(({ row, outcome }) => ({ ...row, kept: keptOutcome(outcome) })),
      ),
    )
    if (failure !== undefined) throw new JobsUnavailable({ operation: failure.operation, code: failure._tag })
    if (done.length < rows.length || !goOn()) {
      await together(boss, "next", (_, db) => sendImport(boss, db, [job.data]))
      return
    }
  }
}

/** Imports the plans of a batch of jobs, several plans at once; each succeeds or fails alone. */
export const importJobs =
  (place: Workplace, stopping: () => boolean) =>
  (jobs: ReadonlyArray<Job<ImportJob>>): Promise<Array<JobResult>> =>
    Promise.all(
      jobs.map(async (job): Promise<JobResult> => {
        try {
          await importPlan(place, job, stopping)
          return { id: job.id, status: "completed" }
        } catch (cause) {
          return { id: job.id, status: "failed", output: told(cause) }
        }
      }),
    )
