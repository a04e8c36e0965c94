import { DatabaseSync } from "node:sqlite"

/** Uses the database in a file as SQLite has it, past any book, and closes it. */
export const withDatabase = <A>(
  file: string,
  use: (database: DatabaseSync) => A,
  enableForeignKeyConstraints = true,
): A => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints })
  try {
    return use(database)
  } finally {
    database.close()
  }
}
