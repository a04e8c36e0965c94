import { codesOfDivision } from "../../domain/procedure/dentalCategory.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import { matchProcedure } from "../../domain/procedure/Procedure.ts"
import { ProcedureCode } from "../../domain/procedure/ProcedureCode.ts"

// Codes of the ADA, of HCPCS (which holds them too), and mutually agreed ones.
const qualifiers = new Set(["AD", "HC", "ZZ"])

const codeOf = (qualifier: string, text: string): ProcedureCode | undefined => {
  const code = qualifier === "AD" && /^\d{4}$/.test(text) ? `D${text}` : text.toUpperCase()
  return ProcedureCode.is(code) ? code : undefined
}

/**
 * The procedure or range that is named by code; `undefined` where it is no dental code. A bare 1110 of the ADA's is D1110.
 */
export const procedureOf = (qualifier: string, code: string, end: string): Procedure | undefined => {
  if (!qualifiers.has(qualifier)) return undefined
  const from = codeOf(qualifier, code)
  const through = end === "" ? from : codeOf(qualifier, end)
  if (from === undefined || through === undefined || from > through) return undefined
  return from === through ? { code: from } : { from, through }
}

const isOfDivision = (name: string): ((procedure: Procedure) => boolean) => {
  const ranges = codesOfDivision(name)
  const within = (from: ProcedureCode, through: ProcedureCode): boolean =>
    ranges.some((range) => range.from <= from && through <= range.through)
  return matchProcedure<boolean>({ code: (code) => within(code, code), range: within, category: () => false })
}

/** Whether all that is named by code is implants, D6000 to D6199. */
export const isImplant = isOfDivision("Implant Services")

/** Whether all that is named by code is orthodontics, D8000 to D8999. */
export const isOrthodontic = isOfDivision("Orthodontics")

const thousand = (code: ProcedureCode): string => code.slice(0, 2)

/** The thousands that codes are of: D2 of D2740. A category names none. */
export const thousandsOf: (procedure: Procedure) => ReadonlyArray<string> = matchProcedure<ReadonlyArray<string>>({
  code: (code) => [thousand(code)],
  range: (from, through) => [thousand(from), thousand(through)],
  category: () => [],
})
