import { location } from "../world/household.ts"
import { today } from "../world/dentalAnswer.ts"
import type { Crowd } from "./Crowd.ts"

/** The few words by which the dialects differ where a crowd is made of numbers. */
export interface Words {
  /** Numbers from 0 as a table `crowd` with the column `i`. */
  readonly numbers: (count: number) => string
  readonly padded: (number: string, width: number) => string
  readonly text: (number: string) => string
}

const member = ({ padded, text }: Words) => ({
  patient: `'c' || ${padded("i", 7)}`,
  first: `'N' || ${text("i")}`,
  last: `'L' || ${padded("i % 1000", 4)}`,
  born: `'19' || ${padded("30 + i % 70", 2)} || '-' || ${padded("1 + i % 12", 2)} || '-' || ${padded("1 + i % 28", 2)}`,
  family: `'f' || ${padded("i - i % 4", 7)}`,
  from: `'2024-0' || ${text("1 + i / 4 % 9")} || '-01'`,
})

const empty = `'{"counters":[]}'`

/**
 * A crowd in a few statements, for sizes that the register would take an hour for. What they leave is what the register
 * leaves: a test compares the two.
 */
export const crowdSql = (crowd: Crowd, words: Words): ReadonlyArray<string> => {
  const { padded, text } = words
  const practice = `'${crowd.practice}'`
  const { patient, first, last, born, family, from } = member(words)
  const plan = `'plan' || ${padded(`i / 4 % ${crowd.plans}`, 4)}`
  const all = words.numbers(crowd.patients)
  return [
    `INSERT INTO patients (practice, id, first_name, last_name, birth_date)
       SELECT ${practice}, ${patient}, ${first}, ${last}, ${born} FROM ${all}`,
    `INSERT INTO subscriptions (practice, id, plan, member_id, member_key, subscriber, revision, body)
       SELECT ${practice}, ${family}, ${plan}, 'W' || ${padded("i", 7)}, 'W' || ${padded("i", 7)}, ${patient}, 0, ${empty}
       FROM ${all} WHERE i % 4 = 0`,
    `INSERT INTO enrolments (practice, subscription, patient, plan, last_name, first_name, ordinal, relationship, from_day,
         revision, body)
       SELECT ${practice}, ${family}, ${patient}, ${plan}, ${last}, ${first}, 1,
         CASE WHEN i % 4 = 0 THEN 'self' ELSE 'child' END, ${from}, 0, ${empty} FROM ${all}`,
    `INSERT INTO plan_turns (practice, plan, day, families, patients)
       SELECT ${practice}, ${plan}, ${from}, SUM(CASE WHEN i % 4 = 0 THEN 1 ELSE 0 END), COUNT(*)
       FROM ${all} GROUP BY ${plan}, ${from}`,
    ...(crowd.today === undefined
      ? []
      : [
          `INSERT INTO appointments (practice, id, location, date, time, chair, minutes, patient)
             SELECT ${practice}, 'today' || ${padded("i", 7)}, '${location}', '${today}',
               ${padded("8 + i % 9", 2)} || ':' || ${padded("i % 4 * 15", 2)}, 'Chair ' || ${text("i % 10")}, 30, ${patient}
             FROM ${words.numbers(crowd.today)}`,
          `INSERT INTO appointments (practice, id, location, date, time, chair, minutes, patient)
             SELECT ${practice}, 'other' || ${padded("i", 7)}, 'place' || ${text("i % 20")},
               '2026-' || ${padded("1 + i % 12", 2)} || '-' || ${padded("1 + i % 28", 2)}, '09:00', 'Chair 1', 30, ${patient}
             FROM ${all}`,
        ]),
    ...(crowd.answers === true
      ? [
          // Nobody reads these: they are the mass in which the day's own answers have to be found.
          `INSERT INTO letters (practice, id, arrival, plan, subscription, patient, received_at, valid_through, outcome,
               states_something, body, message)
             SELECT ${practice}, 'old' || ${padded("i", 7)}, 1 + i / 4, ${plan}, ${family}, ${patient},
               '2026-01-02T06:00:00.000Z', '2026-02-01', 'eligible', 1, '{}', '"ISA*"' FROM ${all} WHERE i % 4 = 0 AND i >= ${crowd.today ?? 0}`,
          `INSERT INTO receipts (practice, sequence, id, plan, subscription, patient, response, speaks_of_plan,
               speaks_of_subscription, speaks_of_enrolment, body)
             SELECT ${practice}, 1 + i / 4, 'old' || ${padded("i", 7)}, ${plan}, ${family}, ${patient},
               'old' || ${padded("i", 7)}, 0, 0, 0, '{}' FROM ${all} WHERE i % 4 = 0 AND i >= ${crowd.today ?? 0}`,
        ]
      : []),
  ]
}
