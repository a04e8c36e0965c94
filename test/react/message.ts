import type { MessagePerson } from "../../adapters/terminal/sample/message271.ts"
import { message271, segment } from "../../adapters/terminal/sample/message271.ts"
import { people } from "../../adapters/terminal/sample/knownPeople.ts"
import { CalendarDate, literal } from "../../src/index.ts"
import { today } from "./practice.ts"

// Answers about Mara Ortiz as no sample has them: many procedures, many network plans, long names, or next to nothing.

const answer = (says: ReadonlyArray<string>, subscriber: MessagePerson = people.mara): string =>
  message271({
    today,
    control: 9,
    payer: { name: "Fictive Dental", id: "00001" },
    memberId: "FD4471001",
    groupNumber: "4471",
    subscriber,
    says: [segment("EB", { 1: "1", 3: "35", 4: "GP", 5: "ACME WIDGETS PPO" }), ...says],
  })

const deductible = (dollars: string, more: Readonly<Record<number, string>>): string =>
  segment("EB", { 1: "C", 2: "IND", 3: "35", 6: "23", 7: dollars, ...more })

const maximum = (dollars: string, more: Readonly<Record<number, string>>): string =>
  segment("EB", { 1: "F", 2: "IND", 3: "35", 6: "23", 7: dollars, ...more })

const codeOf = (i: number, all: number): string => `D${String(Math.floor(100 + (i * 9800) / all)).padStart(4, "0")}`

const procedure = (i: number, all: number): ReadonlyArray<string> => {
  const row = (more: Readonly<Record<number, string>>): string =>
    segment("EB", { 1: "A", 8: "0.20", 12: "Y", 13: `AD:${codeOf(i, all)}`, ...more })
  switch (i % 4) {
    case 0:
      return [row({}), "HSD*VS*2***23*1"]
    case 1:
      return [row({}), "HSD*VS*1***34*36", "MSG*PER TOOTH"]
    case 2:
      return [row({ 9: "S7", 10: String(12 + (i % 7)) }), "HSD*VS*1***22*1"]
    default:
      return [segment("EB", { 1: "I", 12: "Y", 13: `AD:${codeOf(i, all)}` })]
  }
}

/** One network plan with so many procedures that have exceptions. */
export const withProcedures = (all: number): string =>
  answer([
    deductible("75.00", { 12: "Y" }),
    maximum("2000.00", { 12: "Y" }),
    ...Array.from({ length: all }, (_, i) => procedure(i, all)).flat(),
  ])

/** A payer with so many tiers, each with amounts and procedures of its own. */
export const withNetworks = (names: ReadonlyArray<string>): string =>
  answer(
    names.flatMap((name, i) => [
      deductible(`${String(25 * (i + 1))}.00`, { 5: name, 12: "U" }),
      maximum(`${String(2500 - 250 * i)}.00`, { 5: name, 12: "U" }),
      ...Array.from({ length: 3 + i }, (_, n) => [
        segment("EB", { 1: "A", 5: name, 8: "0.20", 12: "U", 13: `AD:D${String(1110 + n * 10)}` }),
        `HSD*VS*${String(1 + (n % 3))}***23*1`,
      ]).flat(),
    ]),
  )

export const fiveNetworks: ReadonlyArray<string> = [
  "FICTIVE ELITE",
  "FICTIVE PREMIER CHOICE",
  "FICTIVE BASE",
  "LEASED NATIONAL DENTAL ALLIANCE OF INDEPENDENT PROVIDERS",
  "NON-CONTRACTED",
]

/** The payer's patient was born on another day, so that nobody knows whose the met and used amounts are. */
export const ofAnotherBirthDate: string = answer(
  [
    deductible("75.00", { 12: "Y" }),
    segment("EB", { 1: "C", 2: "IND", 3: "35", 6: "29", 7: "25.00", 12: "Y" }),
    maximum("2000.00", { 12: "Y" }),
  ],
  { ...people.mara, birthDate: literal(CalendarDate)("1988-04-03") },
)

/** Amounts, and not one exception. */
export const withoutExceptions: string = answer([deductible("75.00", { 12: "Y" }), maximum("2000.00", { 12: "Y" })])

/** One network plan in which the payer's name, the plan's name and the words on a procedure are these. */
export const payersWords = (words: string): string =>
  answer([
    deductible("75.00", { 5: `PLAN ${words}`, 12: "Y" }),
    segment("EB", { 1: "A", 8: "0.20", 9: "S7", 10: "18", 12: "Y", 13: "AD:D1206" }),
    `MSG*${words}`,
  ]).replace("FICTIVE DENTAL", words)
