import type { ProcedureText } from "../../../src/reading.ts"
import { nothing } from "./nothing.ts"

/** A composite of procedures (EB13). */
export const procedureOf = (text: string, component: string): ProcedureText | undefined => {
  if (text === "") return undefined
  const qualifierEnds = text.indexOf(component)
  const codeBegins = qualifierEnds + 1
  // Hardly any has more than a qualifier and a code.
  if (qualifierEnds !== -1 && text.indexOf(component, codeBegins) === -1)
    return {
      qualifier: text.slice(0, qualifierEnds).trim(),
      code: text.slice(codeBegins).trim(),
      modifiers: nothing,
      text: "",
      through: "",
    }
  const [qualifier = "", code = "", ...parts] = text.split(component, 8).map((part) => part.trim())
  return {
    qualifier,
    code,
    modifiers: parts.slice(0, 4).filter((part) => part !== ""),
    text: parts[4] ?? "",
    through: parts[5] ?? "",
  }
}
