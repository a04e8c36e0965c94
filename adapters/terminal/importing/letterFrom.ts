import { counted } from "../../../src/review.ts"
import { existsSync } from "node:fs"
import type { EligibilityResponse } from "../../../src/index.ts"
import { responseId } from "../book/responseId.ts"
import { problemLines } from "../reading/problemLines.ts"
import { readAnswer } from "../reading/readAnswer.ts"
import { readMessage } from "../reading/readMessage.ts"
import type { Console } from "../screen/Console.ts"
import { printJson } from "../screen/printJson.ts"
import { fail } from "../screen/printRefusals.ts"
import type { ImportOptions } from "./ImportOptions.ts"

/** The answer to import: read from a message, or waiting in the book under its id. */
export type AnswerToImport =
  | { readonly kind: "message"; readonly id: string; readonly message: string; readonly response: EligibilityResponse }
  | { readonly kind: "kept"; readonly id: string }

const isResponseId = (text: string): boolean => /^271-[0-9a-f]{16}-[1-9]\d*$/.test(text)

const numberOf = async (
  { response, json = false }: ImportOptions,
  responses: ReadonlyArray<EligibilityResponse>,
  console: Console,
): Promise<number | undefined> => {
  const many = counted(responses.length, "patient", "patients")
  if (response !== undefined && response > responses.length) {
    fail(
      console,
      json,
      `The message answers about ${many}, so there is no response ${response}. Choose a smaller number.`,
    )
    return undefined
  }
  if (response !== undefined || responses.length === 1) return response ?? 1
  if (console.questions === undefined) {
    fail(
      console,
      json,
      `The message answers about ${many}. Say which one with --response 1 to ${responses.length}; \`coverport read\` shows them.`,
    )
    return undefined
  }
  return console.questions.choose(
    "About whom?",
    responses.map(({ patient }, i) => ({
      name: `${i + 1}. ${[patient.firstName, patient.lastName].filter((part) => part !== undefined).join(" ") || "not named"}`,
      value: i + 1,
    })),
  )
}

/** The answer that a command line names; nothing where it was said already what is wrong. */
export const letterFrom = async (
  file: string,
  options: ImportOptions,
  console: Console,
): Promise<AnswerToImport | undefined> => {
  const { json = false } = options
  if (isResponseId(file) && !existsSync(file)) return { kind: "kept", id: file }
  const message = await readMessage(file, console)
  if (!message.ok) {
    fail(console, json, message.problem.message)
    return undefined
  }
  const { responses, problems } = await readAnswer(message.text, options.askedOn)
  if (responses.length === 0) {
    if (json) printJson(console, { problems })
    else problemLines(problems).forEach((line) => console.err(line))
    return undefined
  }
  if (!json) problemLines(problems).forEach((line) => console.err(line))
  const number = await numberOf(options, responses, console)
  const response = responses[(number ?? 0) - 1]
  return number === undefined || response === undefined
    ? undefined
    : { kind: "message", id: responseId(message.text, number), message: message.text, response }
}
