import { sqliteAppendOnly } from "./sqliteAppendOnly.ts"
import { figuresEntered } from "./sqliteStatistics.ts"

// The second migration. Without a rowid, whole rows lie in the tree of their key, and SQLite reads a row to compare two
// keys: here 7 to 30 kB of it. With a rowid the key has a tree of its own, and a body is read where it is asked for.

const rebuilt = ["letters", "receipts"]

// Who reads a book by views of his own keeps them as they are: they are not to follow the table that goes.
const setAside: ReadonlyArray<string> = [
  "PRAGMA legacy_alter_table = ON",
  ...rebuilt.map((table) => `ALTER TABLE ${table} RENAME TO ${table}_before`),
  "PRAGMA legacy_alter_table = OFF",
]

const tables: ReadonlyArray<string> = [
  `CREATE TABLE letters (
     practice TEXT NOT NULL, id TEXT NOT NULL, arrival INTEGER NOT NULL,
     plan TEXT NOT NULL, subscription TEXT NOT NULL, patient TEXT NOT NULL,
     received_at TEXT NOT NULL, valid_through TEXT NOT NULL,
     outcome TEXT NOT NULL, states_something INTEGER NOT NULL,
     body TEXT NOT NULL, message TEXT NOT NULL,
     PRIMARY KEY (practice, id), UNIQUE (practice, arrival)
   ) STRICT`,
  `CREATE TABLE receipts (
     practice TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL,
     plan TEXT NOT NULL, subscription TEXT NOT NULL, patient TEXT NOT NULL, response TEXT,
     speaks_of_plan INTEGER NOT NULL, speaks_of_subscription INTEGER NOT NULL, speaks_of_enrolment INTEGER NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (practice, sequence), UNIQUE (practice, id),
     FOREIGN KEY (practice, plan) REFERENCES plans (practice, id),
     FOREIGN KEY (practice, subscription, patient) REFERENCES enrolments (practice, subscription, patient)
   ) STRICT`,
]

const carriedOver: ReadonlyArray<string> = rebuilt.flatMap((table) => [
  `INSERT INTO ${table} SELECT * FROM ${table}_before`,
  `DROP TABLE ${table}_before`,
])

// Without a rowid an index ends in the primary key by itself. Here `id` is said where a statement reads it from the index.
const indexes: ReadonlyArray<string> = [
  `CREATE INDEX letters_enrolment ON letters (practice, patient, subscription, received_at, arrival, id)`,
  `CREATE INDEX letters_plan ON letters
     (practice, plan, received_at, arrival, valid_through, patient, subscription, id)`,
  `CREATE INDEX receipts_plan ON receipts (practice, plan, sequence)`,
  `CREATE INDEX receipts_patient ON receipts (practice, patient, sequence)`,
  `CREATE INDEX receipts_response ON receipts (practice, response, sequence) WHERE response IS NOT NULL`,
  `CREATE INDEX receipts_of_plan ON receipts (practice, plan, sequence) WHERE speaks_of_plan = 1`,
  `CREATE INDEX receipts_of_subscription ON receipts (practice, subscription, sequence) WHERE speaks_of_subscription = 1`,
  `CREATE INDEX receipts_of_enrolment ON receipts (practice, subscription, patient, sequence) WHERE speaks_of_enrolment = 1`,
]

const figures: ReadonlyArray<string> = [
  `DELETE FROM sqlite_stat1 WHERE tbl IN (${rebuilt.map((table) => `'${table}'`).join(", ")})`,
  figuresEntered([
    ["letters", "sqlite_autoindex_letters_1", "1000000 1000000 1"],
    ["letters", "sqlite_autoindex_letters_2", "1000000 1000000 1"],
    ["letters", "letters_enrolment", "1000000 1000000 12 10 1 1 1"],
    ["letters", "letters_plan", "1000000 1000000 100000 2 1 1 1 1 1"],
    ["receipts", "sqlite_autoindex_receipts_1", "1000000 1000000 1"],
    ["receipts", "sqlite_autoindex_receipts_2", "1000000 1000000 1"],
    ["receipts", "receipts_plan", "1000000 1000000 1000 1"],
    ["receipts", "receipts_patient", "1000000 1000000 10 1"],
    ["receipts", "receipts_response", "1000000 1000000 2 1"],
    ["receipts", "receipts_of_plan", "500000 500000 500 1"],
    ["receipts", "receipts_of_subscription", "500000 500000 20 1"],
    ["receipts", "receipts_of_enrolment", "500000 500000 15 5 1"],
  ]),
  "ANALYZE sqlite_schema",
]

/** Letters and receipts as tables with a rowid; nothing else of them changes. */
export const sqliteByRowid: ReadonlyArray<string> = [
  ...setAside,
  ...tables,
  ...carriedOver,
  ...indexes,
  ...sqliteAppendOnly("letters", "arrival"),
  ...sqliteAppendOnly("receipts", "sequence"),
  ...figures,
]
