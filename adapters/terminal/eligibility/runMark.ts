import { randomBytes } from "node:crypto"
import type { VerificationMark } from "../../../src/index.ts"
import { desk } from "../../../src/effect.ts"
import { verificationNames } from "../../../src/review.ts"
import { noBook, openBook } from "../book/Book.ts"
import type { CallerOptions } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { markingFrom } from "./markingFrom.ts"

export interface MarkOptions extends CallerOptions {
  readonly book: string
  readonly because?: string
  readonly through?: string
  readonly json?: boolean
}

const done = ({ said }: VerificationMark): string =>
  said._tag === "TakenBack"
    ? "Taken back."
    : `Marked as ${verificationNames[said._tag].toLowerCase()}, through ${said.through}.`

/** Keeps a person's word on a patient's eligibility. */
export const runMark = async (
  patient: string,
  said: string,
  options: MarkOptions,
  console: Console,
): Promise<ExitCode> => {
  const { json = false } = options
  const marking = markingFrom(said, options)
  if (!marking.ok) return wrongUsage(console, marking.missing)
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const book = openBook(options.book)
  try {
    const mark = `mark-${randomBytes(5).toString("hex")}`
    const marked = await book.run(desk.markEligibility({ caller: caller.value, patient, mark, marking: marking.value }))
    if (!marked.ok) return printRefusals(console, marked.refusals, json)
    if (json) printJson(console, { mark: marked.value })
    else console.out(`${paintFor(console).green(`✔ ${done(marked.value)}`)} All of the patient's visits show it.`)
    return 0
  } finally {
    await book.close()
  }
}
