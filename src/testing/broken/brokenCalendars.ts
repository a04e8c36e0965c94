import * as Effect from "effect/Effect"
import { includes } from "../../domain/value/Interval.ts"
import { newestMark } from "../../domain/verification/newestMark.ts"
import type { CalendarEntry } from "../../ports/Calendar.ts"
import { Calendar } from "../../ports/Calendar.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

const withoutAnswer = ({ appointment }: CalendarEntry): Pick<CalendarEntry, "appointment" | "receipts"> => ({
  appointment,
  receipts: [],
})

type Entries = ReadonlyArray<CalendarEntry>

const onDays =
  (change: (entries: Entries) => Entries) =>
  ({ calendar }: { readonly calendar: Calendar["Service"] }) => ({
    calendar: Calendar.of({
      day: (practice, location, query) => Effect.map(calendar.day(practice, location, query), change),
    }),
  })

/** Faults of the calendar. */
export const brokenCalendars: ReadonlyArray<BrokenStore> = [
  broken(
    "shows a second coverage where the first has ended",
    "a calendar's day is its appointments, each with the primary coverage in force on the day it is",
    ({ calendar, store }) => ({
      calendar: {
        day: (practice, location, query) =>
          Effect.flatMap(
            calendar.day(practice, location, query),
            Effect.forEach((entry) =>
              Effect.map(store.standings(practice, [entry.appointment.patient.id]), (standings): CalendarEntry => {
                const inForce = standings.find(({ enrolment }) => includes(enrolment, query.today))
                return inForce === undefined ? withoutAnswer(entry) : { primary: inForce, ...entry }
              }),
            ),
          ),
      },
    }),
  ),
  broken(
    "looks at coverage on the day that is shown",
    "a calendar's day is its appointments, each with the primary coverage in force on the day it is",
    ({ calendar }) => ({
      calendar: {
        day: (practice, location, { date }) => calendar.day(practice, location, { date, today: date }),
      },
    }),
  ),
  broken(
    "shows an answer about a plan the family has left",
    "a calendar shows no answer about a plan the family has left",
    ({ calendar, inbox }) => ({
      calendar: {
        day: (practice, location, query) =>
          Effect.flatMap(
            calendar.day(practice, location, query),
            Effect.forEach((entry) =>
              Effect.map(inbox.newest(practice, [entry.appointment.patient.id]), (all): CalendarEntry => {
                const newest = all.find(({ subscription }) => subscription === entry.primary?.subscription.id)
                return newest === undefined ? entry : { ...entry, newest }
              }),
            ),
          ),
      },
    }),
  ),
  broken(
    "shows a word about a plan the family has left",
    "a calendar shows the last word on the primary coverage's plan, of this patient and of nobody else",
    ({ calendar, verifications }) => ({
      calendar: {
        day: (practice, location, query) =>
          Effect.flatMap(
            calendar.day(practice, location, query),
            Effect.forEach((entry) =>
              Effect.map(verifications.newest(practice, [entry.appointment.patient.id]), (all): CalendarEntry => {
                const mark = newestMark(
                  all.filter(({ target }) => target.subscription === entry.primary?.subscription.id),
                )
                return mark === undefined ? entry : { ...entry, mark }
              }),
            ),
          ),
      },
    }),
  ),
  broken(
    "shows a family's word on each of its members",
    "a calendar shows the last word on the primary coverage's plan, of this patient and of nobody else",
    onDays((entries) =>
      entries.map((entry) => {
        const mark = entries.find((other) => other.mark?.target.subscription === entry.primary?.subscription.id)?.mark
        return mark === undefined ? entry : { ...entry, mark }
      }),
    ),
  ),
  broken(
    "leaves the reverts out of the calendar",
    "a calendar's receipts are those that name the answer it shows, reverts included, oldest first",
    onDays((entries) =>
      entries.map((entry) => ({
        ...entry,
        receipts: entry.receipts.filter(({ receipt }) => receipt._tag !== "Reverted"),
      })),
    ),
  ),
  broken(
    "shows an appointment once for each receipt",
    "a calendar's receipts are those that name the answer it shows, reverts included, oldest first",
    onDays((entries) =>
      entries.flatMap((entry) =>
        entry.receipts.length === 0 ? [entry] : entry.receipts.map((one) => ({ ...entry, receipts: [one] })),
      ),
    ),
  ),
  broken(
    "forgets the second of a patient's appointments",
    "a calendar shows the newest answer about the primary enrolment, and of two at one moment the one put later",
    onDays((entries) => {
      const patients = entries.map(({ appointment }) => appointment.patient.id)
      return entries.filter(({ appointment }, i) => patients.indexOf(appointment.patient.id) === i)
    }),
  ),
]
