import { readdir } from "node:fs/promises"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { DeliveryOutcome, NetworkOrdered, Order, NightSummary, SettledDelivery } from "../../../src/effect.ts"
import { emptyNight, reasonName, withOutcome, workNight } from "../../../src/effect.ts"
import type { Caller } from "../../../src/index.ts"
import type { Book } from "../book/Book.ts"
import { noBook, openBook } from "../book/Book.ts"
import { bookNamed } from "../book/BookName.ts"
import { brandedCaller, holdingAny } from "../book/brandedCaller.ts"
import type { CallerOptions, PlainCaller } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { jsonOf } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { folderDeliveries } from "./folderDeliveries.ts"
import type { Aside } from "./nightText.ts"
import { briefly, nightText } from "./nightText.ts"
import { progressOn } from "../screen/progressBar.ts"

export interface NightOptions extends CallerOptions {
  readonly book: string
  readonly network?: string
  readonly automatic?: boolean
  readonly json?: boolean
}

const networkOf = (typed: string): NetworkOrdered => {
  const status = typed
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-")
  return status === "in-network" || status === "out-of-network"
    ? { _tag: "OfStatus", status }
    : { _tag: "Named", name: typed }
}

const filesIn = async (folder: string): Promise<ReadonlyArray<string> | string> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .sort()
  } catch {
    return `There is no folder \`${folder}\` that could be read. Check its name.`
  }
}

const reported = (outcome: DeliveryOutcome): Readonly<Record<string, unknown>> => {
  switch (outcome._tag) {
    case "Imported":
    case "AlreadyImported":
      return { receipt: outcome.receipt }
    case "LeftForReview":
      return { reasons: [...new Set(outcome.reasons.map(reasonName))] }
    case "SetAside":
      return { problem: outcome.problem }
  }
}

/** What is known of a night so far. */
interface Tally {
  summary: NightSummary
  readonly aside: Array<Aside>
}

interface Night {
  readonly book: Book
  readonly folder: string
  readonly files: ReadonlyArray<string>
  readonly options: NightOptions
  readonly console: Console
}

const worked = ({ folder, files, options, console }: Night, caller: Caller, tally: Tally) => {
  const order: Order =
    options.automatic === true
      ? { automatic: true, practice: caller.practice, location: caller.location }
      : { caller, ...(options.network === undefined ? {} : { network: networkOf(options.network) }) }
  const { deliveries, read, settled } = folderDeliveries(folder, files, caller)
  const progress = progressOn(console, files.length)
  let done = 0
  const count = ({ delivery, outcome }: SettledDelivery): void => {
    const place = settled(delivery)
    tally.summary = withOutcome(tally.summary, outcome)
    if (place === undefined) return
    const { file, number, last } = place
    if (last) done++
    if (outcome._tag === "SetAside") tally.aside.push({ file, number, problem: outcome.problem })
    if (options.json === true) {
      const line = { file, answer: number, response: delivery.id, outcome: outcome._tag, ...reported(outcome) }
      console.out(jsonOf(line, 0))
    }
    progress.at(done, briefly(tally.summary))
  }
  // A file has one writer at a time, so that its answers are worked in their order; a database has several.
  const concurrency = bookNamed(options.book)._tag === "File" ? 1 : 8
  return workNight({ read, orderOf: () => order, concurrency })(deliveries).pipe(
    Stream.runForEach((one) => Effect.sync(() => count(one))),
    Effect.ensuring(Effect.sync(progress.end)),
  )
}

const told = ({ options, console, files }: Night, { summary, aside }: Tally): void => {
  if (options.json === true) console.out(jsonOf({ files: files.length, ...summary }, 0))
  else console.out(nightText(paintFor(console), summary, aside))
}

const carryOut = async (night: Night, plain: PlainCaller): Promise<ExitCode> => {
  const { book, options, console } = night
  const tally: Tally = { summary: emptyNight, aside: [] }
  const allowed = Effect.flatMap(brandedCaller(plain), (caller) =>
    Effect.as(holdingAny(caller, ["Import Insurance Benefit Details"]), caller),
  )
  try {
    const answer = await book.run(Effect.flatMap(allowed, (caller) => worked(night, caller, tally)))
    if (!answer.ok) return printRefusals(console, answer.refusals, options.json)
  } catch (failure) {
    if (tally.summary !== emptyNight) told(night, tally)
    throw failure
  }
  told(night, tally)
  return tally.aside.length === 0 ? 0 : 1
}

/** Imports what needs nobody of all messages in a folder, and says what became of the others. */
export const runNight = async (folder: string, options: NightOptions, console: Console): Promise<ExitCode> => {
  const { json = false } = options
  if (options.automatic === true && options.network !== undefined)
    return wrongUsage(console, "--automatic takes no --network: nobody is there to choose one.")
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const files = await filesIn(folder)
  if (typeof files === "string") return fail(console, json, files)
  const book = openBook(options.book)
  try {
    return await carryOut({ book, folder, files, options, console }, caller.value)
  } finally {
    await book.close()
  }
}
