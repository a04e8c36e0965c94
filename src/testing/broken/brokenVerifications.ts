import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { eqTarget } from "../../domain/coverage/Records.ts"
import { newestMark } from "../../domain/verification/newestMark.ts"
import type { VerificationMark } from "../../domain/verification/VerificationMark.ts"
import type { Book } from "../Book.ts"
import type { BrokenStore } from "./BrokenStore.ts"
import { broken } from "./BrokenStore.ts"

// A book that remembers every word it was told, in that order.
const remembering =
  (fault: (book: Book, told: ReadonlyArray<VerificationMark>) => Partial<Book["verifications"]>) =>
  (book: Book): Partial<Book> => {
    const told: Array<VerificationMark> = []
    const put: Book["verifications"]["put"] = (mark) =>
      Effect.tap(book.verifications.put(mark), () => Effect.sync(() => told.push(mark)))
    return { verifications: { ...book.verifications, put, ...fault(book, told) } }
  }

const of = (told: ReadonlyArray<VerificationMark>, practice: string, patients: ReadonlyArray<string>) =>
  told.filter(({ target }) => target.practice === practice && patients.includes(target.patient))

/** Faults of what people say of eligibility. */
export const brokenVerifications: ReadonlyArray<BrokenStore> = [
  broken(
    "lets a later word take the place of the first",
    "an id that is already there answers the first word and keeps it",
    remembering((_book, told) => ({
      find: (practice, mark) =>
        Effect.sync(() =>
          O.fromNullable(told.findLast(({ id, target }) => id === mark && target.practice === practice)),
        ),
    })),
  ),
  broken(
    "forgets through which day a word counts",
    "a word on eligibility is found as it was put, whatever it says",
    ({ verifications }) => ({
      verifications: {
        ...verifications,
        find: (practice, id) =>
          Effect.map(
            verifications.find(practice, id),
            O.map((mark) => ("through" in mark.said ? { ...mark, said: { ...mark.said, through: mark.on } } : mark)),
          ),
      },
    }),
  ),
  broken(
    "takes the word put last for the last word",
    "the last word on each patient under each plan is the one said last, in whatever order they were put",
    remembering((_book, told) => ({
      newest: (practice, patients) =>
        Effect.sync(() => {
          const all = of(told, practice, patients)
          return all.filter((mark, i) => !all.slice(i + 1).some(({ target }) => eqTarget.equals(target, mark.target)))
        }),
    })),
  ),
  broken(
    "hides a word about one plan behind a word about another",
    "the last word on each patient under each plan is the one said last, in whatever order they were put",
    ({ verifications }) => ({
      verifications: {
        ...verifications,
        newest: (practice, patients) =>
          Effect.map(verifications.newest(practice, patients), (marks) =>
            patients.flatMap((patient) => newestMark(marks.filter(({ target }) => target.patient === patient)) ?? []),
          ),
      },
    }),
  ),
  broken(
    "takes the word put last at one moment for the last word",
    "of two words said at one moment the last is the one whose id comes later",
    remembering((_book, told) => ({
      newest: (practice, patients) =>
        Effect.sync(() => {
          const all = of(told, practice, patients)
          return all.filter((mark, i) =>
            all.every((other, j) => !eqTarget.equals(other.target, mark.target) || other.at < mark.at || j <= i),
          )
        }),
    })),
  ),
  broken(
    "looks for a word's id before it takes its turn",
    "words put at once under one id are one, and all are answered it",
    ({ verifications }) => ({
      verifications: {
        ...verifications,
        put: (mark) =>
          Effect.gen(function* () {
            const found = yield* verifications.find(mark.target.practice, mark.id)
            yield* Effect.yieldNow
            if (O.isSome(found)) return found.value
            yield* verifications.put(mark)
            return mark
          }),
      },
    }),
  ),
  broken(
    "shares a word with the practices beside it",
    "a word of another practice is not found, and its id is free here",
    remembering((book, told) => ({
      newest: (practice, patients) =>
        Effect.map(book.verifications.newest(practice, patients), (own) =>
          own.length > 0 ? own : told.filter(({ target }) => patients.includes(target.patient)),
        ),
    })),
  ),
]
