import { readFileSync } from "node:fs"
import pg from "pg"

/** How much of a database something touched: its blocks, and its rows where the database counts them. */
export interface Touched {
  readonly blocks: number
  readonly rows?: number
}

const page = 4096

const bytesRead = (): number => Number(/^rchar: (\d+)$/m.exec(readFileSync("/proc/self/io", "utf8"))?.[1])

/**
 * Pages that SQLite reads in this process. It counts none itself, but Linux counts what a process reads; a book that was
 * just opened has nothing in its cache yet.
 */
export const pagesOfSqlite = async (act: () => Promise<unknown>): Promise<Touched> => {
  const before = bytesRead()
  await act()
  return { blocks: Math.round((bytesRead() - before) / page) }
}

const counters = `
  SELECT
    (SELECT SUM(COALESCE(seq_tup_read, 0) + COALESCE(idx_tup_fetch, 0)) FROM pg_stat_user_tables WHERE schemaname = $1)::int
      AS rows,
    (SELECT SUM(COALESCE(heap_blks_read, 0) + COALESCE(heap_blks_hit, 0) + COALESCE(idx_blks_read, 0)
       + COALESCE(idx_blks_hit, 0) + COALESCE(toast_blks_read, 0) + COALESCE(toast_blks_hit, 0)
       + COALESCE(tidx_blks_read, 0) + COALESCE(tidx_blks_hit, 0))
     FROM pg_statio_user_tables WHERE schemaname = $1)::int AS blocks`

/**
 * Rows and blocks of a schema that PostgreSQL counts itself. A session tells what it counted when it ends at the latest, so
 * the act has to end its own.
 */
export const countedByPostgres = async (
  { url, schema }: { readonly url: string; readonly schema: string },
  act: () => Promise<unknown>,
): Promise<Touched> => {
  const client = new pg.Client(url)
  await client.connect()
  const counted = async () => {
    await client.query("SELECT pg_stat_clear_snapshot()")
    const { rows } = await client.query<{ rows: number; blocks: number }>(counters, [schema])
    return rows[0] ?? { rows: Number.NaN, blocks: Number.NaN }
  }
  // A session that has ended for us is not yet gone for the server.
  const settled = async () => {
    for (let [last, now] = [{ rows: -1, blocks: -1 }, await counted()]; ; [last, now] = [now, await counted()]) {
      if (last.rows === now.rows && last.blocks === now.blocks) return now
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
  const before = await settled()
  await act()
  const after = await settled()
  await client.end()
  return { rows: after.rows - before.rows, blocks: after.blocks - before.blocks }
}
