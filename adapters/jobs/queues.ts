import type { Db, PgBoss } from "pg-boss"

/** The two steps of a delivery's way, each a queue. */
export const receiving = "coverport-receive"
export const importing = "coverport-import"

/** A delivery to be read and kept. Names it, and holds nothing of it. */
export interface ReceiveJob {
  readonly practice: string
  readonly night: string
  readonly id: string
}

/** A plan with answers that wait to be imported. */
export interface ImportJob {
  readonly practice: string
  readonly plan: string
}

const day = 24 * 60 * 60

const patience = {
  // About a day and a half in all: a database that is away over a night is back by then.
  retryLimit: 40,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60 * 60,
  expireInSeconds: 15 * 60,
  retentionSeconds: 14 * day,
  deleteAfterSeconds: day,
} as const

/** How soon a worker that is silent counts as dead, in seconds. */
export interface Heartbeat {
  readonly heartbeatSeconds: number
}

/** Makes the queues where there are none. */
export const prepareQueues = async (boss: PgBoss, { heartbeatSeconds }: Heartbeat): Promise<void> => {
  // One that waits is enough for a delivery; a second job finds nothing left to do.
  await boss.createQueue(receiving, { ...patience, heartbeatSeconds, policy: "short" })
  // One works on a plan, and one more may wait for it, so that what comes meanwhile is not forgotten.
  await boss.createQueue(importing, { ...patience, heartbeatSeconds, policy: "stately" })
}

export const sendReceive = async (boss: PgBoss, db: Db, jobs: ReadonlyArray<ReceiveJob>): Promise<void> => {
  if (jobs.length === 0) return
  await boss.insert(
    receiving,
    jobs.map((data) => ({ data, singletonKey: JSON.stringify([data.practice, data.night, data.id]) })),
    { db },
  )
}

export const sendImport = async (boss: PgBoss, db: Db, jobs: ReadonlyArray<ImportJob>): Promise<void> => {
  const plans = new Map(
    jobs.map(({ practice, plan }) => [JSON.stringify([practice, plan]), { practice, plan }] as const),
  )
  if (plans.size === 0) return
  await boss.insert(
    importing,
    [...plans].map(([singletonKey, data]) => ({ data, singletonKey })),
    { db },
  )
}
