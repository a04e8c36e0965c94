import type { Db, PgBoss } from "pg-boss"
import type { DeliveryKey } from "./deliveryRows.ts"
import { unfinished } from "./deliveryRows.ts"
import { sendImport, sendReceive } from "./queues.ts"
import { slices } from "./slices.ts"
import type { Sql } from "./Sql.ts"
import { together } from "./Sql.ts"

/** Gives deliveries that are not at their end what they need to get there: a job each, or one for their plan. */
export const sendUnfinished = async (
  boss: PgBoss,
  schema: string,
  within: { readonly sql: Sql; readonly db: Db },
  keys: ReadonlyArray<DeliveryKey>,
): Promise<void> => {
  const { waiting, plans } = await unfinished(within.sql, schema, keys)
  await sendReceive(boss, within.db, waiting)
  await sendImport(boss, within.db, plans)
}

/** The same for any number of them. */
export const resume = async (boss: PgBoss, schema: string, keys: ReadonlyArray<DeliveryKey>): Promise<void> => {
  for (const some of slices(keys))
    await together(boss, "resume", (sql, db) => sendUnfinished(boss, schema, { sql, db }, some))
}
