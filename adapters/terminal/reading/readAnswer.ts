import * as E from "fp-ts/lib/Either.js"
import * as J from "fp-ts/lib/Json.js"
import * as O from "fp-ts/lib/Option.js"
import type { EligibilityJsonOptions } from "../../eligibility-json/index.ts"
import { parseEligibilityJson, understandEligibilityJson } from "../../eligibility-json/index.ts"
import { readFhir } from "../../fhir/index.ts"
import { readX12, segmentText, understandX12 } from "../../x12/index.ts"
import type { Reading } from "./Reading.ts"

const ofX12 = (text: string): Reading => {
  const reading = readX12(text)
  return {
    responses: reading.responses,
    problems: reading.problems,
    quote: (at) => {
      const found = typeof at === "number" ? segmentText(text, reading, at) : O.none
      return typeof at === "number" && O.isSome(found) ? [{ segment: at + 1, text: found.value }] : []
    },
    understanding: () => understandX12(text),
  }
}

const isFhir = (value: unknown): boolean => typeof value === "object" && value !== null && "resourceType" in value

const ofFhir = (value: unknown): Reading => {
  const { responses, problems, textAt } = readFhir(value)
  return {
    responses,
    problems,
    quote: (at) => {
      const text = textAt(at)
      return O.isSome(text) ? [{ pointer: String(at), text: text.value }] : []
    },
  }
}

const ofJson = (text: string, asked: EligibilityJsonOptions): Reading => {
  const value = J.parse(text)
  if (E.isRight(value) && isFhir(value.right)) return ofFhir(value.right)
  const { responses, problems, textAt } = parseEligibilityJson(text, asked)
  return {
    responses,
    problems,
    quote: (at) => {
      const found = textAt(at)
      return O.isSome(found) ? [{ pointer: String(at), text: found.value }] : []
    },
    ...(E.isRight(value) ? { understanding: () => understandEligibilityJson(value.right, asked) } : {}),
  }
}

/**
 * A payer's answer as it was read: JSON by its first character, FHIR by its `resourceType`, and else X12. The day that was
 * asked about helps where JSON names none.
 */
export const readAnswer = (text: string, askedOn?: string): Reading => {
  const [first] = text.replace(/^\uFEFF/, "").trimStart()
  return first === "{" || first === "["
    ? ofJson(text.replace(/^\uFEFF/, ""), askedOn === undefined ? {} : { askedOn })
    : ofX12(text)
}
