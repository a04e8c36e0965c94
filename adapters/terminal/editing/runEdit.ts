import { counted } from "../../../src/review.ts"
import { randomBytes } from "node:crypto"
import * as Effect from "effect/Effect"
import { CoverageStore, desk, refused } from "../../../src/effect.ts"
import type { CalendarDate } from "../../../src/index.ts"
import { addressesEdited, allChanges, benefitYearOf, PatientId, rightsToEdit, targetOf } from "../../../src/index.ts"
import { noBook, openBook } from "../book/Book.ts"
import { branded, brandedCaller, holdingAny } from "../book/brandedCaller.ts"
import type { CallerOptions, PlainCaller } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { localDay } from "../book/localDay.ts"
import { printableName } from "../book/BookName.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import { changesTables } from "../importing/changesTables.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { editsOf } from "./editsOf.ts"
import type { TypedEdit } from "./parseEdit.ts"
import { parseRemove, parseSet } from "./parseEdit.ts"

export interface EditOptions extends CallerOptions {
  readonly book: string
  readonly patient: string
  readonly plan: string
  readonly set?: ReadonlyArray<string>
  readonly remove?: ReadonlyArray<string>
  readonly json?: boolean
}

const typedEdits = ({ set = [], remove = [] }: EditOptions, today: CalendarDate) => {
  const parsed = [...set.map((text) => parseSet(text, today)), ...remove.map(parseRemove)]
  return {
    edits: parsed.flatMap((one) => (one.ok ? [one.edit] : [])),
    usage: parsed.flatMap((one) => (one.ok ? [] : [one.usage])),
  }
}

const edited = Effect.fnUntraced(function* (
  plain: PlainCaller,
  { patient, plan }: EditOptions,
  typed: ReadonlyArray<TypedEdit>,
  today: CalendarDate,
) {
  const caller = yield* brandedCaller(plain)
  // Whoever may edit nothing of this learns nothing of it either; the use case asks for every right it needs.
  for (const address of addressesEdited(editsOf(typed, today)))
    for (const right of rightsToEdit(address)) yield* holdingAny(caller, [right])
  const store = yield* CoverageStore
  const standings = yield* store.standings(caller.practice, [yield* branded(PatientId, patient)])
  const standing = standings.find((enrolled) => enrolled.plan.id === plan)
  if (standing === undefined) return yield* refused({ _tag: "PatientNotFound" })
  return yield* desk.editCoverage({
    caller,
    target: targetOf(standing),
    edits: editsOf(typed, benefitYearOf(standing.plan.renewalMonth, today)),
    receipt: `edit-${randomBytes(5).toString("hex")}`,
  })
})

/** Changes coverage by hand, and shows what changed. */
export const runEdit = async (options: EditOptions, console: Console): Promise<ExitCode> => {
  const { json = false } = options
  const today = localDay()
  const { edits, usage } = typedEdits(options, today)
  if (usage.length > 0) return wrongUsage(console, usage.join("\n"))
  if (edits.length === 0) return wrongUsage(console, "Nothing is to be edited. Say what with --set or --remove.")
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const book = openBook(options.book)
  try {
    const done = await book.run(edited(caller.value, options, edits, today))
    if (!done.ok) return printRefusals(console, done.refusals, json)
    const receipt = done.value
    if (json) {
      printJson(console, { receipt })
      return 0
    }
    const paint = paintFor(console)
    console.out(
      [
        changesTables(paint, receipt.changes, "Now").join("\n\n"),
        `\n${paint.green(`✔ ${counted(allChanges(receipt.changes).length, "value", "values")} changed.`)}`,
        `Receipt ${receipt.id}. To take it back:`,
        `  coverport revert ${receipt.id} \\`,
        `    --book ${printableName(options.book)} --user ${receipt.by.user}`,
      ].join("\n"),
    )
    return 0
  } finally {
    await book.close()
  }
}
