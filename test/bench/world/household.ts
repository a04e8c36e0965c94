import type { Caller, Patient, PracticeId, PracticeRecord, Subscription } from "../../../src/index.ts"
import { addDays } from "../../../src/index.ts"
import { day, locationId, patientId, planId, subscriptionId, userId } from "../../../src/testing/world/ids.ts"
import type { Answered } from "./dentalAnswer.ts"

const padded = (n: number): string => String(n).padStart(4, "0")

export const location = locationId("downtown")
export const user = userId("frontdesk")

export const callerIn = (practice: PracticeId): Caller => ({ practice, location, user })

const group = (plan: number): string => `44${padded(plan)}`

const memberId = (family: number): string => `FD${padded(family)}`

const born = (person: number) => addDays(day("1960-01-01"), (person * 37) % 12_000)

const parent = (family: number): Patient => ({
  id: patientId(`parent${padded(family)}`),
  firstName: `Pat${padded(family)}`,
  lastName: `Family${padded(family)}`,
  birthDate: born(family),
})

const child = (family: number): Patient => ({
  id: patientId(`child${padded(family)}`),
  firstName: `Kim${padded(family)}`,
  lastName: `Family${padded(family)}`,
  birthDate: addDays(born(family), 9500),
})

/** How many plans a practice has, and how many families of a parent and a child, spread evenly over the plans. */
export interface Size {
  readonly plans: number
  readonly families: number
}

/** Everything a practice of that size enters. */
export const recordsOf = ({ plans, families }: Size): ReadonlyArray<PracticeRecord> => {
  const every = Array.from({ length: families }, (_, family) => family)
  const subscription = (family: number): Subscription => ({
    id: subscriptionId(`family${padded(family)}`),
    plan: planId(`plan${padded(family % plans)}`),
    memberId: memberId(family),
    subscriber: { patient: parent(family).id },
  })
  return [
    ...every.flatMap((family) => [
      { _tag: "Patient", patient: parent(family) } as const,
      { _tag: "Patient", patient: child(family) } as const,
    ]),
    ...Array.from({ length: plans }, (_, plan) => ({
      _tag: "Plan" as const,
      plan: {
        id: planId(`plan${padded(plan)}`),
        name: `Acme Widgets ${plan}`,
        carrier: "Fictive Dental",
        groupNumber: group(plan),
        renewalMonth: 1 as const,
        from: day("2022-01-01"),
      },
    })),
    ...every.map((family) => ({ _tag: "Subscription" as const, subscription: subscription(family) })),
    ...every.flatMap((family) =>
      ([parent(family), child(family)] as const).map(({ id }, i) => ({
        _tag: "Enrolment" as const,
        enrolment: {
          subscription: subscription(family).id,
          patient: id,
          ordinal: 1,
          relationship: i === 0 ? ("self" as const) : ("child" as const),
          from: day("2024-01-01"),
        },
      })),
    ),
    { _tag: "Grant", user, location, rights: ["Import Insurance Benefit Details"] },
  ]
}

/** The nth answer a practice receives: patient by patient, family by family, then round again with other figures. */
export const answerFor = ({ plans, families }: Size, nth: number): Answered => {
  const family = nth % families
  const isChild = Math.floor(nth / families) % 2 === 1
  return {
    control: nth + 1,
    group: group(family % plans),
    memberId: memberId(family),
    subscriber: parent(family),
    ...(isChild ? { child: child(family) } : {}),
    used: nth * 13 + family,
    // A plan hears of a change of its own about every fourth time.
    edition: Math.floor(nth / plans / 4),
  }
}
