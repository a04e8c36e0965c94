import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { PracticeId } from "../../domain/value/Ids.ts"
import { Calendar } from "../../ports/Calendar.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import { Locations } from "../../ports/Locations.ts"
import { Rights } from "../../ports/Rights.ts"
import { Schedule } from "../../ports/Schedule.ts"
import { Verifications } from "../../ports/Verifications.ts"
import * as id from "./ids.ts"
import { markId } from "./marks.ts"
import { enrolments, targetIn } from "./records.ts"

const wholePage = { size: 500 }

const found = <A>(option: O.Option<A>): A | null => O.toNullable(option)

/** Everything a practice can be asked about the world, method by method. */
export const observe = Effect.fnUntraced(function* (practice: PracticeId) {
  const store = yield* CoverageStore
  const inbox = yield* EligibilityInbox
  const schedule = yield* Schedule
  const rights = yield* Rights
  const locations = yield* Locations
  const calendar = yield* Calendar
  const verifications = yield* Verifications
  const targets = enrolments.map(({ subscription, patient }) => targetIn(practice)(subscription, patient))
  const patients = [id.ann, id.ben, id.cai, id.dan, id.eve, id.fay]
  const plans = [id.acme, id.acmeDivision]
  const responses = ["F1", "F10", "F"].map((text) => id.responseId(text))
  const marks = ["F1", "F10", "F"].map((text) => markId(text))
  const receipts = ["F1", "F10", "F"].map((text) => id.receiptId(text))
  return {
    held: (yield* Effect.forEach(targets, store.held)).map(found),
    standings: yield* store.standings(practice, patients),
    alike: yield* store.alike(practice, { memberId: "W123", birthDate: id.day("1980-02-29") }),
    affected: yield* Effect.forEach(targets, (target) => store.affected(target, id.today)),
    members: yield* Effect.forEach(plans, (plan) => store.members(practice, plan, id.today, wholePage)),
    receipt: (yield* Effect.forEach(receipts, (receipt) => store.receipt(practice, receipt))).map(found),
    receiptsOf: yield* store.receiptsOf(practice, responses),
    receiptsAfter: yield* Effect.forEach(targets, (target) => store.receiptsAfter(target, 0)),
    byHand: yield* Effect.forEach(targets, (target) => store.byHand(target, 500)),
    history: yield* store.history(practice, {}, wholePage),
    historyOfPlans: yield* Effect.forEach(plans, (plan) => store.history(practice, { plan }, wholePage)),
    historyOfPatients: yield* Effect.forEach(patients, (patient) => store.history(practice, { patient }, wholePage)),
    letters: (yield* Effect.forEach(responses, (response) => inbox.find(practice, response))).map(found),
    newest: yield* inbox.newest(practice, patients),
    othersOnPlan: yield* Effect.forEach(plans, (plan) => inbox.othersOnPlan(practice, plan, id.cai, id.today)),
    answersOnPlan: yield* Effect.forEach(plans, (plan) => inbox.answersOnPlan(practice, plan, id.today, wholePage)),
    plansAnswered: yield* inbox.plansAnswered(practice, id.today, wholePage),
    marks: (yield* Effect.forEach(marks, (mark) => verifications.find(practice, mark))).map(found),
    newestMarks: yield* verifications.newest(practice, patients),
    day: yield* schedule.day(practice, id.mainStreet, id.today),
    calendar: yield* calendar.day(practice, id.mainStreet, { date: id.today, today: id.today }),
    rights: yield* rights.of(practice, id.mia, id.mainStreet),
    location: yield* locations.of(practice, id.mainStreet),
  }
})
