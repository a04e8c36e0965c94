import type { PracticeRecord, Target } from "../../../src/index.ts"
import { AppointmentId, literal } from "../../../src/index.ts"
import { day, locationId, patientId, planId, practiceId, subscriptionId } from "../../../src/testing/world/ids.ts"
import type { Answered } from "../world/dentalAnswer.ts"
import { today } from "../world/dentalAnswer.ts"
import { location, user } from "../world/household.ts"
import type { Crowd } from "./Crowd.ts"

const padded = (n: number, width: number): string => String(n).padStart(width, "0")

/** Answers are read by the member id and birth date that a number stands for. */
export const crowdMember = (i: number) => ({
  patient: {
    id: patientId(`c${padded(i, 7)}`),
    firstName: `N${i}`,
    lastName: `L${padded(i % 1000, 4)}`,
    birthDate: day(`19${padded(30 + (i % 70), 2)}-${padded(1 + (i % 12), 2)}-${padded(1 + (i % 28), 2)}`),
  },
  family: i - (i % 4),
})

const memberIdOf = (family: number): string => `W${padded(family, 7)}`

const familyId = (family: number) => subscriptionId(`f${padded(family, 7)}`)

const planOf = ({ plans }: Crowd, family: number) => planId(`plan${padded((family / 4) % plans, 4)}`)

export const crowdTarget = (crowd: Crowd, i: number): Target => ({
  practice: practiceId(crowd.practice),
  plan: planOf(crowd, crowdMember(i).family),
  subscription: familyId(crowdMember(i).family),
  patient: crowdMember(i).patient.id,
})

/** What the payer says of one of the crowd. */
export const crowdAnswer = (crowd: Crowd, i: number, says: Pick<Answered, "edition" | "used">): Answered => {
  const { patient, family } = crowdMember(i)
  return {
    control: i + 1,
    group: `44${padded((family / 4) % crowd.plans, 4)}`,
    memberId: memberIdOf(family),
    subscriber: crowdMember(family).patient,
    ...(i === family ? {} : { child: patient }),
    ...says,
  }
}

/** Plans and the one user: few, and entered through the register however many the patients are. */
export const foundation = ({ plans }: Crowd): ReadonlyArray<PracticeRecord> => [
  ...Array.from({ length: plans }, (_, plan) => ({
    _tag: "Plan" as const,
    plan: {
      id: planId(`plan${padded(plan, 4)}`),
      name: `Acme Widgets ${plan}`,
      carrier: "Fictive Dental",
      groupNumber: `44${padded(plan, 4)}`,
      renewalMonth: 1 as const,
      from: day("2022-01-01"),
    },
  })),
  { _tag: "Grant", user, location, rights: ["Import Insurance Benefit Details"] },
]

/** The crowd as records, for sizes at which the register can be waited for. */
export const crowdRecords = (crowd: Crowd): ReadonlyArray<PracticeRecord> => {
  const members = Array.from({ length: crowd.patients }, (_, i) => ({ i, ...crowdMember(i) }))
  const at = (i: number, text: string) => ({
    id: literal(AppointmentId)(text),
    patient: crowdMember(i).patient,
    minutes: 30,
  })
  return [
    ...members.map(({ patient }) => ({ _tag: "Patient" as const, patient })),
    ...members
      .filter(({ i, family }) => i === family)
      .map(({ patient, family }) => ({
        _tag: "Subscription" as const,
        subscription: {
          id: familyId(family),
          plan: planOf(crowd, family),
          memberId: memberIdOf(family),
          subscriber: { patient: patient.id },
        },
      })),
    ...members.map(({ i, patient, family }) => ({
      _tag: "Enrolment" as const,
      enrolment: {
        subscription: familyId(family),
        patient: patient.id,
        ordinal: 1,
        relationship: i === family ? ("self" as const) : ("child" as const),
        from: day(`2024-0${1 + ((family / 4) % 9)}-01`),
      },
    })),
    ...(crowd.today === undefined
      ? []
      : [
          ...members.slice(0, crowd.today).map(({ i }) => ({
            _tag: "Appointment" as const,
            appointment: {
              ...at(i, `today${padded(i, 7)}`),
              location,
              date: today,
              time: `${padded(8 + (i % 9), 2)}:${padded((i % 4) * 15, 2)}`,
              column: `Chair ${i % 10}`,
            },
          })),
          ...members.map(({ i }) => ({
            _tag: "Appointment" as const,
            appointment: {
              ...at(i, `other${padded(i, 7)}`),
              location: locationId(`place${i % 20}`),
              date: day(`2026-${padded(1 + (i % 12), 2)}-${padded(1 + (i % 28), 2)}`),
              time: "09:00",
              column: "Chair 1",
            },
          })),
        ]),
  ]
}
