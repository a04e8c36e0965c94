import pg from "pg"
import { postgresBook } from "../../../adapters/sql/index.ts"
import { startServer } from "../../postgres/server.ts"
import { fillPostgres } from "../fill/fillPostgres.ts"
import type { Ground, Row } from "./Ground.ts"
import { postgresBare } from "./postgresBare.ts"

/** Books in schemas of a server that is there, say of a test run. */
export const schemasOn = (url: string, clear: Ground["clear"]): Ground => ({
  dialect: "PostgreSQL",
  site: (schema) => ({
    book: (onStatement) =>
      postgresBook({ url, schema, statementTimeout: 600_000, ...(onStatement === undefined ? {} : { onStatement }) }),
    bare: (way) => postgresBare(url, schema, way),
    fill: (crowd) => fillPostgres(url, schema, crowd),
    rows: async (statement) => {
      const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
      await client.connect()
      const { rows } = await client.query<Row>(statement)
      await client.end()
      return rows
    },
  }),
  clear,
})

/** Books in schemas of a server of their own, which waits for its disk as any server does. */
export const postgresGround = async (): Promise<Ground> => {
  const server = await startServer(["-c", "shared_buffers=512MB", "-c", "max_wal_size=4GB"])
  return schemasOn(server.url, server.stop)
}
