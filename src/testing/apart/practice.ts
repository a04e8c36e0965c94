import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Held } from "../../domain/coverage/Holding.ts"
import { emptyCounterHolding, emptyPlanHolding } from "../../domain/coverage/Holding.ts"
import type { Patient, Plan, Subscription, Target } from "../../domain/coverage/Records.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import type { Book } from "../Book.ts"
import { changesTo } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { letter } from "../world/letters.ts"
import { mark } from "../world/marks.ts"
import { edited, imported } from "../world/receipts.ts"
import { appointment, enrolment, patient } from "../world/records.ts"
import type { Names } from "./names.ts"

const born = id.day("1980-02-29")

export const patientOf = (names: Names): Patient => patient(id.patientId(names.patient), "Adams", "Ann", born)
const siblingOf = (names: Names): Patient => patient(id.patientId(names.sibling), "Adams", "Ben", born)

const planOf = (names: Names): Plan => ({
  id: id.planId(names.plan),
  name: "Acme Dental PPO",
  carrier: "Delta",
  renewalMonth: 1,
})

const subscriptionOf = (names: Names): Subscription => ({
  id: id.subscriptionId(names.subscription),
  plan: id.planId(names.plan),
  memberId: names.subscription,
  subscriber: { patient: id.patientId(names.patient) },
})

export const enrolmentOf = (names: Names) =>
  enrolment(id.subscriptionId(names.subscription), id.patientId(names.patient), 1, "self")

/** A family of two on one plan, with an appointment and someone who may look at it. */
const recordsOf = (names: Names): ReadonlyArray<PracticeRecord> => {
  const here = { date: id.today, time: "08:00", column: "1", location: id.locationId(names.location) }
  return [
    { _tag: "Patient", patient: patientOf(names) },
    { _tag: "Patient", patient: siblingOf(names) },
    { _tag: "Plan", plan: planOf(names) },
    { _tag: "Subscription", subscription: subscriptionOf(names) },
    { _tag: "Enrolment", enrolment: enrolmentOf(names) },
    { _tag: "Enrolment", enrolment: { ...enrolmentOf(names), patient: siblingOf(names).id, relationship: "child" } },
    { _tag: "Appointment", appointment: appointment(names.appointment, patientOf(names), here) },
    {
      _tag: "Grant",
      user: id.userId(names.user),
      location: id.locationId(names.location),
      rights: ["Import Insurance Benefit Details", "Edit Insurance Plans"],
    },
    {
      _tag: "Location",
      location: id.locationId(names.location),
      edition: names.plan,
      contracted: [{ carrier: "Delta", plan: names.plan }],
    },
    { _tag: "AutomaticImport", location: id.locationId(names.location), on: true },
  ]
}

/** A target under a practice, each of its ids from whoever is named. */
export const targetFrom = (practice: string, from: Pick<Names, "plan" | "subscription" | "patient">): Target => ({
  practice: id.practiceId(practice),
  plan: id.planId(from.plan),
  subscription: id.subscriptionId(from.subscription),
  patient: id.patientId(from.patient),
})

/** What a reading of someone's records would look like, had it been made under this practice's name. */
export const readAs = (practice: string, names: Names): Held => ({
  standing: {
    practice: id.practiceId(practice),
    patient: patientOf(names),
    plan: planOf(names),
    subscription: subscriptionOf(names),
    enrolment: enrolmentOf(names),
  },
  plan: { holding: emptyPlanHolding, revision: 1 },
  subscription: { holding: emptyCounterHolding, revision: 1 },
  enrolment: { holding: emptyCounterHolding, revision: 1 },
})

/** The practice at work: its records, one import, one letter, one word on eligibility. */
export const atWork = Effect.fnUntraced(function* ({ store, inbox, register, verifications }: Book, names: Names) {
  const target = targetFrom(names.practice, names)
  yield* register.enter(target.practice, recordsOf(names))
  const read = yield* store.held(target)
  if (O.isNone(read)) return yield* Effect.die("nothing is held under a target that was entered")
  const changes = changesTo(read.value, { plan: 5000, subscription: 12_345, enrolment: 1 })
  const stored = yield* store.commit(imported(names.receipt, target, changes, { response: names.response }), read.value)
  const edit = yield* store.held(target)
  if (O.isSome(edit)) {
    const again = changesTo(edit.value, { plan: 6000, enrolment: 2 })
    yield* store.commit(edited(`${names.receipt.slice(0, 190)} edit`, target, again), edit.value)
  }
  const kept = yield* inbox.put(letter(names.response, target, { hour: "08" }))
  const said = yield* verifications.put(mark(names.mark, target, { hour: "08" }))
  return { stored, kept, said }
})
