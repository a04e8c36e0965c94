import { byHandIndexes } from "./byHand.ts"

// Forward only: a migration that was released is never edited, another one follows it. Names are not qualified: the
// schema is set before.

/** A column of text that is compared by its code points, as everything else that comes from outside is. */
const text = `TEXT COLLATE "C"`

const records: ReadonlyArray<string> = [
  // Whoever writes for a practice takes its row first: one writer a practice, and none waits for another practice.
  `CREATE TABLE practices (practice ${text} NOT NULL PRIMARY KEY)`,
  `CREATE TABLE patients (
     practice ${text} NOT NULL, id ${text} NOT NULL,
     first_name ${text} NOT NULL, last_name ${text} NOT NULL, birth_date ${text} NOT NULL,
     PRIMARY KEY (practice, id)
   )`,
  `CREATE INDEX patients_born ON patients (practice, birth_date, id)`,
  // Pages are left with room, so that a new body finds place beside the old one and no index is touched.
  `CREATE TABLE plans (
     practice ${text} NOT NULL, id ${text} NOT NULL,
     name ${text} NOT NULL, carrier ${text} NOT NULL, group_number ${text}, renewal_month INTEGER NOT NULL,
     from_day ${text}, through_day ${text}, tiers ${text},
     revision INTEGER NOT NULL, body ${text} NOT NULL,
     PRIMARY KEY (practice, id)
   ) WITH (fillfactor = 70)`,
  `CREATE TABLE subscriptions (
     practice ${text} NOT NULL, id ${text} NOT NULL, plan ${text} NOT NULL,
     member_id ${text} NOT NULL, member_key ${text} NOT NULL,
     subscriber ${text}, subscriber_first_name ${text}, subscriber_last_name ${text},
     revision INTEGER NOT NULL, body ${text} NOT NULL,
     PRIMARY KEY (practice, id),
     FOREIGN KEY (practice, plan) REFERENCES plans (practice, id),
     FOREIGN KEY (practice, subscriber) REFERENCES patients (practice, id)
   ) WITH (fillfactor = 80)`,
  `CREATE INDEX subscriptions_member ON subscriptions (practice, member_key, id)`,
  // The plan and the names are copies, kept in the transactions that change them, so that a page of a plan's members in
  // the order of their names is one walk along one index.
  `CREATE TABLE enrolments (
     practice ${text} NOT NULL, subscription ${text} NOT NULL, patient ${text} NOT NULL,
     plan ${text} NOT NULL, last_name ${text} NOT NULL, first_name ${text} NOT NULL,
     ordinal INTEGER NOT NULL, relationship ${text} NOT NULL, from_day ${text}, through_day ${text},
     revision INTEGER NOT NULL, body ${text} NOT NULL,
     PRIMARY KEY (practice, subscription, patient),
     FOREIGN KEY (practice, subscription) REFERENCES subscriptions (practice, id),
     FOREIGN KEY (practice, patient) REFERENCES patients (practice, id)
   ) WITH (fillfactor = 80)`,
  `CREATE INDEX enrolments_family ON enrolments (practice, subscription, plan, patient, from_day, through_day)`,
  `CREATE INDEX enrolments_patient ON enrolments (practice, patient, plan, subscription, from_day, through_day)`,
  `CREATE INDEX enrolments_member ON enrolments
     (practice, plan, last_name, first_name, patient, subscription, from_day, through_day)`,
  // By how many families and patients in force a plan grows or shrinks on a day.
  `CREATE TABLE plan_turns (
     practice ${text} NOT NULL, plan ${text} NOT NULL, day ${text} NOT NULL,
     families INTEGER NOT NULL, patients INTEGER NOT NULL,
     PRIMARY KEY (practice, plan, day),
     FOREIGN KEY (practice, plan) REFERENCES plans (practice, id)
   )`,
  `CREATE TABLE appointments (
     practice ${text} NOT NULL, id ${text} NOT NULL,
     location ${text} NOT NULL, date ${text} NOT NULL, time ${text} NOT NULL, chair ${text} NOT NULL,
     minutes INTEGER NOT NULL, patient ${text} NOT NULL,
     PRIMARY KEY (practice, id),
     FOREIGN KEY (practice, patient) REFERENCES patients (practice, id)
   )`,
  `CREATE INDEX appointments_day ON appointments (practice, location, date, time, chair, id, minutes, patient)`,
  `CREATE TABLE grants (
     practice ${text} NOT NULL, "user" ${text} NOT NULL, location ${text} NOT NULL, rights ${text} NOT NULL,
     PRIMARY KEY (practice, "user", location)
   )`,
]

const letters: ReadonlyArray<string> = [
  // A message is kept as a JSON text: it may hold characters that a column of text does not take.
  `CREATE TABLE letters (
     practice ${text} NOT NULL, id ${text} NOT NULL, arrival INTEGER NOT NULL,
     plan ${text} NOT NULL, subscription ${text} NOT NULL, patient ${text} NOT NULL,
     received_at ${text} NOT NULL, valid_through ${text} NOT NULL,
     outcome ${text} NOT NULL, states_something INTEGER NOT NULL,
     body ${text} NOT NULL, message ${text} NOT NULL,
     PRIMARY KEY (practice, id), UNIQUE (practice, arrival)
   )`,
  `CREATE INDEX letters_enrolment ON letters (practice, patient, subscription, received_at, arrival)`,
  `CREATE INDEX letters_plan ON letters
     (practice, plan, received_at, arrival, valid_through, patient, subscription)`,
]

const receipts: ReadonlyArray<string> = [
  `CREATE TABLE receipts (
     practice ${text} NOT NULL, sequence INTEGER NOT NULL, id ${text} NOT NULL,
     plan ${text} NOT NULL, subscription ${text} NOT NULL, patient ${text} NOT NULL, response ${text},
     speaks_of_plan INTEGER NOT NULL, speaks_of_subscription INTEGER NOT NULL, speaks_of_enrolment INTEGER NOT NULL,
     body ${text} NOT NULL,
     PRIMARY KEY (practice, sequence), UNIQUE (practice, id),
     FOREIGN KEY (practice, plan) REFERENCES plans (practice, id),
     FOREIGN KEY (practice, subscription, patient) REFERENCES enrolments (practice, subscription, patient)
   )`,
  `CREATE INDEX receipts_plan ON receipts (practice, plan, sequence)`,
  `CREATE INDEX receipts_patient ON receipts (practice, patient, sequence)`,
  `CREATE INDEX receipts_response ON receipts (practice, response, sequence) WHERE response IS NOT NULL`,
  `CREATE INDEX receipts_of_plan ON receipts (practice, plan, sequence) WHERE speaks_of_plan = 1`,
  `CREATE INDEX receipts_of_subscription ON receipts (practice, subscription, sequence) WHERE speaks_of_subscription = 1`,
  `CREATE INDEX receipts_of_enrolment ON receipts (practice, subscription, patient, sequence) WHERE speaks_of_enrolment = 1`,
]

const changing: ReadonlyArray<string> = [
  "practices",
  "patients",
  "plans",
  "subscriptions",
  "enrolments",
  "plan_turns",
  "appointments",
  "grants",
]

const kept: ReadonlyArray<string> = ["letters", "receipts"]

// The owner too: who is not named by the setting finds nothing, whoever he is.
const byPractice = (table: string): ReadonlyArray<string> => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY of_practice ON ${table}
     USING (practice = current_setting('coverport.practice', TRUE))
     WITH CHECK (practice = current_setting('coverport.practice', TRUE))`,
]

const appendOnlyBy = (table: string): string =>
  `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION append_only()`

// The role could not anyway; this stops the owner as well.
const appendOnly: ReadonlyArray<string> = [
  `CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION '% are append-only', TG_TABLE_NAME; END $$`,
  ...kept.map(appendOnlyBy),
]

const granted = (role: string): ReadonlyArray<string> => [
  `GRANT SELECT, INSERT, UPDATE ON ${changing.join(", ")} TO ${role}`,
  `GRANT SELECT, INSERT ON ${kept.join(", ")} TO ${role}`,
]

const locations = (role: string): ReadonlyArray<string> => [
  `CREATE TABLE locations (
     practice ${text} NOT NULL, location ${text} NOT NULL,
     edition ${text} NOT NULL, automatic_import INTEGER NOT NULL, contracted ${text} NOT NULL,
     PRIMARY KEY (practice, location)
   )`,
  ...byPractice("locations"),
  `GRANT SELECT, INSERT, UPDATE ON locations TO ${role}`,
  ...byHandIndexes,
]

// What people say of eligibility, in the order in which a calendar asks for the last word.
const marks = (role: string): ReadonlyArray<string> => [
  `CREATE TABLE marks (
     practice ${text} NOT NULL, id ${text} NOT NULL, at ${text} NOT NULL,
     plan ${text} NOT NULL, subscription ${text} NOT NULL, patient ${text} NOT NULL,
     body ${text} NOT NULL,
     PRIMARY KEY (practice, id)
   )`,
  `CREATE INDEX marks_patient ON marks (practice, patient, subscription, plan, at, id)`,
  ...byPractice("marks"),
  appendOnlyBy("marks"),
  `GRANT SELECT, INSERT ON marks TO ${role}`,
]

/** The statements of each migration, for a role that works under them; the first brings an empty schema to version 1. */
export const postgresMigrations = (role: string): ReadonlyArray<ReadonlyArray<string>> => [
  [...records, ...letters, ...receipts, ...[...changing, ...kept].flatMap(byPractice), ...appendOnly, ...granted(role)],
  locations(role),
  marks(role),
]
