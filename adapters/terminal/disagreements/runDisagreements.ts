import * as Effect from "effect/Effect"
import type { ComparedPlan } from "../../../src/effect.ts"
import { CoverageStore, desk } from "../../../src/effect.ts"
import { noBook, openBook } from "../book/Book.ts"
import { brandedCaller } from "../book/brandedCaller.ts"
import type { CallerOptions, PlainCaller } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { disagreementsText } from "./disagreementsText.ts"

export interface DisagreementsOptions extends CallerOptions {
  readonly book: string
  readonly plan?: string
  readonly json?: boolean
}

const pageSize = 50

// What is kept of a plan is what differs, however many answers were compared.
const named = Effect.fnUntraced(function* (caller: PlainCaller, plan: string | undefined, after: string | undefined) {
  const page = yield* desk.disagreements({
    caller,
    query: plan === undefined ? {} : { plan },
    page: { size: pageSize, ...(after === undefined ? {} : { after }) },
  })
  const { practice } = yield* brandedCaller(caller)
  const store = yield* CoverageStore
  const patients = page.items.flatMap(({ disagreements }) =>
    disagreements.flatMap(({ values }) => values.flatMap(({ by }) => by.map(({ patient }) => patient))),
  )
  const standings = patients.length === 0 ? [] : yield* store.standings(practice, [...new Set(patients)])
  return {
    page,
    names: standings.map(({ patient: { id, firstName, lastName } }) => [id, `${firstName} ${lastName}`] as const),
  }
})

/** Shows what payers' answers about members of one plan say differently of the plan. */
export const runDisagreements = async (options: DisagreementsOptions, console: Console): Promise<ExitCode> => {
  const { json = false, plan } = options
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const compared: Array<ComparedPlan> = []
  const names = new Map<string, string>()
  const book = openBook(options.book)
  let after: string | undefined
  try {
    do {
      const asked = await book.run(named(caller.value, plan, after))
      if (!asked.ok) return printRefusals(console, asked.refusals, json)
      compared.push(...asked.value.page.items)
      for (const [id, name] of asked.value.names) names.set(id, name)
      after = asked.value.page.next
    } while (after !== undefined)
  } finally {
    await book.close()
  }
  if (json) printJson(console, { plans: compared })
  else console.out(disagreementsText(paintFor(console), compared, (patient) => names.get(patient) ?? patient))
  return 0
}
