import { randomBytes } from "node:crypto"
import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { CoverageStore, desk, refused } from "../../../src/effect.ts"
import type { Address, StoredReceipt } from "../../../src/index.ts"
import { allChanges, ReceiptId } from "../../../src/index.ts"
import { sayNotRevertible, counted } from "../../../src/review.ts"
import { noBook, openBook } from "../book/Book.ts"
import { branded, brandedCaller, holdingAny } from "../book/brandedCaller.ts"
import type { CallerOptions, PlainCaller } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import { changesTables } from "../importing/changesTables.ts"
import { names, parsePlace, typedPlace } from "../places/parsePlace.ts"
import { receiptText } from "../receipts/receiptText.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { hanging } from "../screen/wrap.ts"

export interface RevertOptions extends CallerOptions {
  readonly book: string
  readonly value?: ReadonlyArray<string>
  readonly yes?: boolean
  readonly json?: boolean
}

const receiptFor = Effect.fnUntraced(function* (plain: PlainCaller, typed: string) {
  const caller = yield* brandedCaller(plain)
  yield* holdingAny(caller, ["Edit Insurance Plans"])
  const store = yield* CoverageStore
  const id = yield* branded(ReceiptId, typed)
  const found = yield* store.receipt(caller.practice, id)
  return O.isSome(found) ? found.value : yield* refused({ _tag: "ReceiptNotFound", receipt: id })
})

type Wanted =
  { readonly ok: true; readonly addresses?: ReadonlyArray<Address> } | { readonly ok: false; readonly message: string }

const wantedValues = (typed: ReadonlyArray<string> | undefined, { receipt }: StoredReceipt): Wanted => {
  if (typed === undefined) return { ok: true }
  const own = allChanges(receipt.changes).map(({ address }) => address)
  const addresses: Array<Address> = []
  for (const text of typed) {
    const place = parsePlace(text)
    const found = O.isSome(place) ? own.filter((address) => names(place.value, address)) : []
    if (found.length === 0)
      return {
        ok: false,
        message: `Receipt ${receipt.id} changed no value \`${text}\`. It changed: ${own.map(typedPlace).join("; ")}.`,
      }
    addresses.push(...found)
  }
  return { ok: true, addresses }
}

/** Puts values of a receipt back as they were before it, after showing and asking. */
export const runRevert = async (id: string, options: RevertOptions, console: Console): Promise<ExitCode> => {
  const { json = false, yes = false } = options
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const paint = paintFor(console)
  const book = openBook(options.book)
  try {
    const found = await book.run(receiptFor(caller.value, id))
    if (!found.ok) return printRefusals(console, found.refusals, json)
    const wanted = wantedValues(options.value, found.value)
    if (!wanted.ok) return fail(console, json, wanted.message)
    const n = wanted.addresses?.length ?? allChanges(found.value.receipt.changes).length
    if (!json) console.out(receiptText(paint, found.value))
    if (!yes) {
      const question = `Put ${counted(n, "value", "values")} back as before this receipt?`
      const questions = json ? undefined : console.questions
      if (questions === undefined)
        return fail(console, json, "Nothing was taken back: nobody confirmed it. Look at the receipt, then add --yes.")
      if (!(await questions.confirm(question))) return fail(console, json, "Nothing was taken back.")
    }
    const done = await book.run(
      desk.revertReceipt({
        caller: caller.value,
        reverts: id,
        receipt: `revert-${randomBytes(5).toString("hex")}`,
        from: "history",
        ...(wanted.addresses === undefined ? {} : { addresses: wanted.addresses }),
      }),
    )
    if (!done.ok) return printRefusals(console, done.refusals, json)
    const { receipt, refused: stay } = done.value
    if (json) {
      printJson(console, { receipt, stays: stay.map((reason) => ({ ...reason, says: sayNotRevertible(reason) })) })
      return 0
    }
    const back = allChanges(receipt.changes).length
    console.out(
      [
        `\n${changesTables(paint, receipt.changes, "Put back").join("\n\n")}`,
        `\n${paint.green(`✔ ${counted(back, "value is", "values are")} as before.`)}`,
        ...stay.map((reason) => hanging("  ✘ ", `${sayNotRevertible(reason)}.`, paint.yellow)),
        `Receipt ${receipt.id}, which can be taken back itself.`,
      ].join("\n"),
    )
    return 0
  } finally {
    await book.close()
  }
}
