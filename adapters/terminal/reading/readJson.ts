import * as E from "fp-ts/lib/Either.js"
import * as J from "fp-ts/lib/Json.js"
import * as O from "fp-ts/lib/Option.js"
import type { Position } from "../../../src/index.ts"
import type { EligibilityJsonOptions } from "../../eligibility-json/index.ts"
import { parseEligibilityJson, understandEligibilityJson } from "../../eligibility-json/index.ts"
import { readFhir } from "../../fhir/index.ts"
import type { Reading } from "./Reading.ts"

const isFhir = (value: unknown): boolean => typeof value === "object" && value !== null && "resourceType" in value

const quoting =
  (textAt: (at: Position) => O.Option<string>): Reading["quote"] =>
  (at) => {
    const text = textAt(at)
    return O.isSome(text) ? [{ pointer: String(at), text: text.value }] : []
  }

const ofFhir = (value: unknown): Reading => {
  const { responses, problems, textAt } = readFhir(value)
  return {
    responses,
    problems,
    quote: quoting(textAt),
  }
}

/** A payer's answer in JSON as it was read: FHIR by its `resourceType`, and else as clearing houses make it. */
export const readJson = (text: string, asked: EligibilityJsonOptions): Reading => {
  const value = J.parse(text)
  if (E.isRight(value) && isFhir(value.right)) return ofFhir(value.right)
  const { responses, problems, textAt } = parseEligibilityJson(text, asked)
  return {
    responses,
    problems,
    quote: quoting(textAt),
    ...(E.isRight(value) ? { understanding: () => understandEligibilityJson(value.right, asked) } : {}),
  }
}
