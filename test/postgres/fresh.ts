import { inject } from "vitest"

let count = 0

/** Where a test finds PostgreSQL, and a schema that nobody has used yet. */
export const freshPostgres = (): { readonly url: string; readonly schema: string } => ({
  url: inject("postgres"),
  schema: `book_${String(process.pid)}_${String(++count)}_${String(performance.now()).replace(".", "_")}`,
})
