import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqliteBook } from "../../../adapters/sql/index.ts"
import { fillSqlite } from "../fill/fillSqlite.ts"
import type { Ground, Row } from "./Ground.ts"
import { sqliteBare } from "./sqliteBare.ts"

/** Books in files of their own, on the disk. */
export const sqliteGround = (): Ground => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-bench-"))
  return {
    dialect: "SQLite",
    site: (name) => {
      const file = join(folder, `${name}.db`)
      return {
        book: (onStatement) => sqliteBook({ file, ...(onStatement === undefined ? {} : { onStatement }) }),
        bare: () => Promise.resolve(sqliteBare(file)),
        fill: (crowd) => {
          fillSqlite(file, crowd)
          return Promise.resolve()
        },
        rows: (statement) => {
          const database = new DatabaseSync(file)
          const rows: ReadonlyArray<Row> = database.prepare(statement).all()
          database.close()
          return Promise.resolve(rows)
        },
      }
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}
