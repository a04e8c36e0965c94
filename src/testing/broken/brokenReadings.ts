import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { CounterHolding, Held } from "../../domain/coverage/Holding.ts"
import { emptyPlanHolding } from "../../domain/coverage/Holding.ts"
import type { Enrolment } from "../../domain/coverage/Records.ts"
import { includes } from "../../domain/value/Interval.ts"
import type { PatientId, PracticeId } from "../../domain/value/Ids.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import * as id from "../world/ids.ts"
import type { Book } from "../Book.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

const storing = (replaced: (book: Book) => Partial<Book["store"]>) => (book: Book) => ({
  store: { ...book.store, ...replaced(book) },
})

// A register that lets a fault see what goes in.
const watching = ({ register }: Book, seen: (practice: PracticeId, record: PracticeRecord) => void) => ({
  ...register,
  enter: (practice: PracticeId, records: ReadonlyArray<PracticeRecord>) =>
    Effect.tap(register.enter(practice, records), () =>
      Effect.sync(() => records.forEach((one) => seen(practice, one))),
    ),
})

const undated = ({ counters }: CounterHolding): CounterHolding => ({
  counters: counters.map(({ address, value }) => ({ address, value: { ...value, asOf: id.day("2000-01-01") } })),
})

const onHeld = (change: (held: Held) => Held) =>
  storing(({ store }) => ({ held: (target) => Effect.map(store.held(target), O.map(change)) }))

/** Faults of finding and counting. */
export const brokenReadings: ReadonlyArray<BrokenStore> = [
  broken(
    "drops the day an amount was counted on",
    "what was committed is read back",
    onHeld((held) => ({
      ...held,
      subscription: { ...held.subscription, holding: undated(held.subscription.holding) },
      enrolment: { ...held.enrolment, holding: undated(held.enrolment.holding) },
    })),
  ),
  broken(
    "does not ask whether a target's records belong together",
    "nothing is held under a target whose records do not belong together",
    storing(({ store }) => ({
      held: (target) =>
        Effect.flatMap(store.held(target), (held) =>
          O.isSome(held) ? Effect.succeed(held) : store.held({ ...target, plan: id.acme }),
        ),
    })),
  ),
  broken("leaks another practice", "another practice finds nothing", (book) => {
    const practices = new Set<PracticeId>()
    return {
      register: watching(book, (practice) => void practices.add(practice)),
      store: {
        ...book.store,
        standings: (_practice, wanted) =>
          Effect.map(
            Effect.forEach([...practices], (one) => book.store.standings(one, wanted)),
            (found) => found.flat(),
          ),
      },
    }
  }),
  broken(
    "takes ids that begin alike for the same",
    "a patient's standings are all of his enrolments, lowest ordinal first",
    (book) => {
      const patients = new Set<PatientId>()
      return {
        register: watching(book, (_practice, record) => {
          if (record._tag === "Patient") patients.add(record.patient.id)
        }),
        store: {
          ...book.store,
          standings: (practice, wanted) =>
            book.store.standings(
              practice,
              [...patients].filter((one) => wanted.some((patient) => one.startsWith(patient))),
            ),
        },
      }
    },
  ),
  broken(
    "counts terminated members",
    "those affected are those enrolled in force on the day, each patient once",
    (book) => {
      const enrolments: Array<Enrolment> = []
      return {
        register: watching(book, (_practice, record) => {
          if (record._tag === "Enrolment") enrolments.push(record.enrolment)
        }),
        store: {
          ...book.store,
          affected: (target, on) =>
            Effect.map(book.store.affected(target, on), (affected) => {
              const left = enrolments.filter(
                (one) => one.subscription === target.subscription && !includes(one, on) && (one.through ?? on) < on,
              )
              const { families, patients } = affected.subscription
              return { ...affected, subscription: { families, patients: patients + left.length } }
            }),
        },
      }
    },
  ),
  broken(
    "counts a child of two families twice",
    "those affected are those enrolled in force on the day, each patient once",
    storing(({ store }) => ({
      affected: (target, on) =>
        Effect.gen(function* () {
          const affected = yield* store.affected(target, on)
          const { items } = yield* store.members(target.practice, target.plan, on, { size: 500 })
          return { ...affected, plan: { ...affected.plan, patients: items.length } }
        }),
    })),
  ),
  broken(
    "counts as of the first day it was asked about",
    "those affected follow enrolments that are entered again",
    ({ store }) => {
      const counted = new Map<string, ReturnType<typeof store.affected>>()
      return {
        store: {
          ...store,
          affected: (target, on) => {
            const key = JSON.stringify([target.practice, target.plan, target.subscription])
            const known = counted.get(key) ?? store.affected(target, on)
            counted.set(key, known)
            return known
          },
        },
      }
    },
  ),
  broken(
    "skips the first member of every page but the first",
    "members are those in force on the day, by name, and pages cover them exactly once",
    storing(({ store }) => ({
      members: (practice, plan, on, page) =>
        Effect.map(store.members(practice, plan, on, page), (found) =>
          page.after === undefined ? found : { ...found, items: found.items.slice(1) },
        ),
    })),
  ),
  broken(
    "compares member ids letter by letter",
    "alike are those of the member id, without case and outer blanks, or of the birth date",
    storing(({ store }) => ({
      alike: (practice, likeness) =>
        Effect.map(store.alike(practice, likeness), (found) =>
          found.filter(
            ({ subscription, patient }) =>
              subscription.memberId === likeness.memberId || patient.birthDate === likeness.birthDate,
          ),
        ),
    })),
  ),
  broken(
    "empties a plan that is entered again",
    "a holder that is entered again keeps what it holds, one revision on",
    (book) => {
      const emptied = new Set<string>()
      return {
        register: watching(book, (practice, record) => {
          if (record._tag === "Plan") emptied.add(JSON.stringify([practice, record.plan.id]))
        }),
        store: {
          ...book.store,
          commit: (receipt, read) =>
            Effect.tap(book.store.commit(receipt, read), ({ receipt: { target } }) =>
              Effect.sync(() => emptied.delete(JSON.stringify([target.practice, target.plan]))),
            ),
          held: (target) =>
            Effect.map(
              book.store.held(target),
              O.map((held) =>
                emptied.has(JSON.stringify([target.practice, target.plan]))
                  ? { ...held, plan: { ...held.plan, holding: emptyPlanHolding } }
                  : held,
              ),
            ),
        },
      }
    },
  ),
]
