import { desk } from "../../../src/effect.ts"
import type { LocationSettings } from "../../../src/index.ts"
import { capabilitiesOf } from "../../../src/index.ts"
import { sayContracts, settingsWords } from "../../../src/review.ts"
import { noBook, openBook } from "../book/Book.ts"
import type { CallerOptions } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import type { Paint } from "../screen/paint.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { hanging } from "../screen/wrap.ts"

export interface LocationOptions extends CallerOptions {
  readonly book: string
  readonly automatic?: string
  readonly json?: boolean
}

const stateOf = ({ edition, automaticImport, contracted }: LocationSettings): string => {
  if (!capabilitiesOf(edition).includes("AutomaticImport"))
    return automaticImport ? settingsWords.notCounting : settingsWords.cannot
  if (!automaticImport) return settingsWords.off
  return contracted.length === 0 ? settingsWords.uncontracted : settingsWords.on
}

const locationText = (paint: Paint, location: string, settings: LocationSettings): string => {
  const contracts = sayContracts(settings)
  return [
    paint.bold(location),
    `  ${settingsWords.edition}: ${settings.edition}`,
    hanging(
      "  ",
      `${settingsWords.contracted}: ${contracts.length === 0 ? settingsWords.nobody : contracts.join("; ")}`,
    ),
    hanging("  ", stateOf(settings)),
  ].join("\n")
}

/** Shows what is set for a location, or switches its automatic import. */
export const runLocation = async (options: LocationOptions, console: Console): Promise<ExitCode> => {
  const { json = false, automatic } = options
  if (automatic !== undefined && automatic !== "on" && automatic !== "off")
    return wrongUsage(console, `\`${automatic}\` is no position of the switch. Say --automatic on, or --automatic off.`)
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const book = openBook(options.book)
  try {
    const settings = await book.run(
      automatic === undefined
        ? desk.locationSettings({ caller: caller.value })
        : desk.switchAutomaticImport({ caller: caller.value, on: automatic === "on" }),
    )
    if (!settings.ok) return printRefusals(console, settings.refusals, json)
    if (json) printJson(console, { location: caller.value.location, ...settings.value })
    else console.out(locationText(paintFor(console), caller.value.location, settings.value))
    return 0
  } finally {
    await book.close()
  }
}
