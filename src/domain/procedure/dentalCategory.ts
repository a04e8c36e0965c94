import { literal } from "../value/brand.ts"
import type { Category } from "./Category.ts"
import { Category as CategoryCodec } from "./Category.ts"
import type { CodeRange } from "./CodeRange.ts"
import { ProcedureCode } from "./ProcedureCode.ts"

const code = literal(ProcedureCode)
const category = literal(CategoryCodec)

const range = (from: string, through: string): CodeRange => ({ from: code(from), through: code(through) })

// The ranges the code set is divided in. Prosthodontics is two of them.
const divisions: ReadonlyArray<readonly [Category, CodeRange]> = [
  [category("Diagnostic"), range("D0100", "D0999")],
  [category("Preventive"), range("D1000", "D1999")],
  [category("Restorative"), range("D2000", "D2999")],
  [category("Endodontics"), range("D3000", "D3999")],
  [category("Periodontics"), range("D4000", "D4999")],
  [category("Prosthodontics"), range("D5000", "D5899")],
  [category("Maxillofacial Prosthetics"), range("D5900", "D5999")],
  [category("Implant Services"), range("D6000", "D6199")],
  [category("Prosthodontics"), range("D6200", "D6999")],
  [category("Oral Surgery"), range("D7000", "D7999")],
  [category("Orthodontics"), range("D8000", "D8999")],
  [category("Adjunctive Services"), range("D9000", "D9999")],
]

// What payers call these beside their own names, without case and with any "dental" taken out.
const alsoCalled: Readonly<Record<string, string>> = {
  "routine preventive": "preventive",
  "routine (preventive)": "preventive",
  endodontic: "endodontics",
  periodontic: "periodontics",
  prosthodontic: "prosthodontics",
  "maxillofacial prosthodontics": "maxillofacial prosthetics",
  implant: "implant services",
  implants: "implant services",
  "oral and maxillofacial surgery": "oral surgery",
  orthodontic: "orthodontics",
  adjunctive: "adjunctive services",
  "adjunctive general services": "adjunctive services",
}

const called = (name: string): string => {
  const plain = name
    .toLowerCase()
    .replaceAll(/\bdental\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
  return alsoCalled[plain] ?? plain
}

/**
 * The codes of a category that has the name of one of the twelve divisions of the code set (`Endodontics`, `Oral Surgery`);
 * none for any other. Which of them a plan pays as basic or major is the plan's own matter, and not said here.
 *
 * @example
 * import { codesOfDivision } from "coverport"
 *
 * codesOfDivision("Endodontics") // => [{ from: "D3000", through: "D3999" }]
 * codesOfDivision("Basic") // => []
 *
 * @category decisions
 * @since 0.2.0
 */
export const codesOfDivision = (name: string): ReadonlyArray<CodeRange> =>
  divisions.flatMap(([category, codes]) => (category.toLowerCase() === called(name) ? [codes] : []))

/** The division of the code set that all codes of a range lie in. @category decisions @since 0.2.0 */
export const divisionOf = ({ from, through }: CodeRange): Category | undefined =>
  divisions.find(([, codes]) => codes.from <= from && through <= codes.through)?.[0]
