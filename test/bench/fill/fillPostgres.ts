import pg from "pg"
import type { Crowd } from "./Crowd.ts"
import type { Words } from "./crowdSql.ts"
import { crowdSql } from "./crowdSql.ts"

const words: Words = {
  numbers: (count) => `generate_series(0, ${count - 1}) AS crowd (i)`,
  padded: (number, width) => `lpad((${number})::text, ${width}, '0')`,
  text: (number) => `(${number})::text`,
}

/** Fills a book's schema with a crowd whose plans are entered. */
export const fillPostgres = async (url: string, schema: string, crowd: Crowd): Promise<void> => {
  const client = new pg.Client({ connectionString: url, options: `-c search_path=${schema}` })
  await client.connect()
  // What is made of numbers needs no foreign key looked after.
  await client.query("BEGIN; SET LOCAL session_replication_role = replica; SET LOCAL synchronous_commit = off")
  for (const statement of crowdSql(crowd, words)) await client.query(statement)
  await client.query("COMMIT")
  await client.query("VACUUM (ANALYZE)")
  await client.query("CHECKPOINT")
  await client.end()
}
