import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { summaryOf } from "../../domain/response/stating.ts"
import type { Letter } from "../../ports/EligibilityInbox.ts"
import { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { letter } from "../world/letters.ts"
import { target } from "../world/records.ts"
import { opened } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const annToo = target(id.dansFamily, id.ann)
const ben = target(id.annsFamily, id.ben)
const benToo = target(id.caisFamily, id.ben)
const cai = target(id.caisFamily, id.cai)
const dan = target(id.dansFamily, id.dan)

const put = Effect.fnUntraced(function* (...letters: ReadonlyArray<Letter>) {
  yield* opened
  const inbox = yield* EligibilityInbox
  yield* Effect.forEach(letters, inbox.put)
  return inbox
})

const ids = (responses: ReadonlyArray<{ readonly id: string }>): ReadonlyArray<string> => responses.map(({ id }) => id)

/** What keeping payers' answers owes. */
export const inboxLaws: ReadonlyArray<Law> = [
  law(
    "a letter is found as it was put, word for word",
    Effect.gen(function* () {
      const [eligible, silent] = [letter("F1", ann, { hour: "08" }), letter("F10", ben, { hour: "08", silent: true })]
      const inbox = yield* put(eligible, silent)
      return every(
        expecting("a letter", O.toUndefined(yield* inbox.find(id.home, eligible.received.id)), eligible),
        expecting("another", O.toUndefined(yield* inbox.find(id.home, silent.received.id)), silent),
        expecting("no letter", O.isNone(yield* inbox.find(id.home, id.responseId("F"))), true),
      )
    }),
  ),
  law(
    "an id that is already there answers the first letter and keeps it",
    Effect.gen(function* () {
      const first = letter("F1", ann, { hour: "08" })
      const inbox = yield* put(first)
      const again = yield* inbox.put(first)
      const other = yield* inbox.put({ ...letter("F1", ben, { hour: "12" }), message: "other" })
      return every(
        expecting("the same letter again", again, first.received),
        expecting("another under its id", other, first.received),
        expecting("the letter kept", O.toUndefined(yield* inbox.find(id.home, first.received.id)), first),
        expecting("the other's patient's", yield* inbox.newest(id.home, [id.ben]), []),
      )
    }),
  ),
  law(
    "the newest response of every enrolment is the one received last",
    Effect.gen(function* () {
      const newest = [
        letter("F1", ann, { hour: "11" }),
        letter("F2", annToo, { hour: "07" }),
        letter("F3", benToo, { hour: "23", silent: true }),
      ]
      const inbox = yield* put(
        ...newest,
        letter("F10", ann, { hour: "09" }),
        letter("F4", benToo, { hour: "08" }),
        letter("F5", cai, { hour: "08" }),
      )
      const came = yield* inbox.newest(id.home, [id.ben, id.ann, id.eve, id.ann])
      const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)
      return every(
        expecting("the newest", came.toSorted(byId), newest.map(({ received }) => summaryOf(received)).sort(byId)),
        expecting("nobody's", yield* inbox.newest(id.home, []), []),
      )
    }),
  ),
  law(
    "of two responses received at the same moment the one put later is newer",
    Effect.gen(function* () {
      const inbox = yield* put(
        letter("F10", ann, { hour: "08" }),
        letter("F1", ann, { hour: "08" }),
        letter("F3", ann, { hour: "07" }),
      )
      return every(
        expecting("the newest", ids(yield* inbox.newest(id.home, [id.ann])), ["F1"]),
        expecting("seen from another", ids(yield* inbox.othersOnPlan(id.home, id.acme, id.cai, id.today)), ["F1"]),
      )
    }),
  ),
  law(
    "others on the plan are the newest responses of other patients that are current on the day, newest first",
    Effect.gen(function* () {
      const expected = letter("F1", ann, { hour: "09", validThrough: "2026-11-24" })
      const inbox = yield* put(
        expected,
        letter("F2", ann, { hour: "07", validThrough: "2027-12-31" }),
        letter("F3", benToo, { hour: "10" }),
        letter("F4", ben, { hour: "08", validThrough: "2026-11-23" }),
        letter("F5", cai, { hour: "12" }),
        letter("F6", dan, { hour: "13" }),
      )
      const today = yield* inbox.othersOnPlan(id.home, id.acme, id.cai, id.today)
      const tomorrow = yield* inbox.othersOnPlan(id.home, id.acme, id.cai, id.day("2026-11-25"))
      return every(
        expecting("those current today", ids(today), ["F3", "F1"]),
        expecting("one of them, whole", today[1], expected.received),
        expecting("those current tomorrow", ids(tomorrow), ["F3"]),
        expecting("the other plan's", ids(yield* inbox.othersOnPlan(id.home, id.acmeDivision, id.cai, id.today)), [
          "F6",
        ]),
      )
    }),
  ),
  law(
    "the answers on a plan are the newest of each enrolment that came since a day, newest first, a page at a time",
    Effect.gen(function* () {
      const expected = letter("F1", ann, { hour: "09", validThrough: "2026-11-24" })
      const inbox = yield* put(
        letter("F2", ann, { hour: "07" }),
        expected,
        letter("F3", benToo, { hour: "10" }),
        letter("F4", ben, { hour: "10", silent: true }),
        letter("F5", cai, { hour: "08" }),
        letter("F6", dan, { hour: "13" }),
      )
      const since = (day: string, size: number, after?: string) =>
        inbox.answersOnPlan(id.home, id.acme, id.day(day), { size, ...(after === undefined ? {} : { after }) })
      const first = yield* since("2026-11-24", 2)
      const second = yield* since("2026-11-24", 2, first.next)
      const whole = yield* since("2026-11-24", 4)
      return every(
        expecting("the first two", ids(first.items), ["F4", "F3"]),
        expecting("the others", ids(second.items), ["F1", "F5"]),
        expecting("one of them, whole", second.items[0], expected.received),
        expecting("after the last", second.next ?? "nothing", "nothing"),
        expecting(
          "all on one page",
          [ids(whole.items), whole.next ?? "nothing"],
          [["F4", "F3", "F1", "F5"], "nothing"],
        ),
        expecting("those of the day after", (yield* since("2026-11-25", 4)).items, []),
        expecting("after a place that no page named", yield* since("2026-11-24", 4, "F3"), { items: [] }),
        expecting("after no text of a place", yield* since("2026-11-24", 4, "[1"), { items: [] }),
      )
    }),
  ),
  law(
    "the answers on a plan begin at the first moment of the day",
    Effect.gen(function* () {
      const before = (text: string, hour: string): Letter => {
        const one = letter(text, ann, { hour })
        return {
          ...one,
          received: { ...one.received, receivedAt: id.instant(`2026-11-23T${hour}:59:59.999Z`) },
        }
      }
      const inbox = yield* put(before("F1", "23"), before("F10", "22"), letter("F3", ben, { hour: "00" }))
      const since = (day: string) => inbox.answersOnPlan(id.home, id.acme, id.day(day), { size: 9 })
      return every(
        expecting("since the day before", ids((yield* since("2026-11-23")).items), ["F3", "F1"]),
        expecting("since the day", ids((yield* since("2026-11-24")).items), ["F3"]),
      )
    }),
  ),
  law(
    "plans answered are those with answers of two patients since a day, by id, a page at a time",
    Effect.gen(function* () {
      const inbox = yield* put(
        letter("F1", ann, { hour: "09" }),
        letter("F2", ben, { hour: "08" }),
        letter("F3", dan, { hour: "10" }),
        letter("F4", dan, { hour: "11" }),
      )
      const since = (day: string, size = 1, after?: string) =>
        inbox.plansAnswered(id.home, id.day(day), { size, ...(after === undefined ? {} : { after }) })
      const one = yield* since("2026-11-24")
      yield* inbox.put(letter("F5", annToo, { hour: "07" }))
      const first = yield* since("2026-11-24")
      const second = yield* since("2026-11-24", 1, first.next)
      yield* inbox.put(letter("F6", { ...cai, plan: id.planId("F100") }, { hour: "07" }))
      yield* inbox.put(letter("F7", { ...dan, plan: id.planId("F100") }, { hour: "07" }))
      return every(
        expecting("where one plan has two", one, { items: [id.acme] }),
        expecting("the first", first.items, [id.acme]),
        expecting("the second", second, { items: [id.acmeDivision] }),
        expecting("both, and no plan that nobody knows", yield* since("2026-11-24", 9), {
          items: [id.acme, id.acmeDivision],
        }),
        expecting("since the day after", yield* since("2026-11-25"), { items: [] }),
      )
    }),
  ),
  law(
    "others on the plan are 25 at most",
    Effect.gen(function* () {
      const inbox = yield* put(
        ...Array.from({ length: 30 }, (_, i) => {
          const number = String(i).padStart(2, "0")
          const of = { ...ann, patient: id.patientId(`A${number}`) }
          return letter(number, of, { hour: i < 15 ? "08" : "09" })
        }),
      )
      const came = ids(yield* inbox.othersOnPlan(id.home, id.acme, id.cai, id.today))
      return expecting(
        "those answered",
        came,
        Array.from({ length: 25 }, (_, i) => String(29 - i).padStart(2, "0")),
      )
    }),
  ),
]
