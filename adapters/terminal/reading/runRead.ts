import { open } from "node:fs/promises"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { readAnswer } from "./readAnswer.ts"
import type { Reading } from "./Reading.ts"
import { problemLines } from "./problemLines.ts"
import type { Quote } from "./Quote.ts"
import { readMessage } from "./readMessage.ts"
import { responseJson } from "./readingJson.ts"
import { responseText } from "./readingText.ts"
import type { ReadOptions } from "./ReadOptions.ts"
import { severalAnswered } from "./severalAnswered.ts"

const quoting =
  ({ quote }: Reading): Quote =>
  (at) =>
    at.flatMap(quote)

const exitCode = ({ responses, problems }: Reading): ExitCode =>
  responses.length > 0 && problems.every(({ severity }) => severity === "warning") ? 0 : 1

// A file of this size takes long enough to read that a person wonders. JSON is never so long, and is read whole.
const longFile = 4_000_000

const longX12 = async (path: string): Promise<number | undefined> => {
  if (path === "-") return undefined
  const file = await open(path, "r").catch(() => undefined)
  try {
    const stat = await file?.stat()
    if (file === undefined || stat === undefined || !stat.isFile() || stat.size < longFile) return undefined
    const { buffer } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return /^[\s\uFEFF\uFFFD\0]*ISA/.test(buffer.toString("utf8").replaceAll("\0", "")) ? stat.size : undefined
  } finally {
    await file?.close()
  }
}

/** Shows what the payer says in a message, without any book. */
export const runRead = async (path: string, options: ReadOptions, console: Console): Promise<ExitCode> => {
  if (options.coverage === true) {
    const { runCoverage } = await import("./runCoverage.ts")
    return runCoverage(path, options, console)
  }
  const long = await longX12(path)
  if (long !== undefined) {
    const { runReadLong } = await import("./runReadLong.ts")
    return runReadLong(path, long, options, console)
  }
  const message = await readMessage(path, console)
  if (!message.ok) {
    if (options.json === true) printJson(console, { responses: [], problems: [message.problem] })
    else console.err(message.problem.message)
    return 1
  }
  const reading = await readAnswer(message.text, options.askedOn)
  const quote = options.explain === true ? quoting(reading) : undefined
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
  if (responses.length > 1) console.out(`\n${severalAnswered}`)
  problemLines(problems).forEach((line) => console.err(line))
  return exitCode(reading)
}
