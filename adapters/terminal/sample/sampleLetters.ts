import type { CalendarDate } from "../../../src/index.ts"
import { acmeBenefits } from "./acmeBenefits.ts"
import { people } from "./knownPeople.ts"
import type { MessagePerson } from "./message271.ts"
import { message271, segment } from "./message271.ts"
import type { SampleLetter } from "./SampleLetter.ts"
import { summitLetters } from "./summitFamilies.ts"

const fictive = { name: "Fictive Dental", id: "00001" } as const
const evergreen = { name: "Evergreen Mutual", id: "00002" } as const
const northwind = { name: "Northwind Benefit Trust", id: "00003" } as const

const child = (person: MessagePerson) => ({ ...person, relationship: "child" }) as const

const harborBenefits: ReadonlyArray<string> = [
  segment("EB", { 1: "1", 3: "35", 5: "HARBOR TEACHERS DPPO" }),
  segment("EB", { 1: "F", 2: "IND", 3: "35", 6: "22", 7: "1250.00", 12: "Y" }),
  segment("EB", { 1: "F", 2: "IND", 3: "35", 6: "29", 7: "1130.00", 12: "Y" }),
  segment("EB", { 1: "F", 2: "IND", 3: "35", 6: "22", 7: "800.00", 12: "N" }),
  segment("EB", { 1: "A", 8: "0.00", 12: "W", 13: "AD:D1120" }),
  "HSD*VS*2***22*1",
]

const unused = { deductibleLeft: "75.00", familyDeductibleLeft: "150.00", maximumLeft: "2000.00" }

/** The answer that waits for Mara Ortiz, who arrives at eight. */
export const maraLetter = (today: CalendarDate): SampleLetter => ({
  patient: people.mara,
  plan: "acme-ppo",
  message: message271({
    today,
    control: 1,
    payer: fictive,
    memberId: "FD4471001",
    groupNumber: "4471",
    subscriber: people.mara,
    says: acmeBenefits({ deductibleLeft: "25.00", familyDeductibleLeft: "75.00", maximumLeft: "1580.50" }),
  }),
})

/** What came in overnight: to import, done, not eligible, and refused by the payer. */
export const sampleLetters = (today: CalendarDate): ReadonlyArray<SampleLetter> => [
  maraLetter(today),
  {
    patient: people.annika,
    plan: "acme-ppo",
    message: message271({
      today,
      control: 2,
      payer: fictive,
      memberId: "FD4471002",
      groupNumber: "4471",
      subscriber: people.annika,
      says: acmeBenefits(unused),
    }),
  },
  {
    patient: people.dev,
    plan: "harbor-teachers",
    message: message271({
      today,
      control: 3,
      payer: evergreen,
      memberId: "EM77120",
      groupNumber: "HT-208",
      subscriber: people.priya,
      dependent: child(people.dev),
      says: harborBenefits,
    }),
  },
  {
    patient: people.walter,
    plan: "local-12",
    message: message271({
      today,
      control: 4,
      payer: northwind,
      memberId: "L12-20417",
      groupNumber: "12",
      subscriber: people.walter,
      says: [segment("EB", { 1: "6", 3: "35" })],
    }),
  },
  {
    patient: people.abel,
    plan: "harbor-teachers",
    message: message271({
      today,
      control: 5,
      payer: evergreen,
      memberId: "EM77305",
      subscriber: people.abel,
      says: ["AAA*Y**42*R"],
    }),
  },
  ...summitLetters(today),
]
