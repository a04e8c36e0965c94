import type { CalendarDate } from "../../../src/index.ts"
import { addDays, firstOfMonth, partsOf } from "../../../src/index.ts"
import { acmeFamilies } from "./acmeFamilies.ts"
import type { Household } from "./Household.ts"
import { people } from "./knownPeople.ts"
import { summitFamilies } from "./summitFamilies.ts"

const { mara, teo, lina, nico, annika, jonas, elsa, priya, dev, walter, rosalind, abel, ines, gus } = people

/** Who is insured with whom. Hana Novak is a patient without any coverage, and not in here. */
export const sampleHouseholds = (today: CalendarDate): ReadonlyArray<Household> => {
  const lastYear = addDays(firstOfMonth(partsOf(today).year, 1), -1)
  return [
    {
      subscription: "acme-ortiz",
      plan: "acme-ppo",
      memberId: "FD4471001",
      subscriber: mara,
      subscriberIsPatient: true,
      members: [
        { person: mara, relationship: "self", ordinal: 1 },
        { person: teo, relationship: "spouse", ordinal: 1 },
        { person: lina, relationship: "child", ordinal: 1 },
        { person: nico, relationship: "child", ordinal: 1 },
      ],
    },
    {
      // Jonas has his own coverage first, and this one second.
      subscription: "acme-lindqvist",
      plan: "acme-ppo",
      memberId: "FD4471002",
      subscriber: annika,
      subscriberIsPatient: true,
      members: [
        { person: annika, relationship: "self", ordinal: 1 },
        { person: jonas, relationship: "spouse", ordinal: 2 },
        { person: elsa, relationship: "child", ordinal: 1 },
      ],
    },
    {
      subscription: "local-lindqvist",
      plan: "local-12",
      memberId: "L12-55810",
      subscriber: jonas,
      subscriberIsPatient: true,
      members: [{ person: jonas, relationship: "self", ordinal: 1 }],
    },
    {
      // The teacher herself is no patient of this practice.
      subscription: "harbor-raman",
      plan: "harbor-teachers",
      memberId: "EM77120",
      subscriber: priya,
      subscriberIsPatient: false,
      members: [{ person: dev, relationship: "child", ordinal: 1 }],
    },
    {
      subscription: "local-finch",
      plan: "local-12",
      memberId: "L12-20417",
      subscriber: walter,
      subscriberIsPatient: true,
      members: [
        { person: walter, relationship: "self", ordinal: 1 },
        { person: rosalind, relationship: "spouse", ordinal: 1 },
      ],
    },
    {
      subscription: "harbor-okoro",
      plan: "harbor-teachers",
      memberId: "EM77305",
      subscriber: abel,
      subscriberIsPatient: true,
      members: [
        { person: abel, relationship: "self", ordinal: 1 },
        { person: ines, relationship: "child", ordinal: 1 },
      ],
    },
    {
      subscription: "mill-pemberton",
      plan: "old-mill",
      memberId: "FD1180044",
      subscriber: gus,
      subscriberIsPatient: true,
      members: [{ person: gus, relationship: "self", ordinal: 1, through: lastYear }],
    },
    ...summitFamilies,
    ...acmeFamilies,
  ]
}
