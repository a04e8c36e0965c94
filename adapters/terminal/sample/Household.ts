import type { CalendarDate, Plain, PracticeRecord } from "../../../src/index.ts"

export interface SamplePerson {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: CalendarDate
}

export interface SampleMember {
  readonly person: SamplePerson
  readonly relationship: "self" | "spouse" | "child" | "other"
  /** 1 is the person's primary coverage. */
  readonly ordinal: number
  readonly through?: CalendarDate
}

/** Everyone enrolled under one subscription of a plan, the subscriber first where he is a patient himself. */
export interface Household {
  readonly subscription: string
  readonly plan: string
  readonly memberId: string
  readonly subscriber: SamplePerson
  readonly subscriberIsPatient: boolean
  readonly members: ReadonlyArray<SampleMember>
}

export type SampleRecord = Plain<PracticeRecord>

/** Everyone in some households, each once. */
export const peopleOf = (households: ReadonlyArray<Household>): ReadonlyArray<SamplePerson> => {
  const people = new Map<string, SamplePerson>()
  households.forEach(({ subscriber, subscriberIsPatient, members }) => {
    if (subscriberIsPatient) people.set(subscriber.id, subscriber)
    members.forEach(({ person }) => people.set(person.id, person))
  })
  return [...people.values()]
}

/** The subscriptions and enrolments of households whose people and plans are entered. */
export const householdRecords = (households: ReadonlyArray<Household>): ReadonlyArray<SampleRecord> =>
  households.flatMap(({ subscription, plan, memberId, subscriber, subscriberIsPatient, members }) => [
    {
      _tag: "Subscription" as const,
      subscription: {
        id: subscription,
        plan,
        memberId,
        subscriber: subscriberIsPatient
          ? { patient: subscriber.id }
          : { firstName: subscriber.firstName, lastName: subscriber.lastName },
      },
    },
    ...members.map(({ person, relationship, ordinal, through }) => ({
      _tag: "Enrolment" as const,
      enrolment: {
        subscription,
        patient: person.id,
        ordinal,
        relationship,
        ...(through === undefined ? {} : { through }),
      },
    })),
  ])
