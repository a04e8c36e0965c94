import * as O from "fp-ts/lib/Option.js"
import type { X12Reading } from "../../x12/index.ts"
import { readX12, segmentText } from "../../x12/index.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"
import { printJson } from "../screen/printJson.ts"
import { problemLines } from "./problemLines.ts"
import type { Quote } from "./Quote.ts"
import { readMessage } from "./readMessage.ts"
import { responseJson } from "./readingJson.ts"
import { responseText } from "./readingText.ts"

export interface ReadOptions {
  readonly json?: boolean
  readonly explain?: boolean
}

const quoting =
  (text: string, reading: X12Reading): Quote =>
  (at) =>
    at.flatMap((position) => {
      const found = typeof position === "number" ? segmentText(text, reading, position) : O.none
      return typeof position === "number" && O.isSome(found) ? [{ segment: position + 1, text: found.value }] : []
    })

const exitCode = ({ responses, problems }: X12Reading): ExitCode =>
  responses.length > 0 && problems.every(({ severity }) => severity === "warning") ? 0 : 1

/** Shows what the payer says in a message, without any book. */
export const runRead = async (path: string, options: ReadOptions, console: Console): Promise<ExitCode> => {
  const message = await readMessage(path, console)
  if (!message.ok) {
    if (options.json === true) printJson(console, { responses: [], problems: [message.problem] })
    else console.err(message.problem.message)
    return 1
  }
  const reading = readX12(message.text)
  const quote = options.explain === true ? quoting(message.text, reading) : undefined
  const { responses, problems } = reading
  if (options.json === true) {
    printJson(console, { responses: responses.map((response) => responseJson(response, quote)), problems })
    return exitCode(reading)
  }
  const paint = paintFor(console)
  responses.forEach((response, i) => {
    if (i > 0) console.out("")
    if (responses.length > 1)
      console.out(paint.bold(paint.underline(`Response ${i + 1} of ${responses.length}`)) + "\n")
    console.out(responseText(paint, response, quote))
  })
  if (responses.length > 1)
    console.out(`\n${hanging("", "Several patients are answered. `coverport import` takes one with `--response N`.")}`)
  problemLines(problems).forEach((line) => console.err(line))
  return exitCode(reading)
}
