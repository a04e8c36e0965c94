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

const isImplantCode = (code: ProcedureCode): boolean => code.startsWith("D60") || code.startsWith("D61")

/** Whether all that is named by code is implants, D6000 to D6199. */
export const isImplant: (procedure: Procedure) => boolean = matchProcedure<boolean>({
  code: isImplantCode,
  range: (from, through) => isImplantCode(from) && isImplantCode(through),
  category: () => false,
})

const division = (code: ProcedureCode): string => code.slice(0, 2)

/** The divisions of the code set, by their first two letters, that codes are of: D2740 of D2. A category names none. */
export const divisionOf: (procedure: Procedure) => ReadonlyArray<string> = matchProcedure<ReadonlyArray<string>>({
  code: (code) => [division(code)],
  range: (from, through) => [division(from), division(through)],
  category: () => [],
})

const isOrthodonticCode = (code: ProcedureCode): boolean => code.startsWith("D8")

/** Whether all that is named by code is orthodontics, D8000 to D8999. */
export const isOrthodontic: (procedure: Procedure) => boolean = matchProcedure<boolean>({
  code: isOrthodonticCode,
  range: (from, through) => isOrthodonticCode(from) && isOrthodonticCode(through),
  category: () => false,
})
