import { DatabaseSync } from "node:sqlite"
import type { Crowd } from "./Crowd.ts"
import type { Words } from "./crowdSql.ts"
import { crowdSql } from "./crowdSql.ts"

const words: Words = {
  numbers: (count) =>
    `(WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count}) SELECT i FROM n) AS crowd`,
  padded: (number, width) => `printf('%0${width}d', ${number})`,
  text: (number) => `CAST(${number} AS TEXT)`,
}

/** Fills a book's file with a crowd whose plans are entered. */
export const fillSqlite = (file: string, crowd: Crowd): void => {
  const database = new DatabaseSync(file)
  // Made by nobody else's hand and easily made again.
  database.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE")
  for (const statement of crowdSql(crowd, words)) database.exec(statement)
  database.exec("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)")
  database.close()
}
