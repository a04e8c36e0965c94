import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import * as J from "fp-ts/lib/Json.js"
import type { EligibilityJsonProblem } from "./EligibilityJsonProblem.ts"
import { faultIn } from "./json/faultIn.ts"
import type { EligibilityJsonOptions } from "./EligibilityJsonOptions.ts"
import type { EligibilityJsonReading } from "./readEligibilityJson.ts"
import { readEligibilityJson } from "./readEligibilityJson.ts"

const unread = (problem: EligibilityJsonProblem): EligibilityJsonReading => ({
  responses: [],
  problems: [problem],
  textAt: () => O.none,
})

const placed = (text: string, offset: number): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 }
}

const looksLike = (text: string): string =>
  text.startsWith("ISA")
    ? "It is X12: give it to `readX12`."
    : text.startsWith("<")
      ? "It is XML or a web page, as a portal sends when a login has ended: fetch the answer again."
      : "Fetch the answer again."

const notJson = (text: string): EligibilityJsonProblem => {
  const { offset, cut } = faultIn(text) ?? { offset: text.length, cut: true }
  const { line, column } = placed(text, offset)
  return cut
    ? {
        kind: "Truncated",
        severity: "error",
        message: `The text ends inside its JSON, in line ${line} at character ${column}. Fetch the whole answer again.`,
        line,
        column,
      }
    : {
        kind: "NotJson",
        severity: "error",
        message: `The text is no JSON from line ${line}, character ${column} on. ${looksLike(text.trimStart())}`,
        line,
        column,
      }
}

/**
 * The responses in the text of an eligibility answer as JSON, like `readEligibilityJson`; where the text is no JSON, the
 * line and the character from which it is none. A byte order mark before it is skipped.
 *
 * @example
 * import { parseEligibilityJson } from "coverport/eligibility-json"
 *
 * const { problems } = parseEligibilityJson('{ "benefitsInformation": [ }')
 *
 * problems.map(({ kind, line, column }) => [kind, line, column]) // => [["NotJson", 1, 28]]
 *
 * @category constructors
 * @since 0.2.0
 */
export const parseEligibilityJson = (text: string, options: EligibilityJsonOptions = {}): EligibilityJsonReading => {
  const json = text.replace(/^\uFEFF/, "")
  if (json.trim() === "")
    return unread({
      kind: "Empty",
      severity: "error",
      message: "The text is empty. Fetch the payer's answer again.",
      line: 1,
      column: 1,
    })
  const value = J.parse(json)
  return E.isLeft(value) ? unread(notJson(json)) : readEligibilityJson(value.right, options)
}
