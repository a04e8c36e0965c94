import { readX12, understandX12 } from "../../x12/index.ts"
import { quoteX12 } from "./quoteX12.ts"
import type { Reading } from "./Reading.ts"

const ofX12 = (text: string): Reading => {
  const reading = readX12(text)
  return {
    responses: reading.responses,
    problems: reading.problems,
    quote: quoteX12(text, reading),
    understanding: () => understandX12(text),
  }
}

/**
 * A payer's answer as it was read: JSON by its first character, FHIR by its `resourceType`, and else X12. The day that was
 * asked about helps where JSON names none.
 */
export const readAnswer = async (text: string, askedOn?: string): Promise<Reading> => {
  const [first] = text.replace(/^\uFEFF/, "").trimStart()
  if (first !== "{" && first !== "[") return ofX12(text)
  // Nearly all answers are X12, and a command that reads one should not load what reads the others.
  const { readJson } = await import("./readJson.ts")
  return readJson(text.replace(/^\uFEFF/, ""), askedOn === undefined ? {} : { askedOn })
}
