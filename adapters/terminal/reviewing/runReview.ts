import { randomBytes } from "node:crypto"
import * as O from "fp-ts/lib/Option.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { WaitingReview } from "../../../src/effect.ts"
import { desk } from "../../../src/effect.ts"
import type { Address, RevertReview } from "../../../src/index.ts"
import { addressKey, allChanges } from "../../../src/index.ts"
import { counted, sayKept, sayNotRevertible, sayPutBack, sayRefusal } from "../../../src/review.ts"
import { noBook, openBook } from "../book/Book.ts"
import type { CallerOptions, PlainCaller } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import { names, parsePlace, typedPlace } from "../places/parsePlace.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { capital } from "../screen/capital.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { hanging } from "../screen/wrap.ts"
import { reviewText, waitingText } from "./reviewText.ts"

export interface ReviewOptions extends CallerOptions {
  readonly book: string
  readonly revert?: ReadonlyArray<string>
  readonly revertAll?: boolean
  readonly accept?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

type Book = ReturnType<typeof openBook>

const pageSize = 100

const runList = async (book: Book, caller: PlainCaller, json: boolean, console: Console): Promise<ExitCode> => {
  const items: Array<WaitingReview> = []
  let after: string | undefined
  do {
    const page = await book.run(
      desk.openReviews({ caller, page: { size: pageSize, ...(after === undefined ? {} : { after }) } }),
    )
    if (!page.ok) return printRefusals(console, page.refusals, json)
    items.push(...page.value.items)
    after = page.value.next
  } while (after !== undefined)
  if (json) printJson(console, { reviews: items })
  else console.out(waitingText(paintFor(console), items))
  return 0
}

type Wanted =
  { readonly ok: true; readonly addresses: ReadonlyArray<Address> } | { readonly ok: false; readonly message: string }

const wantedValues = (typed: ReadonlyArray<string>, { values }: RevertReview): Wanted => {
  const addresses: Array<Address> = []
  for (const text of typed) {
    const place = parsePlace(text)
    const found = values
      .map(({ address }) => address)
      .filter((address) => O.isSome(place) && names(place.value, address))
    if (found.length === 0)
      return {
        ok: false,
        message: `No value \`${text}\` is in review. In review: ${values.map(({ address }) => typedPlace(address)).join("; ")}.`,
      }
    addresses.push(...found)
  }
  return { ok: true, addresses }
}

const idFor = (what: string): string => `${what}-${randomBytes(5).toString("hex")}`

/** Lists the imports that nobody has looked at yet, or shows one and does what is asked of it. */
export const runReview = async (
  receipt: string | undefined,
  options: ReviewOptions,
  console: Console,
): Promise<ExitCode> => {
  const { json = false, yes = false, revert = [], revertAll = false, accept = false } = options
  const acts = revert.length > 0 || revertAll || accept
  if (receipt === undefined && acts) return wrongUsage(console, "Name the receipt whose review it is.")
  if (revert.length > 0 && revertAll) return wrongUsage(console, "Either --revert or --revert-all, not both.")
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const who = callerFrom(options, whoIsInBook(options.book))
  if (!who.ok) return wrongUsage(console, who.missing)
  const caller = who.value
  const paint = paintFor(console)
  const book = openBook(options.book)
  try {
    if (receipt === undefined) return await runList(book, caller, json, console)
    const opened = await book.run(desk.openRevertReview({ caller, of: receipt }))
    if (!opened.ok) return printRefusals(console, opened.refusals, json)
    const { review } = opened.value
    if (!acts) {
      if (json) printJson(console, opened.value)
      else console.out(reviewText(paint, opened.value))
      return 0
    }
    const imports = review.imports.map(({ id }) => id)
    if (!RA.isNonEmpty(imports)) return printRefusals(console, [{ _tag: "NothingToAccept" }], json)
    const wanted = wantedValues(revert, review)
    if (!wanted.ok) return fail(console, json, wanted.message)
    if (!json) console.out(reviewText(paint, opened.value))
    if (!yes) {
      const back = revertAll ? review.values.length : wanted.addresses.length
      const question = [
        ...(back === 0 ? [] : [`Put ${counted(back, "value", "values")} back`]),
        ...(accept ? [back === 0 ? "Accept the rest" : "accept the rest"] : []),
      ].join(", and ")
      const questions = json ? undefined : console.questions
      if (questions === undefined)
        return fail(console, json, "Nothing was done: nobody confirmed it. Look at the review, then add --yes.")
      if (!(await questions.confirm(`${question}?`))) return fail(console, json, "Nothing was done.")
    }

    const about = { caller, of: receipt, imports }
    const lines: Array<string> = []
    const done: { back?: unknown; accepted?: unknown } = {}
    if (revertAll || wanted.addresses.length > 0) {
      const back = await book.run(
        desk.revertInReview({
          ...about,
          receipt: idFor("revert"),
          ...(revertAll ? {} : { addresses: wanted.addresses }),
        }),
      )
      if (!back.ok) return printRefusals(console, back.refusals, json)
      const { receipts, refused, stopped = [] } = back.value
      done.back = back.value
      const places = receipts.flatMap(({ changes }) => allChanges(changes).map(({ address }) => addressKey(address)))
      lines.push(
        paint.green(`✔ ${sayPutBack(new Set(places).size)}`),
        ...refused.map((reason) => hanging("  ✘ ", `${sayNotRevertible(reason)}.`, paint.yellow)),
        ...stopped.map((refusal) => hanging("  ✘ ", `${capital(sayRefusal(refusal))}.`, paint.yellow)),
        ...receipts.map(({ id, reverts }) => `Receipt ${id}, which takes back ${reverts}.`),
      )
    }
    if (accept) {
      const kept = await book.run(desk.acceptReview({ ...about, receipt: idFor("accept") }))
      // Where all was put back there is nothing left to accept, and that is what was asked for.
      const isAll = done.back !== undefined && !kept.ok && kept.refusals.every(({ _tag }) => _tag === "NothingToAccept")
      if (!kept.ok && !isAll) {
        if (!json && lines.length > 0) console.out(`\n${lines.join("\n")}`)
        return printRefusals(console, kept.refusals, json)
      }
      if (kept.ok) {
        done.accepted = kept.value
        lines.push(paint.green(`✔ ${sayKept()}`), `Receipt ${kept.value.id}.`)
      }
    }
    if (json) printJson(console, done)
    else console.out(`\n${lines.join("\n")}`)
    return 0
  } finally {
    await book.close()
  }
}
