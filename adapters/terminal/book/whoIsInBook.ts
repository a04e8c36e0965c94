import { DatabaseSync } from "node:sqlite"
import { bookNamed } from "./BookName.ts"

/** A user's rights at a location, as text that is equal where the rights are. */
export interface KnownGrant {
  readonly user: string
  readonly location: string
  readonly rights: string
}

/** The practices, locations and users that a book knows. */
export interface WhoIsInBook {
  /** Whether the book is shared by practices, so that whoever asks has to say all of it. */
  readonly shared: boolean
  readonly practices: ReadonlyArray<string>
  readonly locations: ReadonlyArray<string>
  readonly users: ReadonlyArray<string>
  readonly grants: ReadonlyArray<KnownGrant>
}

const texts = (database: DatabaseSync, sql: string): ReadonlyArray<string> =>
  database
    .prepare(sql)
    .all()
    .flatMap(({ id }) => (typeof id === "string" ? [id] : []))

const grants = (database: DatabaseSync): ReadonlyArray<KnownGrant> =>
  database
    .prepare("SELECT user, location, rights FROM grants ORDER BY user, location")
    .all()
    .flatMap(({ user, location, rights }) =>
      typeof user === "string" && typeof location === "string" && typeof rights === "string"
        ? [{ user, location, rights }]
        : [],
    )

const read = (database: DatabaseSync): WhoIsInBook => ({
  shared: false,
  practices: texts(
    database,
    "SELECT practice AS id FROM grants UNION SELECT practice FROM plans UNION SELECT practice FROM patients",
  ),
  locations: texts(database, "SELECT location AS id FROM grants UNION SELECT location FROM appointments"),
  users: texts(database, "SELECT DISTINCT user AS id FROM grants"),
  grants: grants(database),
})

const nobody: WhoIsInBook = { shared: false, practices: [], locations: [], users: [], grants: [] }

/**
 * Who a book knows, to fill in what a command line leaves out. No port lists this, so the file itself is asked, and
 * nothing is written. A file that is no book knows nobody, and is refused where it is opened. A database tells nobody
 * which practices it holds.
 */
export const whoIsInBook = (name: string): WhoIsInBook => {
  const named = bookNamed(name)
  if (named._tag === "Schema") return { ...nobody, shared: true }
  try {
    const database = new DatabaseSync(named.file, { readOnly: true, timeout: 5_000 })
    try {
      return read(database)
    } finally {
      database.close()
    }
  } catch {
    return nobody
  }
}
