import * as Effect from "effect/Effect"
import type { CalendarDate, Edits } from "../../../src/index.ts"
import { desk } from "../../../src/effect.ts"
import { readX12 } from "../../x12/index.ts"
import { responseId } from "../book/responseId.ts"
import { heldOfMara, heldOfPlan } from "./heldCoverage.ts"
import { householdRecords, peopleOf } from "./Household.ts"
import type { SampleRecord } from "./Household.ts"
import { people } from "./knownPeople.ts"
import { sampleAppointments } from "./sampleAppointments.ts"
import { sampleHouseholds } from "./sampleHouseholds.ts"
import type { SampleLetter } from "./SampleLetter.ts"
import { sampleLetters } from "./sampleLetters.ts"
import { samplePlans } from "./samplePlans.ts"
import { sampleUsers } from "./sampleUsers.ts"

/** The practice that a book of the command line holds. */
export const samplePractice = "practice"

const manager = { practice: samplePractice, location: "downtown", user: "manager" }
const frontDesk = { ...manager, user: "frontdesk" }

/** The sample practice's own records. */
export const sampleRecords = (today: CalendarDate): ReadonlyArray<SampleRecord> => {
  const households = sampleHouseholds(today)
  const patients = new Map([...peopleOf(households), people.hana].map((patient) => [patient.id, patient]))
  return [
    ...[...patients.values()].map((patient) => ({ _tag: "Patient" as const, patient })),
    ...samplePlans(today),
    ...householdRecords(households),
    ...sampleAppointments(today),
    ...sampleUsers,
    ...["downtown", "riverside"].map((location) => ({
      _tag: "Location" as const,
      location,
      edition: "Pro",
      contracted: [{ carrier: "Fictive Dental" }, { carrier: "Evergreen Mutual" }],
    })),
  ]
}

const hold = (plan: string, subscription: string, patient: string, edits: Edits, receipt: string) =>
  desk.editCoverage({
    caller: manager,
    target: { practice: samplePractice, plan, subscription, patient },
    edits,
    receipt,
  })

const deliver = ({ patient, plan, message }: SampleLetter) =>
  Effect.forEach(readX12(message).responses, (response, i) =>
    desk.receiveResponse({
      from: { _tag: "Connection", practice: samplePractice, location: "downtown" },
      id: responseId(message, i + 1),
      response,
      message,
      about: { patient: patient.id, plan },
    }),
  )

/** Fills an empty book: a practice with plans, families, appointments, users, coverage held, and answers in the inbox. */
export const createSample = Effect.fnUntraced(function* (today: CalendarDate) {
  yield* desk.enter({ practice: samplePractice, records: sampleRecords(today) })
  yield* hold("acme-ppo", "acme-ortiz", people.mara.id, heldOfPlan["acme-ppo"], "edit-acme-ppo")
  yield* hold("harbor-teachers", "harbor-okoro", people.abel.id, heldOfPlan["harbor-teachers"], "edit-harbor-teachers")
  yield* hold("local-12", "local-finch", people.walter.id, heldOfPlan["local-12"], "edit-local-12")
  yield* hold("acme-ppo", "acme-ortiz", people.mara.id, heldOfMara(today), "edit-ortiz")
  const letters = yield* Effect.forEach(sampleLetters(today), deliver)
  const annika = letters.flat().find(({ patient }) => patient === people.annika.id)
  if (annika !== undefined)
    yield* desk.markAsDone({ caller: frontDesk, response: annika.id, receipt: `done-${annika.id}` })
})
