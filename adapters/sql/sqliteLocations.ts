import { byHandIndexes } from "./byHand.ts"
import { figuresEntered } from "./sqliteStatistics.ts"

/** What is set for a practice's places, and what persons changed by hand, found by itself. */
export const sqliteLocations: ReadonlyArray<string> = [
  `CREATE TABLE locations (
     practice TEXT NOT NULL, location TEXT NOT NULL,
     edition TEXT NOT NULL, automatic_import INTEGER NOT NULL, contracted TEXT NOT NULL,
     PRIMARY KEY (practice, location)
   ) STRICT, WITHOUT ROWID`,
  ...byHandIndexes,
  figuresEntered([
    ["locations", "locations", "10000 10000 1"],
    ["receipts", "by_hand_of_plan", "50000 50000 50 1"],
    ["receipts", "by_hand_of_subscription", "50000 50000 2 1"],
    ["receipts", "by_hand_of_enrolment", "50000 50000 2 2 1"],
  ]),
  "ANALYZE sqlite_schema",
]
