import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { PracticeId } from "../../domain/value/Ids.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import { Register } from "../../ports/Register.ts"
import { Verifications } from "../../ports/Verifications.ts"
import type { Names } from "../apart/names.ts"
import { atWork as working } from "../apart/practice.ts"
import { looking, trying } from "../apart/walk.ts"
import { openBook } from "../Book.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import { changesTo } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { letter } from "../world/letters.ts"
import { mark } from "../world/marks.ts"
import { observe } from "../world/observe.ts"
import { imported } from "../world/receipts.ts"
import { records, targetIn } from "../world/records.ts"
import { heldOf } from "./steps.ts"

const annIn = (practice: PracticeId) => targetIn(practice)(id.annsFamily, id.ann)
const caiIn = (practice: PracticeId) => targetIn(practice)(id.caisFamily, id.cai)

const noRecords = observe(id.practiceId("nobody's"))

// A practice at work: the world entered, a commit of these cents, a letter.
const atWork = Effect.fnUntraced(function* (practice: PracticeId, cents: number) {
  const register = yield* Register
  const store = yield* CoverageStore
  const inbox = yield* EligibilityInbox
  yield* register.enter(practice, records)
  const read = yield* heldOf(annIn(practice))
  const changes = changesTo(read, { plan: cents, subscription: cents, enrolment: cents })
  const stored = yield* store.commit(imported("F1", annIn(practice), changes), read)
  yield* inbox.put({ ...letter("F1", annIn(practice), { hour: "08" }), message: String(cents) })
  const verifications = yield* Verifications
  yield* verifications.put(mark("F1", annIn(practice), { hour: String(cents % 10).padStart(2, "0") }))
  return stored
})

const namesIn = (practice: PracticeId, word: string): Names => ({
  practice,
  patient: word,
  sibling: `${word}2`,
  plan: word,
  subscription: word,
  receipt: word,
  response: word,
  user: word,
  location: word,
  appointment: word,
  mark: word,
})

/** That a practice finds nothing of another and changes nothing there, however much their ids resemble one another. */
export const isolationLaws: ReadonlyArray<Law> = [
  law(
    "another practice finds nothing",
    Effect.gen(function* () {
      const nothing = yield* noRecords
      yield* atWork(id.home, 5000)
      const results = yield* Effect.forEach(id.neighbours, (practice) =>
        Effect.map(observe(practice), (came) => expecting(`what \`${practice}\` finds`, came, nothing)),
      )
      return every(...results)
    }),
  ),
  law(
    "another practice with the same ids changes nothing",
    Effect.gen(function* () {
      yield* atWork(id.home, 5000)
      const before = yield* observe(id.home)
      const stored = yield* Effect.forEach(id.neighbours, (practice, i) => atWork(practice, i))
      const afterwards = yield* observe(id.home)
      const results = yield* Effect.forEach(id.neighbours, (practice, i) =>
        Effect.map(heldOf(annIn(practice)), ({ plan }) =>
          expecting(`what \`${practice}\` holds`, plan.holding.limits[0]?.value, i),
        ),
      )
      return every(
        expecting("the book afterwards", afterwards, before),
        expecting(
          "whose receipts were answered",
          stored.map(({ receipt }) => receipt.target.practice),
          id.neighbours,
        ),
        ...results,
      )
    }),
  ),
  law(
    "nothing is committed under another practice's name",
    Effect.gen(function* () {
      yield* atWork(id.home, 5000)
      const store = yield* CoverageStore
      const read = yield* heldOf(annIn(id.home))
      const before = yield* observe(id.home)
      const nothing = yield* noRecords
      const results = yield* Effect.forEach(
        id.neighbours,
        Effect.fnUntraced(function* (practice) {
          const receipt = imported("F10", annIn(practice), changesTo(read, { plan: 1, enrolment: 1 }))
          const renamed = { ...read, standing: { ...read.standing, practice } }
          const done = Exit.isSuccess(yield* Effect.exit(store.commit(receipt, renamed)))
          return every(
            expecting(`whether \`${practice}\` committed`, done, false),
            expecting(`what \`${practice}\` finds`, yield* observe(practice), nothing),
          )
        }),
      )
      return every(...results, expecting("the book afterwards", yield* observe(id.home), before))
    }),
  ),
  law(
    "records of a practice do not stand in for another's",
    Effect.gen(function* () {
      const register = yield* Register
      const nothing = yield* noRecords
      yield* register.enter(id.home, records)
      const enrolments = records.filter(({ _tag }) => _tag === "Enrolment")
      const other = id.practiceId("P10")
      const done = Exit.isSuccess(yield* Effect.exit(register.enter(other, enrolments)))
      return every(
        expecting("whether they were entered", done, false),
        expecting("what the other finds", yield* observe(other), nothing),
      )
    }),
  ),
  law(
    "what another practice holds is answered as what nobody holds, errors included",
    Effect.gen(function* () {
      const book = yield* openBook
      const theirs = namesIn(id.home, "F1")
      const asked = id.neighbours.slice(0, 3).map((practice) => ({ own: namesIn(practice, "F10"), about: theirs }))
      yield* Effect.forEach(asked, ({ own }) => working(book, own))
      // What it writes of its own it has written the first time.
      yield* Effect.forEach(asked, (one) => trying(book, one))
      const alone = yield* Effect.forEach(asked, (one) => trying(book, one))
      yield* working(book, theirs)
      const before = yield* looking(book, { own: theirs, about: theirs })
      const together = yield* Effect.forEach(asked, (one) => trying(book, one))
      return every(
        ...together.flatMap((answers, i) =>
          answers.map((answer, j) =>
            expecting(`what \`${id.neighbours[i] ?? ""}\` is answered`, answer, alone[i]?.[j]),
          ),
        ),
        expecting("what the other finds", yield* looking(book, { own: theirs, about: theirs }), before),
      )
    }),
  ),
  law(
    "ids that begin alike are different ids",
    Effect.gen(function* () {
      yield* atWork(id.home, 5000)
      const store = yield* CoverageStore
      const inbox = yield* EligibilityInbox
      const cai = caiIn(id.home)
      const { subscription, enrolment } = yield* heldOf(cai)
      const receipts = yield* store.receiptsOf(id.home, [id.responseId("F10"), id.responseId("F")])
      const letters = yield* inbox.newest(id.home, [id.ben, id.cai, id.dan, id.eve, id.fay])
      return every(
        expecting("another family's", [subscription.holding.counters, enrolment.holding.counters], [[], []]),
        expecting("other responses' receipts", receipts, []),
        expecting("other patients' letters", letters, []),
      )
    }),
  ),
]
