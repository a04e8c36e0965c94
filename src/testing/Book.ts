import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { Calendar } from "../ports/Calendar.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import { Locations } from "../ports/Locations.ts"
import { Register } from "../ports/Register.ts"
import { Rights } from "../ports/Rights.ts"
import { Schedule } from "../ports/Schedule.ts"
import { Verifications } from "../ports/Verifications.ts"
import type { BookPorts } from "./Law.ts"

/** The services of a book. A port that is added here is one that every walk over a book has to know. */
export interface Book {
  readonly store: CoverageStore["Service"]
  readonly inbox: EligibilityInbox["Service"]
  readonly schedule: Schedule["Service"]
  readonly rights: Rights["Service"]
  readonly locations: Locations["Service"]
  readonly register: Register["Service"]
  readonly calendar: Calendar["Service"]
  readonly verifications: Verifications["Service"]
}

export const openBook: Effect.Effect<Book, never, BookPorts> = Effect.gen(function* () {
  return {
    store: yield* CoverageStore,
    inbox: yield* EligibilityInbox,
    schedule: yield* Schedule,
    rights: yield* Rights,
    locations: yield* Locations,
    register: yield* Register,
    calendar: yield* Calendar,
    verifications: yield* Verifications,
  }
})

export const portsOf = (book: Book): Context.Context<BookPorts> =>
  Context.make(CoverageStore, book.store).pipe(
    Context.add(EligibilityInbox, book.inbox),
    Context.add(Schedule, book.schedule),
    Context.add(Rights, book.rights),
    Context.add(Locations, book.locations),
    Context.add(Register, book.register),
    Context.add(Calendar, book.calendar),
    Context.add(Verifications, book.verifications),
  )
