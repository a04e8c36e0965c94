import pg from "pg"
import { until } from "./until.ts"

/** Waits until the server serves nobody any more; `false` where it goes on. */
export const servesNobody = async (url: string): Promise<boolean> => {
  const client = new pg.Client(url)
  await client.connect()
  const isQuiet = await until(async () => {
    const { rows } = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()",
    )
    return rows.length === 0
  }, 20_000)
  await client.end()
  return isQuiet
}
