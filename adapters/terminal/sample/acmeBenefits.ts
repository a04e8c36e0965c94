import { segment } from "./message271.ts"

type Network = "Y" | "N" | "W"

const amount = (
  kind: "C" | "F",
  level: string,
  type: string,
  period: string,
  dollars: string,
  network: Network,
): string => segment("EB", { 1: kind, 2: level, 3: type, 6: period, 7: dollars, 12: network })

/** The share the patient pays for a procedure, with what limits it. */
const share = (code: string, patientPays: string, network: Network, ...limits: ReadonlyArray<string>) => [
  segment("EB", { 1: "A", 8: patientPays, 12: network, 13: `AD:${code}` }),
  ...limits,
]

const upToAge = (
  code: string,
  patientPays: string,
  age: number,
  network: Network,
  ...limits: ReadonlyArray<string>
) => [segment("EB", { 1: "A", 8: patientPays, 9: "S7", 10: String(age), 12: network, 13: `AD:${code}` }), ...limits]

const excluded = (code: string, network: Network) => [segment("EB", { 1: "I", 12: network, 13: `AD:${code}` })]

const perCalendarYear = (times: number): string => `HSD*VS*${times}***23*1`
const perBenefitYear = (times: number): string => `HSD*VS*${times}***22*1`
const onceIn = (months: number): string => `HSD*VS*1***34*${months}`
const onceInLife = "HSD*VS*1***32*1"

/** What a member of the sample's large plan has used so far. */
export interface Used {
  readonly deductibleLeft: string
  readonly familyDeductibleLeft: string
  readonly maximumLeft: string
}

const amounts = ({ deductibleLeft, familyDeductibleLeft, maximumLeft }: Used): ReadonlyArray<string> => [
  amount("C", "IND", "35", "23", "75.00", "Y"),
  amount("C", "IND", "35", "29", deductibleLeft, "Y"),
  amount("C", "FAM", "35", "23", "150.00", "Y"),
  amount("C", "FAM", "35", "29", familyDeductibleLeft, "Y"),
  amount("C", "IND", "35", "23", "100.00", "N"),
  amount("C", "IND", "35", "29", "100.00", "N"),
  amount("C", "FAM", "35", "23", "300.00", "N"),
  amount("F", "IND", "35", "23", "2000.00", "Y"),
  amount("F", "IND", "35", "29", maximumLeft, "Y"),
  amount("F", "IND", "35", "23", "1000.00", "N"),
  amount("F", "IND", "38", "32", "1500.00", "Y"),
  amount("F", "IND", "38", "33", "1500.00", "Y"),
  // A category that the practice's plan does not keep apart, and an amount that is named and left empty.
  amount("F", "IND", "24", "23", "500.00", "Y"),
  segment("EB", { 1: "F", 2: "FAM", 3: "38", 6: "32", 12: "Y" }),
]

const preventive = (network: "Y" | "N", patientPays: string): ReadonlyArray<string> => [
  ...share("D0120", patientPays, network, perCalendarYear(2)),
  ...share("D0140", patientPays, network, perCalendarYear(2)),
  ...share("D0150", patientPays, network, onceIn(36)),
  ...share("D0210", patientPays, network, onceIn(60), "MSG*EITHER A FULL MOUTH SERIES OR ONE PANORAMIC FILM"),
  ...share("D0274", patientPays, network, perCalendarYear(network === "Y" ? 2 : 1)),
  ...share("D0330", patientPays, network, onceIn(60)),
  ...share("D1110", patientPays, network, perCalendarYear(2)),
  ...upToAge("D1120", patientPays, 13, network, perCalendarYear(2)),
  ...upToAge("D1206", patientPays, 18, network, perCalendarYear(2)),
  ...upToAge("D1351", patientPays, 15, network, onceIn(36), "MSG*PER TOOTH"),
  ...upToAge("D1510", patientPays, 13, network, onceInLife),
]

const basicAndMajor = (network: "Y" | "N", basic: string, major: string): ReadonlyArray<string> => [
  ...share("D2140", basic, network, onceIn(24)),
  ...share("D2391", basic, network, onceIn(24)),
  ...share("D2740", major, network, onceIn(network === "Y" ? 60 : 84)),
  ...share("D3310", basic, network, onceInLife, "MSG*PER TOOTH"),
  ...share("D4341", basic, network, onceIn(24), "MSG*PER QUADRANT"),
  ...share("D4910", basic, network, perBenefitYear(4)),
  ...share("D5110", major, network, onceIn(60)),
  ...share("D6240", major, network, onceIn(network === "Y" ? 60 : 84)),
  ...share("D7140", basic, network),
  ...upToAge("D8080", major, 18, network),
]

/** The answer of the sample's large plan: two networks kept apart, amounts, exceptions, and what payers add to it. */
export const acmeBenefits = (used: Used): ReadonlyArray<string> => [
  segment("EB", { 1: "1", 3: "35", 4: "GP", 5: "ACME WIDGETS PPO" }),
  "MSG*YOUR BENEFIT PERIOD IS FROM JANUARY 1 TO DECEMBER 31",
  ...amounts(used),
  ...preventive("Y", "0.00"),
  ...basicAndMajor("Y", "0.20", "0.50"),
  ...preventive("N", "0.20"),
  ...basicAndMajor("N", "0.40", "0.60"),
  ...share("D9940", "0.50", "W", onceIn(36)),
  ...excluded("D6010", "N"),
  ...share("D6010", "0.50", "Y", onceInLife, "MSG*PER TOOTH"),
  ...excluded("D9972", "W"),
  segment("EB", { 1: "D", 3: "35" }),
  "MSG*MISSING TOOTH CLAUSE DOES NOT APPLY",
  segment("EB", { 1: "U", 3: "35" }),
  "MSG*PRE-ESTIMATE IS ADVISED FOR TREATMENT OVER 300 DOLLARS",
]
