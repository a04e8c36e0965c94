import { randomBytes } from "node:crypto"
import { desk } from "../../../src/effect.ts"
import { noBook, openBook } from "../book/Book.ts"
import type { CallerOptions } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"

export interface DoneOptions extends CallerOptions {
  readonly book: string
  readonly json?: boolean
}

/** Marks an answer as done without importing it. */
export const runDone = async (response: string, options: DoneOptions, console: Console): Promise<ExitCode> => {
  const { json = false } = options
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const book = openBook(options.book)
  try {
    const receipt = `done-${randomBytes(5).toString("hex")}`
    const done = await book.run(desk.markAsDone({ caller: caller.value, response, receipt }))
    if (!done.ok) return printRefusals(console, done.refusals, json)
    if (json) printJson(console, { receipt: done.value })
    else console.out(`${paintFor(console).green("✔ Marked as done.")} Nothing was imported. Receipt ${done.value.id}`)
    return 0
  } finally {
    await book.close()
  }
}
