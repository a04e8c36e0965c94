// Without figures SQLite takes a key's first column to be choosy, and ours is the practice, which chooses nothing in a
// book of one: it would read a whole practice to find one row. These are the figures of a large practice, in the words of
// ANALYZE: how many rows, and how many of them agree in the first column, the first two, and so on. They stay as they are
// while a book grows, and so do the ways it is searched.
type Figures = ReadonlyArray<readonly [table: string, index: string, figures: string]>

const figures: Figures = [
  ["patients", "patients", "1000000 1000000 1"],
  ["patients", "patients_born", "1000000 1000000 50 1"],
  ["plans", "sqlite_autoindex_plans_1", "10000 10000 1"],
  ["subscriptions", "sqlite_autoindex_subscriptions_1", "400000 400000 1"],
  ["subscriptions", "subscriptions_member", "400000 400000 2 1"],
  ["enrolments", "sqlite_autoindex_enrolments_1", "1000000 1000000 3 1"],
  ["enrolments", "enrolments_family", "1000000 1000000 3 3 1 1 1"],
  ["enrolments", "enrolments_patient", "1000000 1000000 2 1 1 1 1"],
  ["enrolments", "enrolments_member", "1000000 1000000 100000 100 2 1 1 1 1"],
  ["plan_turns", "plan_turns", "1000000 1000000 100 1"],
  ["appointments", "appointments", "1000000 1000000 1"],
  ["appointments", "appointments_day", "1000000 1000000 200000 200 4 2 1 1 1"],
  ["grants", "grants", "10000 10000 3 1"],
  ["letters", "letters", "1000000 1000000 1"],
  ["letters", "sqlite_autoindex_letters_2", "1000000 1000000 1"],
  ["letters", "letters_enrolment", "1000000 1000000 12 10 1 1"],
  ["letters", "letters_plan", "1000000 1000000 100000 2 1 1 1 1"],
  ["receipts", "receipts", "1000000 1000000 1"],
  ["receipts", "sqlite_autoindex_receipts_2", "1000000 1000000 1"],
  ["receipts", "receipts_plan", "1000000 1000000 1000 1"],
  ["receipts", "receipts_patient", "1000000 1000000 10 1"],
  ["receipts", "receipts_response", "1000000 1000000 2 1"],
  ["receipts", "receipts_of_plan", "500000 500000 500 1"],
  ["receipts", "receipts_of_subscription", "500000 500000 20 1"],
  ["receipts", "receipts_of_enrolment", "500000 500000 15 5 1"],
]

const text = (value: string): string => `'${value}'`

/** Enters such figures. */
export const figuresEntered = (rows: Figures): string =>
  `INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ${rows.map((row) => `(${row.map(text).join(", ")})`).join(", ")}`

export const sqliteStatistics: ReadonlyArray<string> = [
  // Makes the table of figures where there is none yet; there is nothing to count.
  "ANALYZE",
  "DELETE FROM sqlite_stat1",
  figuresEntered(figures),
  // Reads the figures again.
  "ANALYZE sqlite_schema",
]
