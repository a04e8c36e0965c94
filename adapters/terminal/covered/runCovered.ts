import { desk } from "../../../src/effect.ts"
import type { Plain } from "../../../src/index.ts"
import type { Asking } from "../../../src/index.ts"
import { noBook, openBook } from "../book/Book.ts"
import type { CallerOptions } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { parseDay } from "../book/localDay.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { coveredText } from "./coveredText.ts"
import { hadFrom } from "./hadFrom.ts"
import { siteFrom } from "./siteFrom.ts"
import type { SiteOptions } from "./siteFrom.ts"

export interface CoveredOptions extends CallerOptions, SiteOptions {
  readonly book: string
  readonly patient: string
  readonly on: string
  readonly plan?: string
  readonly network?: string
  readonly had?: ReadonlyArray<string>
  readonly knownSince?: string
  readonly category?: ReadonlyArray<string>
  readonly missingBefore?: "no" | "yes"
  readonly json?: boolean
}

/** Tells whether a service would be covered, by what a book holds. */
export const runCovered = async (code: string, options: CoveredOptions, console: Console): Promise<ExitCode> => {
  const { json = false, patient, plan, network, category, missingBefore } = options
  const on = parseDay(options.on)
  if (on === undefined)
    return wrongUsage(console, `\`${options.on}\` is no day. Write it like 2026-11-24, or \`today\`.`)
  const had = hadFrom(options.had ?? [], options.knownSince)
  if (!had.ok) return wrongUsage(console, had.problem)
  const site = siteFrom(options)
  if (!site.ok) return wrongUsage(console, site.problem)
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const procedure = code.toUpperCase()
  const asking: Plain<Asking> = {
    procedure,
    on,
    ...(site.value === undefined ? {} : { site: site.value }),
    ...(had.value === undefined ? {} : { had: had.value }),
    ...(category === undefined ? {} : { categories: category }),
    ...(missingBefore === undefined ? {} : { missingBefore: missingBefore === "yes" }),
  }
  const book = openBook(options.book)
  try {
    const answer = await book.run(
      desk.wouldBeCovered({
        caller: caller.value,
        patient,
        ...(plan === undefined ? {} : { plan }),
        ...(network === undefined ? {} : { networkPlan: network }),
        asking,
      }),
    )
    if (!answer.ok) return printRefusals(console, answer.refusals, json)
    if (json) printJson(console, answer.value)
    else console.out(coveredText(paintFor(console), `${procedure} on ${on}`, answer.value))
    return 0
  } finally {
    await book.close()
  }
}
