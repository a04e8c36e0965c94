import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { PatientId, VerificationMark } from "../../src/index.ts"
import { newestMark } from "../../src/index.ts"
import { Verifications } from "../../src/effect.ts"
import type { PracticeBook } from "./PracticeBook.ts"
import type { Shelf } from "./Shelf.ts"

const targetKey = ({ target: { plan, subscription, patient } }: VerificationMark): string =>
  JSON.stringify([plan, subscription, patient])

export const verifications = ({ read, change }: Shelf): Verifications["Service"] =>
  Verifications.of({
    put: (mark) =>
      change(mark.target.practice, (book): E.Either<never, readonly [VerificationMark, PracticeBook]> => {
        const first = book.marks.find(({ id }) => id === mark.id)
        return E.right(first === undefined ? [mark, { ...book, marks: [...book.marks, mark] }] : [first, book])
      }),
    find: (practice, id) => read(practice, ({ marks }) => O.fromNullable(marks.find((mark) => mark.id === id))),
    newest: (practice, patients) =>
      read(practice, (book) => {
        const wanted = new Set<PatientId>(patients)
        const marks = book.marks.filter(({ target }) => wanted.has(target.patient))
        return [...Map.groupBy(marks, targetKey).values()].flatMap((ofOne) => newestMark(ofOne) ?? [])
      }),
  })
