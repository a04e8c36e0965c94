import { CalendarDate, literal } from "../../../src/index.ts"
import type { SamplePerson } from "./Household.ts"

// Nobody in here exists, nor does any employer, payer or plan.
const person = (firstName: string, lastName: string, birthDate: string): SamplePerson => ({
  id: `${lastName}-${firstName}`.toLowerCase(),
  firstName,
  lastName,
  birthDate: literal(CalendarDate)(birthDate),
})

/** The people of the sample practice who have appointments, or something to show. */
export const people = {
  mara: person("Mara", "Ortiz", "1987-04-03"),
  teo: person("Teo", "Ortiz", "1985-11-19"),
  lina: person("Lina", "Ortiz", "2014-06-08"),
  nico: person("Nico", "Ortiz", "2017-02-27"),
  annika: person("Annika", "Lindqvist", "1979-09-14"),
  jonas: person("Jonas", "Lindqvist", "1976-01-30"),
  elsa: person("Elsa", "Lindqvist", "2010-12-02"),
  priya: person("Priya", "Raman", "1991-07-22"),
  dev: person("Dev", "Raman", "2019-03-15"),
  walter: person("Walter", "Finch", "1958-05-05"),
  rosalind: person("Rosalind", "Finch", "1960-10-11"),
  abel: person("Abel", "Okoro", "1983-08-17"),
  ines: person("Ines", "Okoro", "2012-04-25"),
  hana: person("Hana", "Novak", "1995-02-09"),
  gus: person("Gus", "Pemberton", "1969-12-24"),
  aiko: person("Aiko", "Sato", "1990-03-21"),
  bram: person("Bram", "Visser", "1988-10-05"),
  cleo: person("Cleo", "Adair", "1993-06-30"),
} as const
