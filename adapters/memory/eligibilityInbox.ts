import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import * as N from "fp-ts/lib/number.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as t from "io-ts"
import type { CalendarDate, PatientId, PlanId, ReceivedResponse } from "../../src/index.ts"
import { decode, Instant, summaryOf } from "../../src/index.ts"
import { EligibilityInbox } from "../../src/effect.ts"
import { byCodePoint } from "./byCodePoint.ts"
import { pageOf } from "./pages.ts"
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

const place = t.tuple([Instant, t.number])

type Place = t.TypeOf<typeof place>

const byPlace: Ord.Ord<Place> = Ord.tuple(byCodePoint, N.Ord)

// A day is the beginning of all its moments' texts, and so comes before each.
const isBefore = ({ receivedAt }: ReceivedResponse, day: CalendarDate): boolean =>
  byCodePoint.compare(receivedAt, day) < 0

// A page begins where another ended; a text that no page named is no place.
const jsonOf = (text: string): unknown =>
  pipe(
    E.tryCatch((): unknown => JSON.parse(text), E.toError),
    E.getOrElse((): unknown => undefined),
  )

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
    answersOnPlan: (practice, plan, since, page) =>
      read(practice, (book) => {
        const arrivals = new Map(book.letters.map(({ received }, i) => [received.id, i + 1]))
        const placeOf = ({ id, receivedAt }: ReceivedResponse): Place => [receivedAt, arrivals.get(id) ?? 0]
        const after = page.after === undefined ? E.right(undefined) : decode(place)(jsonOf(page.after))
        if (E.isLeft(after)) return { items: [] }
        const left = newestOfEach(book).filter(
          (received) =>
            received.plan === plan &&
            !isBefore(received, since) &&
            (after.right === undefined || byPlace.compare(placeOf(received), after.right) < 0),
        )
        return pageOf(left, page, (received) => JSON.stringify(placeOf(received)))
      }),
    plansAnswered: (practice, since, page) =>
      read(practice, (book) => {
        const patients = new Map<PlanId, Set<PatientId>>()
        for (const { received } of book.letters) {
          if (isBefore(received, since) || !book.plans.has(received.plan)) continue
          patients.set(received.plan, (patients.get(received.plan) ?? new Set()).add(received.patient))
        }
        const left = [...patients].flatMap(([plan, { size }]) =>
          size > 1 && byCodePoint.compare(plan, page.after ?? "") > 0 ? [plan] : [],
        )
        return pageOf(RA.sort<PlanId>(byCodePoint)(left), page, String)
      }),
  })
