import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Receipt } from "../../domain/change/Receipt.ts"
import type { Held, PlanHolding } from "../../domain/coverage/Holding.ts"
import { scopes } from "../../domain/coverage/Scope.ts"
import type { PracticeId } from "../../domain/value/Ids.ts"
import type { Letter } from "../../ports/EligibilityInbox.ts"
import { RevisionConflict } from "../../ports/Failure.ts"
import type { Book } from "../Book.ts"
import { receiptId } from "../world/ids.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

type Commit = Book["store"]["commit"]

const committing = (commit: (book: Book) => Commit) => (book: Book) => ({
  store: { ...book.store, commit: commit(book) },
})

const readNow = ({ store }: Book, { target }: Receipt, read: Held) =>
  Effect.map(store.held(target), (now) => O.getOrElse(() => read)(now))

const keyOf = (practice: string, id: string): string => JSON.stringify([practice, id])

/** Counts who is at it at the same time; everybody gives the others a turn before he goes on. */
const crowd = () => {
  const inside = new Map<string, number>()
  const add = (key: string, some: number): number => {
    const count = (inside.get(key) ?? 0) + some
    inside.set(key, count)
    return count
  }
  return <A, E, R>(key: string, go: (others: number) => Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.suspend(() => {
      const others = add(key, 1) - 1
      return Effect.andThen(
        Effect.yieldNow,
        Effect.suspend(() => go(others)),
      )
    }).pipe(Effect.ensuring(Effect.sync(() => add(key, -1))))
}

// Refuses a commit where anything that `shared` names alike was committed since the reading.
const coarse = (shared: (receipt: Receipt) => string) => (book: Book) => {
  const commits = new Map<string, number>()
  const seen = new WeakMap<Held, ReadonlyMap<string, number>>()
  return {
    store: {
      ...book.store,
      held: (target) =>
        Effect.tap(book.store.held(target), (held) =>
          Effect.sync(() => {
            if (O.isSome(held)) seen.set(held.value, new Map(commits))
          }),
        ),
      commit: (receipt, read) =>
        Effect.suspend(() => {
          const key = shared(receipt)
          const then = seen.get(read)
          return then !== undefined && (commits.get(key) ?? 0) !== (then.get(key) ?? 0)
            ? Effect.fail(new RevisionConflict({ scope: "plan" }))
            : Effect.tap(book.store.commit(receipt, read), () =>
                Effect.sync(() => commits.set(key, (commits.get(key) ?? 0) + 1)),
              )
        }),
    } satisfies Book["store"],
  }
}

const moments = Array.from({ length: 40 })

const manyWriters = "8 writers over one plan leave a history that one order explains"
const sameReceipt = "the same receipt committed by many at once is written once, and all are answered it"

/** Faults that show only where several are at work at once. */
export const brokenRaces: ReadonlyArray<BrokenStore> = [
  broken(
    "looks whether the revisions stand and writes a moment later",
    manyWriters,
    committing(
      (book) => (receipt, read) =>
        Effect.gen(function* () {
          const before = yield* readNow(book, receipt, read)
          const moved = scopes.find((scope) => before[scope].revision !== read[scope].revision)
          if (moved !== undefined) return yield* book.store.commit(receipt, read)
          // Long enough for every other writer to have looked too.
          yield* Effect.forEach(moments, () => Effect.yieldNow)
          const now = yield* readNow(book, receipt, read)
          return yield* book.store.commit(receipt, {
            standing: read.standing,
            plan: { ...read.plan, revision: now.plan.revision },
            subscription: { ...read.subscription, revision: now.subscription.revision },
            enrolment: { ...read.enrolment, revision: now.enrolment.revision },
          })
        }),
    ),
  ),
  broken("tells both of a race that they have won", manyWriters, (book) => {
    const among = crowd()
    const next = (practice: PracticeId) =>
      Effect.map(book.store.history(practice, {}, { size: 1 }), ({ items }) => (items[0]?.sequence ?? 0) + 1)
    return committing(
      (): Commit => (receipt, read) =>
        among(receipt.target.practice, (others) =>
          Effect.matchEffect(book.store.commit(receipt, read), {
            onSuccess: Effect.succeed,
            onFailure: (failure): ReturnType<Commit> =>
              failure._tag === "RevisionConflict" && others > 0
                ? Effect.map(next(receipt.target.practice), (sequence) => ({ sequence, receipt }))
                : Effect.fail(failure),
          }),
        ),
    )(book)
  }),
  broken("gives two that commit at once the same place in the order", manyWriters, (book) => {
    const among = crowd()
    const places = new Map<string, number>()
    const placed = <S extends { readonly sequence: number; readonly receipt: Receipt }>(stored: S): S => ({
      ...stored,
      sequence: places.get(keyOf(stored.receipt.target.practice, stored.receipt.id)) ?? stored.sequence,
    })
    return {
      store: {
        ...book.store,
        commit: (receipt, read) =>
          among(receipt.target.practice, (others) =>
            Effect.map(book.store.commit(receipt, read), (stored) => {
              if (others > 0) places.set(keyOf(receipt.target.practice, receipt.id), Math.max(1, stored.sequence - 1))
              return placed(stored)
            }),
          ),
        history: (practice, query, page) =>
          Effect.map(book.store.history(practice, query, page), (found) => ({
            ...found,
            items: found.items.map(placed),
          })),
      },
    }
  }),
  broken("forgets a receipt that was committed beside another", manyWriters, (book) => {
    const among = crowd()
    const forgotten = new Set<string>()
    return {
      store: {
        ...book.store,
        commit: (receipt, read) =>
          among(receipt.target.practice, (others) =>
            Effect.tap(book.store.commit(receipt, read), () =>
              Effect.sync(() => {
                if (others > 1 && forgotten.size === 0) forgotten.add(keyOf(receipt.target.practice, receipt.id))
              }),
            ),
          ),
        history: (practice, query, page) =>
          Effect.map(book.store.history(practice, query, page), (found) => ({
            ...found,
            items: found.items.filter(({ receipt }) => !forgotten.has(keyOf(practice, receipt.id))),
          })),
      },
    }
  }),
  broken("calls it a conflict where somebody else is just committing", manyWriters, (book) => {
    const among = crowd()
    return committing(
      (): Commit => (receipt, read) =>
        among(receipt.target.practice, (others) =>
          others === 0 ? book.store.commit(receipt, read) : Effect.fail(new RevisionConflict({ scope: "plan" })),
        ),
    )(book)
  }),
  broken("reads its holders one after the other", manyWriters, ({ store }) => ({
    store: {
      ...store,
      held: (target) =>
        Effect.gen(function* () {
          const first = yield* store.held(target)
          // Long enough for others to commit in between, however busy the machine is.
          yield* Effect.sleep("3 millis")
          const second = yield* store.held(target)
          return O.isSome(first) && O.isSome(second) ? O.some({ ...second.value, plan: first.value.plan }) : second
        }),
    },
  })),
  broken("writes a receipt twice where two commit it at once", sameReceipt, (book) => {
    const among = crowd()
    return committing(
      (): Commit => (receipt, read) =>
        among(keyOf(receipt.target.practice, receipt.id), (others) =>
          others === 0
            ? book.store.commit(receipt, read)
            : Effect.flatMap(readNow(book, receipt, read), (now) =>
                Effect.andThen(
                  book.store.commit({ ...receipt, id: receiptId(`${receipt.id} again ${others}`) }, now),
                  book.store.commit(receipt, now),
                ),
              ),
        ),
    )(book)
  }),
  broken("tells the second of two that commit a receipt at once that it has lost", sameReceipt, (book) => {
    const among = crowd()
    return committing(
      (): Commit => (receipt, read) =>
        among(keyOf(receipt.target.practice, receipt.id), (others) =>
          others === 0 ? book.store.commit(receipt, read) : Effect.fail(new RevisionConflict({ scope: "plan" })),
        ),
    )(book)
  }),
  broken(
    "takes any commit in the practice for a conflict",
    "writers on different plans of a practice are not in each other's way",
    coarse(({ target }) => target.practice),
  ),
  broken(
    "takes any commit in the book for a conflict",
    "writers in different practices are not in each other's way",
    coarse(({ target }) => target.plan),
  ),
  broken(
    "answers each of two letters put under one id at once that it is kept",
    "of letters put under one id at once the first is kept, and all are answered it",
    ({ inbox }) => {
      const among = crowd()
      return {
        inbox: {
          ...inbox,
          put: (letter) =>
            among(keyOf(letter.received.practice, letter.received.id), (others) =>
              Effect.map(inbox.put(letter), (kept) => (others === 0 ? kept : letter.received)),
            ),
        },
      }
    },
  ),
  broken(
    "loses a letter put beside others",
    "of letters put at once none is lost, and the newest is the one received last",
    ({ inbox }) => {
      const among = crowd()
      return {
        inbox: {
          ...inbox,
          put: (letter: Letter) =>
            among(letter.received.practice, (others) =>
              others === 2 ? Effect.succeed(letter.received) : inbox.put(letter),
            ),
        },
      }
    },
  ),
  broken(
    "puts back what a plan held before it was entered again",
    "records entered again while others commit lose nothing and are not lost",
    ({ store, register }) => {
      const known = new Map<string, PlanHolding>()
      const stale = new Map<string, PlanHolding>()
      return {
        register: {
          enter: (practice, records) =>
            Effect.gen(function* () {
              const before = new Map(known)
              yield* Effect.yieldNow
              yield* register.enter(practice, records)
              for (const record of records)
                if (record._tag === "Plan") {
                  const holding = before.get(keyOf(practice, record.plan.id))
                  if (holding !== undefined) stale.set(keyOf(practice, record.plan.id), holding)
                }
            }),
        },
        store: {
          ...store,
          held: (target) =>
            Effect.map(
              store.held(target),
              O.map((held) => {
                const holding = stale.get(keyOf(target.practice, target.plan)) ?? held.plan.holding
                return { ...held, plan: { ...held.plan, holding } }
              }),
            ),
          commit: (receipt, read) =>
            Effect.tap(store.commit(receipt, read), () =>
              Effect.gen(function* () {
                const { practice, plan } = receipt.target
                stale.delete(keyOf(practice, plan))
                const now = yield* store.held(receipt.target)
                if (O.isSome(now)) known.set(keyOf(practice, plan), now.value.plan.holding)
              }),
            ),
        },
      }
    },
  ),
]
