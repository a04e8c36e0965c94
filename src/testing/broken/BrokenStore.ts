import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { Calendar } from "../../ports/Calendar.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import { Register } from "../../ports/Register.ts"
import { Rights } from "../../ports/Rights.ts"
import { Schedule } from "../../ports/Schedule.ts"
import type { BookPorts } from "../Law.ts"

/** The services of a book, as a fault finds and leaves them. */
export interface Book {
  readonly store: CoverageStore["Service"]
  readonly inbox: EligibilityInbox["Service"]
  readonly schedule: Schedule["Service"]
  readonly rights: Rights["Service"]
  readonly register: Register["Service"]
  readonly calendar: Calendar["Service"]
}

/**
 * A book with one fault planted in it, and the law that must find it out.
 *
 * Laws that a broken store keeps are not tried hard enough: run these over your own store to see that its laws bite.
 *
 * @category laws
 * @since 0.1.0
 */
export interface BrokenStore {
  readonly name: string
  /** The name of the law that this fault breaks; it may break others too. */
  readonly breaks: string
  readonly wrap: <E>(book: Layer.Layer<BookPorts, E>) => Layer.Layer<BookPorts, E>
}

const opened = Effect.gen(function* () {
  return {
    store: yield* CoverageStore,
    inbox: yield* EligibilityInbox,
    schedule: yield* Schedule,
    rights: yield* Rights,
    register: yield* Register,
    calendar: yield* Calendar,
  }
})

/** A fault is told by the services it replaces; what it remembers, it remembers from one opening of the book on. */
export const broken = (name: string, breaks: string, fault: (book: Book) => Partial<Book>): BrokenStore => ({
  name,
  breaks,
  wrap: (layer) =>
    Layer.provide(
      Layer.effectContext(
        Effect.map(opened, (book) => {
          const left: Book = { ...book, ...fault(book) }
          return Context.make(CoverageStore, left.store).pipe(
            Context.add(EligibilityInbox, left.inbox),
            Context.add(Schedule, left.schedule),
            Context.add(Rights, left.rights),
            Context.add(Register, left.register),
            Context.add(Calendar, left.calendar),
          )
        }),
      ),
      layer,
    ),
})
