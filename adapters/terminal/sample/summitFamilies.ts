import type { CalendarDate } from "../../../src/index.ts"
import { addDays } from "../../../src/index.ts"
import type { Household, SampleRecord } from "./Household.ts"
import { people } from "./knownPeople.ts"
import { message271, segment } from "./message271.ts"
import type { SampleLetter } from "./SampleLetter.ts"

const { aiko, bram, cleo } = people

/** A plan about whose members the payer answered differently: in two divisions of its group, and before and after a change. */
export const summitPlan: SampleRecord = {
  _tag: "Plan",
  plan: {
    id: "summit-dppo",
    name: "Summit Engineers DPPO",
    carrier: "Evergreen Mutual",
    groupNumber: "SE-90",
    renewalMonth: 1,
  },
}

const alone = (person: typeof aiko, memberId: string): Household => ({
  subscription: `summit-${person.lastName.toLowerCase()}`,
  plan: "summit-dppo",
  memberId,
  subscriber: person,
  subscriberIsPatient: true,
  members: [{ person, relationship: "self", ordinal: 1 }],
})

/** None of them has an appointment these days. */
export const summitFamilies: ReadonlyArray<Household> = [
  alone(aiko, "EM90011"),
  alone(bram, "EM90012"),
  alone(cleo, "EM90013"),
]

const perCalendarYear = "HSD*VS*2***23*1"
const onceInSixMonths = "HSD*VS*1***34*6"

const says = (maximum: string, ...cleanings: ReadonlyArray<string>): ReadonlyArray<string> => [
  segment("EB", { 1: "1", 3: "35", 5: "SUMMIT ENGINEERS DPPO" }),
  segment("EB", { 1: "C", 2: "IND", 3: "35", 6: "23", 7: "50.00", 12: "Y" }),
  segment("EB", { 1: "F", 2: "IND", 3: "35", 6: "23", 7: maximum, 12: "Y" }),
  ...["D1110", "D1120", "D4910"].flatMap((code) => [
    segment("EB", { 1: "A", 8: "0.00", 12: "Y", 13: `AD:${code}` }),
    ...cleanings,
  ]),
]

export const summitLetters = (today: CalendarDate): ReadonlyArray<SampleLetter> => {
  const letter = (
    [person, memberId, control]: readonly [person: typeof aiko, memberId: string, control: number],
    groupNumber: string,
    about: CalendarDate,
    said: ReadonlyArray<string>,
  ): SampleLetter => ({
    patient: person,
    plan: "summit-dppo",
    message: message271({
      today: about,
      control,
      payer: { name: "Evergreen Mutual", id: "00002" },
      memberId,
      groupNumber,
      subscriber: person,
      says: said,
    }),
  })
  return [
    letter([aiko, "EM90011", 6], "SE-90", addDays(today, -40), says("1500.00", perCalendarYear)),
    letter([bram, "EM90012", 7], "SE-90-02", addDays(today, -12), says("2000.00", onceInSixMonths)),
    letter([cleo, "EM90013", 8], "SE-90", addDays(today, -5), says("1500.00", onceInSixMonths)),
  ]
}
