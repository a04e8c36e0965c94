import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Layer from "effect/Layer"
import { message271, segment } from "../../adapters/terminal/sample/message271.ts"
import { readX12 } from "../../adapters/x12/index.ts"
import type { Today } from "../../src/effect.ts"
import { desk, todayAt } from "../../src/effect.ts"
import { CalendarDate, Instant, literal, rights } from "../../src/index.ts"
import type { BookPorts } from "../../src/testing.ts"
import { born, first, last, member } from "./marks.ts"

export const today = literal(CalendarDate)("2026-11-24")
export const clock = todayAt(today, literal(Instant)("2026-11-24T15:00:00.000Z"))

const practice = "practice"
const location = "downtown"

/** Holds every right. */
export const caller = { practice, location, user: "manager" } as const

const person = { firstName: first, lastName: last, birthDate: born }

/** The patient that the canaries are, and nobody else. */
export const records: Parameters<typeof desk.enter>[0]["records"] = [
  { _tag: "Patient", patient: { id: "p1", ...person } },
  { _tag: "Plan", plan: { id: "plan1", name: "A plan", carrier: "A carrier", groupNumber: "4471", renewalMonth: 1 } },
  {
    _tag: "Subscription",
    subscription: { id: "s1", plan: "plan1", memberId: member, subscriber: { patient: "p1" } },
  },
  { _tag: "Enrolment", enrolment: { subscription: "s1", patient: "p1", ordinal: 1, relationship: "self" } },
  {
    _tag: "Appointment",
    appointment: {
      ...{ id: "a1", location, date: today, time: "08:00", minutes: 30, column: "1" },
      patient: { id: "p1", ...person },
    },
  },
  {
    _tag: "Grant",
    user: "manager",
    location,
    rights: rights.map(({ name }) => name),
  },
  { _tag: "Location", location, edition: "Pro", contracted: [{ carrier: "A carrier", plan: "A plan" }] },
]

/** An answer about that patient that can be imported. */
export const message = (control = 1): string =>
  message271({
    ...{ today, control, payer: { name: "Fictive Dental", id: "00001" }, memberId: member, groupNumber: "4471" },
    subscriber: person,
    says: [
      "EB*1**35**A PLAN",
      segment("EB", { 1: "C", 2: "IND", 3: "35", 6: "23", 7: `${String(40 + control)}.00`, 12: "Y" }),
      segment("EB", { 1: "F", 2: "IND", 3: "35", 6: "23", 7: "1500.00", 12: "Y" }),
      segment("EB", { 1: "F", 2: "IND", 3: "35", 6: "29", 7: "900.00", 12: "Y" }),
      segment("EB", { 1: "A", 8: "0.20", 9: "S7", 10: "18", 12: "Y", 13: "AD:D1206" }),
      `MSG*FOR ${first} ${last}`,
      segment("EB", { 1: "I", 12: "Y", 13: "AD:D9972" }),
    ],
  })

const responseIn = (text: string) => {
  const [response] = readX12(text).responses
  if (response === undefined) throw new Error("the message holds no answer")
  return response
}

const from = { _tag: "Connection", practice, location } as const
const choice = { networkPlan: "In network", sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"] } as const

/** An answer about the patient as it comes over a connection. */
export const received = (id: string, control: number) => ({
  ...{ from, id, response: responseIn(message(control)), message: message(control) },
})

type Act = Effect.Effect<unknown, unknown, BookPorts | Today>

/** Every use case of the desk once, each over what the ones before left. */
export const acts: ReadonlyArray<Act> = [
  desk.enter({ practice, records }),
  desk.receiveResponse(received("r1", 1)),
  desk.iconsOfDay({ caller, date: today }),
  desk.openReview({ caller, response: "r1" }),
  Effect.flatMap(desk.preview({ caller, choice: { ...choice, response: "r1" } }), ({ digest }) =>
    desk.importDetails({ caller, choice: { ...choice, response: "r1" }, digest, receipt: "i1" }),
  ),
  desk.openReviews({ caller, page: { size: 10 } }),
  desk.openRevertReview({ caller, of: "i1" }),
  desk.acceptReview({ caller, of: "i1", receipt: "accept1", imports: ["i1"] }),
  desk.revertReceipt({ caller, reverts: "i1", receipt: "revert1", from: "history" }),
  desk.revertInReview({ caller, of: "i1", receipt: "revert2", imports: ["i1"] }),
  desk.markAsDone({ caller, response: "r1", receipt: "done1" }),
  desk.markEligibility({ caller, patient: "p1", mark: "m1", marking: { _tag: "Eligible", because: "Telephone" } }),
  desk.verificationsAhead({ caller }),
  desk.history({ caller, query: {}, page: { size: 10 } }),
  desk.membersOfPlan({ caller, plan: "plan1", page: { size: 10 } }),
  desk.disagreements({ caller, query: {}, page: { size: 10 } }),
  desk.switchAutomaticImport({ caller, on: true }),
  desk.locationSettings({ caller }),
  desk.receiveAndImport(received("r2", 2)),
  // About nobody: another birth date and member id, and the name alone is not enough.
  desk.receiveResponse({
    ...received("r3", 3),
    response: { ...responseIn(message(3)), patient: { firstName: first, memberId: `${member}X`, lastName: last } },
  }),
  // Malformed wherever a value may stand.
  ...[first, born, [last], { [last]: born }].flatMap((wrong) => [
    desk.openReview({ caller, response: JSON.stringify(wrong).repeat(40) }),
    desk.iconsOfDay({ caller, date: JSON.stringify(wrong) }),
  ]),
]

/** Plays some acts over a book; answers how each failed or was refused. What they answer is whoever asked's. */
export const played = (book: Layer.Layer<BookPorts, unknown>, some: ReadonlyArray<Act> = acts) =>
  Effect.forEach(some, (act) => Effect.exit(act)).pipe(
    Effect.provide(book),
    Effect.provide(clock),
    Effect.exit,
    Effect.map((exit) => (Exit.isFailure(exit) ? [exit] : exit.value.filter(Exit.isFailure))),
  )
