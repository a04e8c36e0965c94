import * as Effect from "effect/Effect"
import type { Delivery, NightOrder } from "../../src/effect.ts"
import { Register } from "../../src/effect.ts"
import type { EligibilityResponse, PracticeId, PracticeRecord } from "../../src/index.ts"
import { eligibilityResponseCodec } from "../../src/index.ts"
import { locationId, patientId, planId, practiceId, subscriptionId, userId } from "../../src/testing/world/ids.ts"
import { answer, inNetwork, outOfNetwork } from "../specification/answers.ts"
import { day } from "../specification/practice.ts"
import { idOf } from "./night.ts"

// Several practices, each with some plans and on each plan some families of one. Their ids begin alike.

export const practices: ReadonlyArray<PracticeId> = ["P", "P1", "P10", "P100"].map(practiceId)

export const plansEach = 6
export const membersEach = 10

const downtown = locationId("downtown")
const desk = userId("desk")

const plans = Array.from({ length: plansEach }, (_, plan) => plan)
const members = Array.from({ length: membersEach }, (_, member) => member)
// Member by member, so that answers about one plan are spread over the night.
const seats = members.flatMap((member) => plans.map((plan) => ({ plan, member })))

type Seat = (typeof seats)[number]

const nameOf = ({ plan, member }: Seat): string => `M${String(plan)}${String(member)}`

const born = day("1985-02-03")

const records: ReadonlyArray<PracticeRecord> = [
  ...seats.map((seat): PracticeRecord => {
    const [firstName, lastName] = ["Pat", nameOf(seat)]
    return { _tag: "Patient", patient: { id: patientId(nameOf(seat)), firstName, lastName, birthDate: born } }
  }),
  ...plans.map((plan): PracticeRecord => ({
    _tag: "Plan",
    plan: { id: planId(`plan${String(plan)}`), name: "A plan", carrier: "Delta", groupNumber: "4471", renewalMonth: 1 },
  })),
  ...seats.flatMap((seat): ReadonlyArray<PracticeRecord> => {
    const [id, patient] = [subscriptionId(nameOf(seat)), patientId(nameOf(seat))]
    return [
      {
        _tag: "Subscription",
        subscription: {
          ...{ id, plan: planId(`plan${String(seat.plan)}`), memberId: nameOf(seat), subscriber: { patient } },
        },
      },
      { _tag: "Enrolment", enrolment: { subscription: id, patient, ordinal: 1, relationship: "self" } },
    ]
  }),
  { _tag: "Grant", user: desk, location: downtown, rights: ["Import Insurance Benefit Details"] },
]

/** Enters all of them. */
export const entered = Effect.flatMap(Register, (register) =>
  Effect.forEach(practices, (practice) => register.enter(practice, records), { discard: true }),
)

export const orderIn = (practice: PracticeId): NightOrder => ({
  caller: { practice, location: downtown, user: desk },
  network: { _tag: "OfStatus", status: "in-network" },
})

const saying = (response: EligibilityResponse): string => JSON.stringify(eligibilityResponseCodec.encode(response))

const about = (seat: Seat, more: Partial<EligibilityResponse> = {}): EligibilityResponse =>
  answer([inNetwork, outOfNetwork], {
    patient: { firstName: "Pat", lastName: nameOf(seat), birthDate: born, memberId: nameOf(seat) },
    ...more,
  })

const delivery = (practice: PracticeId, id: string, message: string): Delivery => ({
  id: idOf(id),
  from: { _tag: "Connection", practice, location: downtown },
  message,
})

/** An answer for every member. Those of the last one on each plan name another group. */
export const answersFor = (practice: PracticeId): ReadonlyArray<Delivery> =>
  seats.map((seat) =>
    delivery(
      practice,
      `a ${nameOf(seat)}`,
      saying(about(seat, seat.member === membersEach - 1 ? { groupNumber: "4472" } : {})),
    ),
  )

/** A word that only poison messages hold. */
export const secret = "Ottoline"

/** Messages that come to nothing: one that is no message, one about nobody known, one that PostgreSQL cannot keep as text. */
export const poisonFor = (practice: PracticeId): ReadonlyArray<Delivery> => [
  delivery(practice, "poison words", `${secret} was here`),
  delivery(
    practice,
    "poison nobody",
    saying(answer([inNetwork], { patient: { firstName: secret, memberId: "W999", birthDate: day("1999-09-09") } })),
  ),
  delivery(practice, "poison nul", `${secret}\0\uD800`),
]
