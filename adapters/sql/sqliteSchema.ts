import { sqliteAppendOnly } from "./sqliteAppendOnly.ts"
import { sqliteByRowid } from "./sqliteByRowid.ts"
import { sqliteLocations } from "./sqliteLocations.ts"
import { sqliteMarks } from "./sqliteMarks.ts"
import { sqliteStatistics } from "./sqliteStatistics.ts"

// Forward only: a migration that was released is never edited, another one follows it.

const records: ReadonlyArray<string> = [
  `CREATE TABLE patients (
     practice TEXT NOT NULL, id TEXT NOT NULL,
     first_name TEXT NOT NULL, last_name TEXT NOT NULL, birth_date TEXT NOT NULL,
     PRIMARY KEY (practice, id)
   ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX patients_born ON patients (practice, birth_date, id)`,
  `CREATE TABLE plans (
     practice TEXT NOT NULL, id TEXT NOT NULL,
     name TEXT NOT NULL, carrier TEXT NOT NULL, group_number TEXT, renewal_month INTEGER NOT NULL,
     from_day TEXT, through_day TEXT, tiers TEXT,
     revision INTEGER NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (practice, id)
   ) STRICT`,
  `CREATE TABLE subscriptions (
     practice TEXT NOT NULL, id TEXT NOT NULL, plan TEXT NOT NULL,
     member_id TEXT NOT NULL, member_key TEXT NOT NULL,
     subscriber TEXT, subscriber_first_name TEXT, subscriber_last_name TEXT,
     revision INTEGER NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (practice, id),
     FOREIGN KEY (practice, plan) REFERENCES plans (practice, id),
     FOREIGN KEY (practice, subscriber) REFERENCES patients (practice, id)
   ) STRICT`,
  `CREATE INDEX subscriptions_member ON subscriptions (practice, member_key, id)`,
  // The plan and the names are copies, kept in the transactions that change them, so that a page of a plan's members in
  // the order of their names is one walk along one index.
  `CREATE TABLE enrolments (
     practice TEXT NOT NULL, subscription TEXT NOT NULL, patient TEXT NOT NULL,
     plan TEXT NOT NULL, last_name TEXT NOT NULL, first_name TEXT NOT NULL,
     ordinal INTEGER NOT NULL, relationship TEXT NOT NULL, from_day TEXT, through_day TEXT,
     revision INTEGER NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (practice, subscription, patient),
     FOREIGN KEY (practice, subscription) REFERENCES subscriptions (practice, id),
     FOREIGN KEY (practice, patient) REFERENCES patients (practice, id)
   ) STRICT`,
  // Each of these ends in what its statements ask, so that none is answered by walking a whole plan or practice.
  `CREATE INDEX enrolments_family ON enrolments (practice, subscription, plan, patient, from_day, through_day)`,
  `CREATE INDEX enrolments_patient ON enrolments (practice, patient, plan, subscription, from_day, through_day)`,
  `CREATE INDEX enrolments_member ON enrolments
     (practice, plan, last_name, first_name, patient, subscription, from_day, through_day)`,
  // By how many families and patients in force a plan grows or shrinks on a day.
  `CREATE TABLE plan_turns (
     practice TEXT NOT NULL, plan TEXT NOT NULL, day TEXT NOT NULL,
     families INTEGER NOT NULL, patients INTEGER NOT NULL,
     PRIMARY KEY (practice, plan, day),
     FOREIGN KEY (practice, plan) REFERENCES plans (practice, id)
   ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE appointments (
     practice TEXT NOT NULL, id TEXT NOT NULL,
     location TEXT NOT NULL, date TEXT NOT NULL, time TEXT NOT NULL, chair TEXT NOT NULL,
     minutes INTEGER NOT NULL, patient TEXT NOT NULL,
     PRIMARY KEY (practice, id),
     FOREIGN KEY (practice, patient) REFERENCES patients (practice, id)
   ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX appointments_day ON appointments (practice, location, date, time, chair, id, minutes, patient)`,
  `CREATE TABLE grants (
     practice TEXT NOT NULL, user TEXT NOT NULL, location TEXT NOT NULL, rights TEXT NOT NULL,
     PRIMARY KEY (practice, user, location)
   ) STRICT, WITHOUT ROWID`,
]

const letters: ReadonlyArray<string> = [
  `CREATE TABLE letters (
     practice TEXT NOT NULL, id TEXT NOT NULL, arrival INTEGER NOT NULL,
     plan TEXT NOT NULL, subscription TEXT NOT NULL, patient TEXT NOT NULL,
     received_at TEXT NOT NULL, valid_through TEXT NOT NULL,
     outcome TEXT NOT NULL, states_something INTEGER NOT NULL,
     body TEXT NOT NULL, message TEXT NOT NULL,
     PRIMARY KEY (practice, id), UNIQUE (practice, arrival)
   ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX letters_enrolment ON letters (practice, patient, subscription, received_at, arrival)`,
  `CREATE INDEX letters_plan ON letters
     (practice, plan, received_at, arrival, valid_through, patient, subscription)`,
  ...sqliteAppendOnly("letters", "arrival"),
]

const receipts: ReadonlyArray<string> = [
  `CREATE TABLE receipts (
     practice TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL,
     plan TEXT NOT NULL, subscription TEXT NOT NULL, patient TEXT NOT NULL, response TEXT,
     speaks_of_plan INTEGER NOT NULL, speaks_of_subscription INTEGER NOT NULL, speaks_of_enrolment INTEGER NOT NULL,
     body TEXT NOT NULL,
     PRIMARY KEY (practice, sequence), UNIQUE (practice, id),
     FOREIGN KEY (practice, plan) REFERENCES plans (practice, id),
     FOREIGN KEY (practice, subscription, patient) REFERENCES enrolments (practice, subscription, patient)
   ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX receipts_plan ON receipts (practice, plan, sequence)`,
  `CREATE INDEX receipts_patient ON receipts (practice, patient, sequence)`,
  `CREATE INDEX receipts_response ON receipts (practice, response, sequence) WHERE response IS NOT NULL`,
  `CREATE INDEX receipts_of_plan ON receipts (practice, plan, sequence) WHERE speaks_of_plan = 1`,
  `CREATE INDEX receipts_of_subscription ON receipts (practice, subscription, sequence) WHERE speaks_of_subscription = 1`,
  `CREATE INDEX receipts_of_enrolment ON receipts (practice, subscription, patient, sequence) WHERE speaks_of_enrolment = 1`,
  ...sqliteAppendOnly("receipts", "sequence"),
]

/** The statements of each migration; the first brings an empty file to version 1. */
export const sqliteMigrations: ReadonlyArray<ReadonlyArray<string>> = [
  [...records, ...letters, ...receipts, ...sqliteStatistics],
  sqliteByRowid,
  sqliteLocations,
  sqliteMarks,
]
