import { desk } from "../../../src/effect.ts"
import type { StoredReceipt } from "../../../src/index.ts"
import { noBook, openBook } from "../book/Book.ts"
import type { CallerOptions } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { receiptText } from "./receiptText.ts"

export interface HistoryOptions extends CallerOptions {
  readonly book: string
  readonly patient?: string
  readonly plan?: string
  readonly changes?: boolean
  readonly limit?: number
  readonly json?: boolean
}

const pageSize = 200

/** Shows the receipts of what was done to coverage, newest first. */
export const runHistory = async (options: HistoryOptions, console: Console): Promise<ExitCode> => {
  const { json = false, patient, plan, limit = 50 } = options
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const query = { ...(patient === undefined ? {} : { patient }), ...(plan === undefined ? {} : { plan }) }
  const receipts: Array<StoredReceipt> = []
  const book = openBook(options.book)
  let after: string | undefined
  try {
    do {
      const page = await book.run(
        desk.history({
          caller: caller.value,
          query,
          page: { size: Math.min(pageSize, limit - receipts.length), ...(after === undefined ? {} : { after }) },
        }),
      )
      if (!page.ok) return printRefusals(console, page.refusals, json)
      receipts.push(...page.value.items)
      after = page.value.next
    } while (after !== undefined && receipts.length < limit)
  } finally {
    await book.close()
  }
  if (json) {
    printJson(console, { receipts, more: after !== undefined })
    return 0
  }
  const paint = paintFor(console)
  console.out(
    receipts.length === 0
      ? "Nothing was done yet."
      : receipts.map((stored) => receiptText(paint, stored, options.changes)).join("\n\n"),
  )
  if (after !== undefined) console.out(`\nThere are older receipts; --limit shows more than ${limit}.`)
  return 0
}
