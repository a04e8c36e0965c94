import type { VerificationMark } from "coverport"
import { newestMark, unknownLocation } from "coverport"
import {
  calendarFromPorts,
  CoverageStore,
  EligibilityInbox,
  Locations,
  Register,
  Rights,
  Schedule,
  Verifications,
} from "coverport/effect"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { Book } from "./Book.ts"
import { coverageStore } from "./coverageStore.ts"
import type { File } from "./file.ts"
import { openFile } from "./file.ts"
import { inbox } from "./inbox.ts"
import { byText } from "./lists.ts"
import { register } from "./register.ts"

const rights = ({ read }: File): Rights["Service"] =>
  Rights.of({
    of: (practice, user, location) =>
      read(
        practice,
        ({ grants }) => grants.find((one) => one.user === user && one.location === location)?.rights ?? [],
      ),
  })

const locations = ({ read }: File): Locations["Service"] =>
  Locations.of({
    of: (practice, location) =>
      read(practice, (book) => book.locations.find((one) => one.location === location)?.settings ?? unknownLocation),
  })

const schedule = ({ read }: File): Schedule["Service"] =>
  Schedule.of({
    day: (practice, location, date) =>
      read(practice, ({ appointments, patients }) =>
        appointments
          .filter((one) => one.location === location && one.date === date)
          .map((one) => ({ ...one, patient: patients.find(({ id }) => id === one.patient.id) ?? one.patient }))
          .toSorted((a, b) => byText(a.time, b.time) || byText(a.column, b.column) || byText(a.id, b.id)),
      ),
  })

const verifications = ({ read, change }: File): Verifications["Service"] =>
  Verifications.of({
    put: (mark) =>
      change(mark.target.practice, (book): E.Either<never, readonly [VerificationMark, Book]> => {
        const first = book.marks.find(({ id }) => id === mark.id)
        return E.right(first === undefined ? [mark, { ...book, marks: [...book.marks, mark] }] : [first, book])
      }),
    find: (practice, id) => read(practice, ({ marks }) => O.fromNullable(marks.find((mark) => mark.id === id))),
    newest: (practice, patients) =>
      read(practice, ({ marks }) => {
        const theirs = marks.filter(({ target }) => patients.includes(target.patient))
        const keyOf = ({ target: { plan, subscription, patient } }: VerificationMark): string =>
          JSON.stringify([plan, subscription, patient])
        return [...Map.groupBy(theirs, keyOf).values()].flatMap((ofOne) => newestMark(ofOne) ?? [])
      }),
  })

/** A book in one file of JSON, which one process may have open. */
export const jsonBook = (path: string) =>
  Layer.provideMerge(
    calendarFromPorts,
    Layer.effectContext(
      Effect.map(openFile(path), (file) =>
        Context.make(CoverageStore, coverageStore(file)).pipe(
          Context.add(EligibilityInbox, inbox(file)),
          Context.add(Schedule, schedule(file)),
          Context.add(Rights, rights(file)),
          Context.add(Locations, locations(file)),
          Context.add(Register, register(file)),
          Context.add(Verifications, verifications(file)),
        ),
      ),
    ),
  )
