import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { summaryOf } from "../../domain/response/stating.ts"
import type { PracticeRecord } from "../../domain/coverage/PracticeRecord.ts"
import type { Letter } from "../../ports/EligibilityInbox.ts"
import { literal } from "../../domain/value/brand.ts"
import { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { Right } from "../../domain/rights/Right.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

/** Faults of the inbox, the calendar, the rights and the register. */
export const brokenOthers: ReadonlyArray<BrokenStore> = [
  broken(
    "lets a later letter take the place of the first",
    "an id that is already there answers the first letter and keeps it",
    ({ inbox }) => {
      const last = new Map<string, Letter>()
      const key = (practice: string, letter: string): string => JSON.stringify([practice, letter])
      return {
        inbox: {
          ...inbox,
          put: (letter) =>
            Effect.tap(inbox.put(letter), () =>
              Effect.sync(() => last.set(key(letter.received.practice, letter.received.id), letter)),
            ),
          find: (practice, response) => Effect.succeed(O.fromNullable(last.get(key(practice, response)))),
        },
      }
    },
  ),
  broken("trims the message", "a letter is found as it was put, word for word", ({ inbox }) => ({
    inbox: {
      ...inbox,
      find: (practice, response) =>
        Effect.map(
          inbox.find(practice, response),
          O.map((letter) => ({ ...letter, message: letter.message.replaceAll("\r\n", "\n") })),
        ),
    },
  })),
  broken(
    "takes the letter put last for the newest",
    "the newest response of every enrolment is the one received last",
    ({ inbox }) => {
      const put: Array<Letter> = []
      return {
        inbox: {
          ...inbox,
          put: (letter) => Effect.tap(inbox.put(letter), () => Effect.sync(() => put.push(letter))),
          newest: (practice, patients) =>
            Effect.map(inbox.newest(practice, patients), (found) =>
              found.map((summary) => {
                const same = put.findLast(
                  ({ received }) =>
                    received.patient === summary.patient && received.subscription === summary.subscription,
                )
                return same === undefined ? summary : summaryOf(same.received)
              }),
            ),
        },
      }
    },
  ),
  broken(
    "names the patient himself among the others",
    "others on the plan are the newest responses of other patients that are current on the day, newest first",
    ({ inbox }) => ({
      inbox: {
        ...inbox,
        othersOnPlan: (practice, plan, patient, on) =>
          Effect.gen(function* () {
            const others = yield* inbox.othersOnPlan(practice, plan, patient, on)
            const own = yield* inbox.newest(practice, [patient])
            const found = yield* Effect.forEach(own, ({ id }) => inbox.find(practice, id))
            return [...found.flatMap((one) => (O.isSome(one) ? [one.value.received] : [])), ...others]
          }),
      },
    }),
  ),
  broken(
    "answers a plan's letters in the order of ids",
    "the answers on a plan are the newest of each enrolment that came since a day, newest first, a page at a time",
    ({ inbox }) => ({
      inbox: {
        ...inbox,
        answersOnPlan: (practice, plan, since, page) =>
          Effect.map(inbox.answersOnPlan(practice, plan, since, page), ({ items, ...next }) => ({
            items: items.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
            ...next,
          })),
      },
    }),
  ),
  broken(
    "answers a plan's letters whenever they came",
    "the answers on a plan begin at the first moment of the day",
    ({ inbox }) => ({
      inbox: {
        ...inbox,
        answersOnPlan: (practice, plan, _since, page) =>
          inbox.answersOnPlan(practice, plan, literal(CalendarDate)("0001-01-01"), page),
      },
    }),
  ),
  broken(
    "counts a patient's two answers as two patients'",
    "plans answered are those with answers of two patients since a day, by id, a page at a time",
    ({ inbox }) => {
      const put: Array<Letter> = []
      return {
        inbox: {
          ...inbox,
          put: (letter) => Effect.tap(inbox.put(letter), () => Effect.sync(() => put.push(letter))),
          plansAnswered: (practice, since, page) =>
            Effect.map(inbox.plansAnswered(practice, since, page), ({ items, ...next }) => ({
              items: [
                ...new Set([
                  ...items,
                  ...put
                    .map(({ received }) => received.plan)
                    .filter((plan, i, all) => all.indexOf(plan) !== i && plan > (page.after ?? "")),
                ]),
              ].toSorted(),
              ...next,
            })),
        },
      }
    },
  ),
  broken(
    "lists a day in the order of ids",
    "a day's appointments are those of its date and location, by time, column and id",
    ({ schedule }) => ({
      schedule: {
        day: (practice, location, date) =>
          Effect.map(schedule.day(practice, location, date), (day) => day.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
      },
    }),
  ),
  broken("adds a grant to the one before it", "a grant replaces the one before it", ({ register, rights }) => {
    const granted = new Map<string, ReadonlyArray<Right>>()
    const key = (...ids: ReadonlyArray<string>): string => JSON.stringify(ids)
    return {
      register: {
        enter: (practice, records) =>
          Effect.tap(register.enter(practice, records), () =>
            Effect.sync(() => {
              for (const record of records)
                if (record._tag === "Grant") {
                  const whose = key(practice, record.user, record.location)
                  granted.set(whose, [...(granted.get(whose) ?? []), ...record.rights])
                }
            }),
          ),
      },
      rights: {
        of: (practice, user, location) =>
          Effect.map(rights.of(practice, user, location), (held) => [
            ...new Set([...held, ...(granted.get(key(practice, user, location)) ?? [])]),
          ]),
      },
    }
  }),
  broken("enters what it can of a list", "a list of records is entered whole or not at all", ({ register }) => ({
    register: {
      enter: (practice, records) =>
        Effect.forEach(records, (record) => register.enter(practice, [record]), { discard: true }),
    },
  })),
  broken(
    "switches every location at once",
    "a switch is set for its location alone, and leaves what the location is",
    ({ register, locations }) => {
      const last = new Map<string, boolean>()
      return {
        register: {
          enter: (practice, records) =>
            Effect.tap(register.enter(practice, records), () =>
              Effect.sync(() => {
                for (const record of records) if (record._tag === "AutomaticImport") last.set(practice, record.on)
              }),
            ),
        },
        locations: {
          of: (practice, location) =>
            Effect.map(locations.of(practice, location), (settings) => ({
              ...settings,
              automaticImport: last.get(practice) ?? settings.automaticImport,
            })),
        },
      }
    },
  ),
  broken(
    "switches off whatever is described anew",
    "what a location is replaces what it was, and leaves its switch",
    ({ register }) => ({
      register: {
        enter: (practice, records) =>
          register.enter(
            practice,
            records.flatMap((record): ReadonlyArray<PracticeRecord> =>
              record._tag === "Location"
                ? [record, { _tag: "AutomaticImport", location: record.location, on: false }]
                : [record],
            ),
          ),
      },
    }),
  ),
  broken(
    "takes a location nobody knows for one that is switched on",
    "a location that nobody entered may do the least there is",
    ({ locations }) => ({
      locations: {
        of: (practice, location) =>
          Effect.map(locations.of(practice, location), (settings) =>
            settings.contracted.length === 0 ? { ...settings, edition: "Pro", automaticImport: true } : settings,
          ),
      },
    }),
  ),
]
