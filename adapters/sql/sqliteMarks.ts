import { sqliteAppendOnly } from "./sqliteAppendOnly.ts"
import { figuresEntered } from "./sqliteStatistics.ts"

/** What people say of eligibility, in the order in which a calendar asks for the last word. */
export const sqliteMarks: ReadonlyArray<string> = [
  `CREATE TABLE marks (
     practice TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL,
     plan TEXT NOT NULL, subscription TEXT NOT NULL, patient TEXT NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (practice, id)
   ) STRICT`,
  `CREATE INDEX marks_patient ON marks (practice, patient, subscription, plan, at, id)`,
  ...sqliteAppendOnly("marks"),
  figuresEntered([
    ["marks", "sqlite_autoindex_marks_1", "1000000 1000000 1"],
    ["marks", "marks_patient", "1000000 1000000 12 10 9 1 1"],
  ]),
  "ANALYZE sqlite_schema",
]
