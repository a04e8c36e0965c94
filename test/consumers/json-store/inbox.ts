import type { ReceivedResponse } from "coverport"
import { summaryOf } from "coverport"
import { EligibilityInbox } from "coverport/effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { Book } from "./Book.ts"
import type { File } from "./file.ts"
import { byText, pageOf } from "./lists.ts"

// The newest first; of the same moment, what came later. One for each enrolment.
const newestOfEach = ({ letters }: Book): ReadonlyArray<ReceivedResponse> => {
  const seen = new Set<string>()
  return letters
    .map(({ received }) => received)
    .toReversed()
    .toSorted((a, b) => byText(b.receivedAt, a.receivedAt))
    .filter(({ subscription, patient }) => {
      const enrolment = JSON.stringify([subscription, patient])
      const isNewest = !seen.has(enrolment)
      seen.add(enrolment)
      return isNewest
    })
}

const placeIn = (text: string): readonly [string, number] | undefined => {
  try {
    const place: unknown = JSON.parse(text)
    if (!Array.isArray(place)) return undefined
    const [at, arrival]: ReadonlyArray<unknown> = place
    return typeof at === "string" && typeof arrival === "number" ? [at, arrival] : undefined
  } catch {
    return undefined
  }
}

export const inbox = ({ read, change }: File): EligibilityInbox["Service"] =>
  EligibilityInbox.of({
    put: (letter) =>
      change(letter.received.practice, (book): E.Either<never, readonly [ReceivedResponse, Book]> => {
        const first = book.letters.find(({ received }) => received.id === letter.received.id)
        return E.right(
          first === undefined
            ? [letter.received, { ...book, letters: [...book.letters, letter] }]
            : [first.received, book],
        )
      }),
    find: (practice, id) =>
      read(practice, ({ letters }) => O.fromNullable(letters.find(({ received }) => received.id === id))),
    newest: (practice, patients) =>
      read(practice, (book) =>
        newestOfEach(book)
          .filter(({ patient }) => patients.includes(patient))
          .map(summaryOf),
      ),
    othersOnPlan: (practice, plan, patient, on) =>
      read(practice, (book) =>
        newestOfEach(book)
          .filter((one) => one.plan === plan && one.patient !== patient && on <= one.validThrough)
          .slice(0, 25),
      ),
    answersOnPlan: (practice, plan, since, page) =>
      read(practice, (book) => {
        const placeOf = ({ id, receivedAt }: ReceivedResponse): readonly [string, number] => [
          receivedAt,
          book.letters.findIndex(({ received }) => received.id === id) + 1,
        ]
        const after = page.after === undefined ? undefined : placeIn(page.after)
        if (page.after !== undefined && after === undefined) return { items: [] }
        const left = newestOfEach(book).filter((one) => {
          const [at, arrival] = placeOf(one)
          const isLater = after !== undefined && (byText(at, after[0]) || arrival - after[1]) >= 0
          return one.plan === plan && byText(one.receivedAt, since) >= 0 && !isLater
        })
        return pageOf(left, page, (one) => JSON.stringify(placeOf(one)))
      }),
    plansAnswered: (practice, since, page) =>
      read(practice, (book) => {
        const left = book.plans
          .map(({ record }) => record.id)
          .filter((plan) => byText(plan, page.after ?? "") > 0)
          .filter((plan) => {
            const answers = book.letters.filter(
              ({ received }) => received.plan === plan && byText(received.receivedAt, since) >= 0,
            )
            return new Set(answers.map(({ received }) => received.patient)).size > 1
          })
          .toSorted(byText)
        return pageOf(left, page, String)
      }),
  })
