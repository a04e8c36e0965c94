import { CalendarDate, literal } from "../../../src/index.ts"
import type { Household, SampleMember, SamplePerson } from "./Household.ts"

const surnames: ReadonlyArray<string> = (
  "Abernathy Bixby Calloway Dunmore Ellery Farrow Gainsley Hollis Ives Jessup Kestrel Larkin Merrow " +
  "Norwell Oakes Paxton Quill Rowntree Sable Tilden Underhill Vance Wexley Yarrow Zeller Ashby " +
  "Birch Corwin Delaney Eastman Fenwick Gable Harrow Ingram Juniper Keating Lowell Marsh Nettles"
).split(" ")

const grownUps = ["Iris", "Hugo", "Nadia", "Felix", "Clara", "Oscar", "Vera", "Silas", "June", "Amos"] as const
const children = ["Pia", "Milo", "Ada", "Otto", "Wren", "Theo", "Luz", "Remy", "Nell", "Jude"] as const

const pick = (names: ReadonlyArray<string>, n: number): string => names[n % names.length] ?? "Robin"

const born = (year: number, n: number): CalendarDate =>
  literal(CalendarDate)(
    `${year}-${String((n % 12) + 1).padStart(2, "0")}-${String(((n * 7) % 28) + 1).padStart(2, "0")}`,
  )

/** A small generator of numbers that look thrown and are the same every time. */
const scattered = (seed: number): number => (seed * 1_103_515_245 + 12_345) % 2_147_483_648

// 39 families of one to four that are 89 patients.
const sizes: ReadonlyArray<number> = surnames.map((_, i) => (i === 38 ? 3 : ([2, 3, 1, 4, 2, 1, 3][i % 7] ?? 2)))

const person = (firstName: string, lastName: string, birthDate: CalendarDate): SamplePerson => ({
  id: `${lastName}-${firstName}`.toLowerCase(),
  firstName,
  lastName,
  birthDate,
})

const household = (lastName: string, i: number): Household => {
  const n = scattered(i + 7)
  const subscriber = person(pick(grownUps, n), lastName, born(1960 + (n % 38), n))
  const spouse = person(pick(grownUps, n + 3), lastName, born(1961 + (n % 36), n + 5))
  const kids = [0, 1].map((k) => person(pick(children, n + k * 4), lastName, born(2008 + ((n + k * 3) % 13), n + k)))
  const members: ReadonlyArray<SampleMember> = [
    { person: subscriber, relationship: "self", ordinal: 1 },
    { person: spouse, relationship: "spouse", ordinal: 1 },
    ...kids.map((kid): SampleMember => ({ person: kid, relationship: "child", ordinal: 1 })),
  ]
  return {
    subscription: `acme-${lastName.toLowerCase()}`,
    plan: "acme-ppo",
    memberId: `FD4471${String(i + 10).padStart(3, "0")}`,
    subscriber,
    subscriberIsPatient: true,
    members: members.slice(0, sizes[i] ?? 1),
  }
}

/** The families on the sample's large plan who are there to be many. */
export const acmeFamilies: ReadonlyArray<Household> = surnames.map(household)
