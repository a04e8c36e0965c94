import { PgBoss } from "pg-boss"
import { enqueueIn } from "./enqueue.ts"
import { asking, unavailable } from "./JobsUnavailable.ts"
import { leftForReviewOf, progressOf, setAsideOf, takeOut, takeUpAgain } from "./nightQueries.ts"
import type { Nights, NightsOptions, NightWorker } from "./Nights.ts"
import { prepareNightTables } from "./nightTables.ts"
import { prepareQueues } from "./queues.ts"
import { resume } from "./resume.ts"
import { sqlOf, together } from "./Sql.ts"
import { workIn } from "./work.ts"

const bossFor = ({ url, schema, maxConnections }: Required<Pick<NightsOptions, "maxConnections" | "schema" | "url">>) =>
  new PgBoss({
    connectionString: url,
    application_name: "coverport-jobs",
    schema: `${schema}_queue`,
    max: maxConnections,
    schedule: false,
    // A worker that died is noticed by the others, and soon.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  })

/**
 * Opens the nights in a PostgreSQL database, and makes their tables and queues where there are none.
 *
 * @category use cases
 * @since 0.2.0
 */
export const openNights = async ({
  url,
  schema = "coverport_jobs",
  maxConnections = 10,
  heartbeatSeconds = 30,
  onTrouble = () => undefined,
}: NightsOptions): Promise<Nights> => {
  const boss = bossFor({ url, schema, maxConnections })
  boss.on("error", (cause) => {
    onTrouble(unavailable("queue", cause))
  })
  await asking("open", () => boss.start())
  await together(boss, "open", (sql) => prepareNightTables(sql, schema))
  await asking("open", () => prepareQueues(boss, { heartbeatSeconds }))
  const running = new Set<NightWorker>()
  const sql = sqlOf(boss)
  return {
    enqueue: enqueueIn(boss, schema),
    work: workIn(boss, schema, running),
    progress: (of) => asking("progress", () => progressOf(sql, schema, of)),
    setAside: (of) => asking("setAside", () => setAsideOf(sql, schema, of)),
    leftForReview: (of) => asking("leftForReview", () => leftForReviewOf(sql, schema, of)),
    again: async (of) => {
      const keys = await asking("again", () => takeUpAgain(sql, schema, of))
      await resume(boss, schema, keys)
      return keys.length
    },
    forget: (of) => asking("forget", () => takeOut(sql, schema, of)),
    close: async () => {
      await Promise.all([...running].map((worker) => worker.stop()))
      await asking("close", () => boss.stop())
    },
  }
}
