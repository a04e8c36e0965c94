import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { PracticeId } from "../../domain/value/Ids.ts"
import { StoreUnavailable } from "../../ports/Failure.ts"
import type { Book } from "../Book.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

const likeNobody = "what another practice holds is answered as what nobody holds, errors included"

// A book that knows which practices have entered something.
const knowing = (fault: (book: Book, practices: () => ReadonlyArray<PracticeId>) => Partial<Book>) => (book: Book) => {
  const practices = new Set<PracticeId>()
  const register: Book["register"] = {
    enter: (practice, records) =>
      Effect.tap(book.register.enter(practice, records), () => Effect.sync(() => practices.add(practice))),
  }
  return { register, ...fault({ ...book, register }, () => [...practices]) }
}

/** Faults in the walls between practices. */
export const brokenWalls: ReadonlyArray<BrokenStore> = [
  broken(
    "says why, where what a commit names is another practice's",
    likeNobody,
    knowing(({ store }, practices) => ({
      store: {
        ...store,
        commit: (receipt, read) =>
          Effect.tapError(
            store.commit(receipt, read),
            Effect.fnUntraced(function* () {
              const elsewhere = yield* Effect.forEach(practices(), (practice) =>
                store.held({ ...receipt.target, practice }),
              )
              return elsewhere.some(O.isSome)
                ? yield* new StoreUnavailable({ operation: "commit", written: "nothing", cause: "not yours" })
                : undefined
            }),
          ),
      },
    })),
  ),
  broken(
    "finds a letter by its id alone",
    "another practice finds nothing",
    knowing(({ inbox }, practices) => ({
      inbox: {
        ...inbox,
        find: (_practice, response) =>
          Effect.map(
            Effect.forEach(practices(), (practice) => inbox.find(practice, response)),
            (found) => found.find(O.isSome) ?? O.none,
          ),
      },
    })),
  ),
  broken(
    "answers the receipt that another practice has under an id",
    "another practice with the same ids changes nothing",
    knowing(({ store }, practices) => ({
      store: {
        ...store,
        commit: (receipt, read) =>
          Effect.flatMap(
            Effect.forEach(practices(), (practice) => store.receipt(practice, receipt.id)),
            (found) => {
              const first = found.find(O.isSome)
              return first === undefined ? store.commit(receipt, read) : Effect.succeed(first.value)
            },
          ),
      },
    })),
  ),
  broken(
    "takes a practice's id in small letters for the same practice",
    "another practice finds nothing",
    knowing(({ rights }, practices) => ({
      rights: {
        of: (practice, user, location) =>
          Effect.map(
            Effect.forEach(
              practices().filter((one) => one.toLowerCase() === practice.toLowerCase()),
              (one) => rights.of(one, user, location),
            ),
            (found) => found.flat(),
          ),
      },
    })),
  ),
]
