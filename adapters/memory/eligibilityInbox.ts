import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { PatientId, ReceivedResponse } from "../../src/index.ts"
import { summaryOf } from "../../src/index.ts"
import { EligibilityInbox } from "../../src/effect.ts"
import { byCodePoint } from "./byCodePoint.ts"
import type { PracticeBook } from "./PracticeBook.ts"
import { enrolmentKey } from "./PracticeBook.ts"
import type { Shelf } from "./Shelf.ts"

const byReceivedAt = pipe(
  byCodePoint,
  Ord.contramap(({ receivedAt }: ReceivedResponse) => receivedAt),
)

// Newest first. The sort is stable, so what was put later stays first at the same moment.
const newestFirst = (book: PracticeBook): ReadonlyArray<ReceivedResponse> =>
  pipe(book.letters.map(({ received }) => received).toReversed(), RA.sort(Ord.reverse(byReceivedAt)))

const newestOfEach = (book: PracticeBook): ReadonlyArray<ReceivedResponse> => {
  const seen = new Set<string>()
  return newestFirst(book).filter(({ subscription, patient }) => {
    const enrolment = enrolmentKey(subscription, patient)
    const isNewest = !seen.has(enrolment)
    seen.add(enrolment)
    return isNewest
  })
}

const mostOthers = 25

export const eligibilityInbox = ({ read, change }: Shelf): EligibilityInbox["Service"] =>
  EligibilityInbox.of({
    put: (letter) =>
      change(letter.received.practice, (book): E.Either<never, readonly [ReceivedResponse, PracticeBook]> => {
        const first = book.letters.find(({ received }) => received.id === letter.received.id)
        return E.right(
          first === undefined
            ? [letter.received, { ...book, letters: [...book.letters, letter] }]
            : [first.received, book],
        )
      }),
    find: (practice, id) =>
      read(practice, (book) => O.fromNullable(book.letters.find(({ received }) => received.id === id))),
    newest: (practice, patients) =>
      read(practice, (book) => {
        const wanted = new Set<PatientId>(patients)
        return newestOfEach(book)
          .filter(({ patient }) => wanted.has(patient))
          .map(summaryOf)
      }),
    othersOnPlan: (practice, plan, patient, on) =>
      read(practice, (book) =>
        newestOfEach(book)
          .filter((received) => received.plan === plan && received.patient !== patient && on <= received.validThrough)
          .slice(0, mostOthers),
      ),
  })
