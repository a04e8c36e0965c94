import type { CalendarDate } from "../../../src/index.ts"
import { addDays } from "../../../src/index.ts"
import type { SamplePerson, SampleRecord } from "./Household.ts"
import { people } from "./knownPeople.ts"

export const locations = { downtown: "downtown", riverside: "riverside" } as const

interface Visit {
  readonly location: keyof typeof locations
  /** Days after today. */
  readonly day: number
  readonly time: string
  readonly minutes: number
  readonly column: string
  readonly person: SamplePerson
}

const { mara, lina, annika, jonas, elsa, dev, walter, abel, ines, hana, gus } = people

const visit = (
  location: keyof typeof locations,
  day: number,
  time: string,
  minutes: number,
  column: string,
  person: SamplePerson,
): Visit => ({ location, day, time, minutes, column, person })

const visits: ReadonlyArray<Visit> = [
  visit("downtown", 0, "08:00", 50, "Hygiene 1", mara),
  visit("downtown", 0, "08:00", 30, "Dr. Adeyemi", annika),
  visit("downtown", 0, "08:40", 60, "Dr. Adeyemi", jonas),
  visit("downtown", 0, "09:00", 50, "Hygiene 1", dev),
  visit("downtown", 0, "09:50", 40, "Dr. Adeyemi", walter),
  visit("downtown", 0, "10:00", 50, "Hygiene 1", hana),
  visit("downtown", 0, "10:40", 30, "Dr. Adeyemi", gus),
  visit("downtown", 0, "11:00", 40, "Hygiene 1", abel),
  visit("riverside", 0, "09:00", 50, "Hygiene 2", lina),
  visit("riverside", 0, "10:00", 40, "Hygiene 2", ines),
  visit("downtown", 1, "08:00", 50, "Hygiene 1", elsa),
  visit("downtown", 1, "09:00", 40, "Hygiene 1", lina),
  visit("riverside", 1, "14:00", 60, "Dr. Bell", mara),
  visit("riverside", 1, "15:10", 30, "Dr. Bell", abel),
]

/** Today's and tomorrow's appointments, at both locations of the sample practice. */
export const sampleAppointments = (today: CalendarDate): ReadonlyArray<SampleRecord> =>
  visits.map(({ location, day, time, minutes, column, person }, i) => ({
    _tag: "Appointment",
    appointment: {
      id: `visit-${i + 1}`,
      location: locations[location],
      date: addDays(today, day),
      time,
      minutes,
      column,
      patient: person,
    },
  }))
