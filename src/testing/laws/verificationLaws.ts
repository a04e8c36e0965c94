import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { VerificationMark } from "../../domain/verification/VerificationMark.ts"
import { Verifications } from "../../ports/Verifications.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { mark, markId } from "../world/marks.ts"
import { target, targetIn } from "../world/records.ts"
import { opened } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const annElsewhere = { ...ann, plan: id.acmeDivision }
const annToo = target(id.dansFamily, id.ann)
const ben = target(id.annsFamily, id.ben)
const cai = target(id.caisFamily, id.cai)

const put = Effect.fnUntraced(function* (...marks: ReadonlyArray<VerificationMark>) {
  yield* opened
  const verifications = yield* Verifications
  yield* Effect.forEach(marks, verifications.put)
  return verifications
})

const byId = (a: VerificationMark, b: VerificationMark): number => (a.id < b.id ? -1 : 1)

const ids = (marks: ReadonlyArray<VerificationMark>): ReadonlyArray<string> => marks.toSorted(byId).map(({ id }) => id)

const everyWord: ReadonlyArray<VerificationMark> = [
  mark("F1", ann, { hour: "08" }),
  mark("F10", ben, {
    hour: "08",
    said: { _tag: "Ineligible", because: "PayerWebsite", through: id.day("2028-02-29") },
  }),
  mark("F", cai, {
    hour: "09",
    said: { _tag: "UnableToVerify", because: "PayerNotReached", through: id.day("2026-11-30") },
  }),
  mark("F2", annToo, { hour: "09", said: { _tag: "TakenBack" } }),
]

/** What every `Verifications` owes. Run each law on a fresh book. @category laws @since 0.2.0 */
export const verificationLaws: ReadonlyArray<Law> = [
  law(
    "a word on eligibility is found as it was put, whatever it says",
    Effect.gen(function* () {
      const verifications = yield* put(...everyWord)
      const found = yield* Effect.forEach(everyWord, (one) => verifications.find(id.home, one.id))
      const newest = yield* verifications.newest(id.home, [id.ann, id.ben, id.cai])
      return every(
        expecting("the words, one by one", found.map(O.toNullable), everyWord),
        expecting("the last words", newest.toSorted(byId), everyWord.toSorted(byId)),
        expecting("no word", O.isNone(yield* verifications.find(id.home, markId("F3"))), true),
      )
    }),
  ),
  law(
    "an id that is already there answers the first word and keeps it",
    Effect.gen(function* () {
      const first = mark("F1", ann, { hour: "08" })
      const verifications = yield* put(first)
      const again = yield* verifications.put(first)
      const other = yield* verifications.put(mark("F1", ben, { hour: "12", said: { _tag: "TakenBack" } }))
      return every(
        expecting("the same word again", again, first),
        expecting("another under its id", other, first),
        expecting("the word kept", O.toUndefined(yield* verifications.find(id.home, first.id)), first),
        expecting("the other's patient's", yield* verifications.newest(id.home, [id.ben]), []),
      )
    }),
  ),
  law(
    "the last word on each patient under each plan is the one said last, in whatever order they were put",
    Effect.gen(function* () {
      const verifications = yield* put(
        mark("F5", ann, { hour: "08" }),
        mark("F1", ann, { hour: "11", said: { _tag: "TakenBack" } }),
        mark("F4", ann, { hour: "10" }),
        mark("F2", annElsewhere, { hour: "12" }),
        mark("F3", annToo, { hour: "07" }),
        mark("F6", ben, { hour: "13" }),
      )
      return every(
        expecting("the last", ids(yield* verifications.newest(id.home, [id.ann, id.eve, id.ann])), ["F1", "F2", "F3"]),
        expecting("another's", ids(yield* verifications.newest(id.home, [id.ben])), ["F6"]),
        expecting("nobody's", yield* verifications.newest(id.home, []), []),
      )
    }),
  ),
  law(
    "of two words said at one moment the last is the one whose id comes later",
    Effect.gen(function* () {
      const verifications = yield* put(
        mark("F10", ann, { hour: "08" }),
        mark("F1", ann, { hour: "08" }),
        mark("a", ben, { hour: "08" }),
        mark("Z", ben, { hour: "08" }),
        mark("😀", cai, { hour: "08" }),
        mark("Ｐ", cai, { hour: "08" }),
      )
      return expecting("the last", ids(yield* verifications.newest(id.home, [id.ann, id.ben, id.cai])), [
        "F10",
        "a",
        "😀",
      ])
    }),
  ),
  law(
    "words put at once under one id are one, and all are answered it",
    Effect.gen(function* () {
      const verifications = yield* put()
      const words = Array.from({ length: 8 }, (_, i) => mark("F1", i % 2 === 0 ? ann : ben, { hour: `0${String(i)}` }))
      const answers = yield* Effect.forEach(words, verifications.put, { concurrency: "unbounded" })
      const kept = O.toNullable(yield* verifications.find(id.home, markId("F1")))
      return every(
        expecting(
          "the answers",
          answers,
          words.map(() => kept),
        ),
        expecting("the words", yield* verifications.newest(id.home, [id.ann, id.ben]), [kept]),
      )
    }),
  ),
  law(
    "a word of another practice is not found, and its id is free here",
    Effect.gen(function* () {
      const own = mark("F1", ann, { hour: "08" })
      const verifications = yield* put(own)
      const theirs = id.neighbours.map((practice) =>
        mark("F1", targetIn(practice)(id.annsFamily, id.ann), { hour: "09" }),
      )
      const nothing = yield* Effect.forEach(id.neighbours, (practice) => verifications.newest(practice, [id.ann]))
      const kept = yield* Effect.forEach(theirs, verifications.put)
      return every(
        expecting(
          "what others find",
          nothing,
          theirs.map(() => []),
        ),
        expecting("what others keep", kept, theirs),
        expecting("what is kept here", yield* verifications.newest(id.home, [id.ann]), [own]),
      )
    }),
  ),
]
