import { randomBytes } from "node:crypto"
import type { Preview } from "../../../src/index.ts"
import { deskUnder } from "../../../src/effect.ts"
import type { ReviewOpening } from "../../../src/index.ts"
import { allChanges } from "../../../src/index.ts"
import type { Answer, Book } from "../book/Book.ts"
import { noBook, openBook } from "../book/Book.ts"
import type { PlainCaller } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { printableName } from "../book/BookName.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import type { Wished } from "./choiceFrom.ts"
import { networkFrom, wishFrom } from "./choiceFrom.ts"
import { confirmationText, confirmed } from "./confirmed.ts"
import type { ImportOptions } from "./ImportOptions.ts"
import type { AnswerToImport } from "./letterFrom.ts"
import { letterFrom } from "./letterFrom.ts"
import { decidesOnPage, reviewOnPage } from "../review/reviewOnPage.ts"
import { picksFrom } from "./picksFrom.ts"
import { previewJson } from "./previewJson.ts"
import { previewText } from "./previewText.ts"
import { resultText } from "./resultText.ts"

type Desk = ReturnType<typeof deskUnder>

interface Session {
  readonly book: Book
  readonly desk: Desk
  readonly caller: PlainCaller
  readonly wished: Wished
  readonly options: ImportOptions
  readonly console: Console
}

const opened = async (
  { book, desk, caller, options }: Session,
  letter: AnswerToImport,
): Promise<Answer<ReviewOpening>> => {
  const { patient, plan } = options
  if (letter.kind === "message") {
    const received = await book.run(
      desk.receiveResponse({
        from: { _tag: "Person", ...caller },
        id: letter.id,
        response: letter.response,
        message: letter.message,
        ...(patient === undefined || plan === undefined ? {} : { about: { patient, plan } }),
      }),
    )
    if (!received.ok) return received
  }
  return book.run(desk.openReview({ caller, response: letter.id }))
}

type Chosen = Parameters<Desk["preview"]>[0]["choice"]

const chosen = async (session: Session, opening: ReviewOpening): Promise<Chosen> => {
  const { options, wished, console } = session
  const networkPlan = await networkFrom(options, opening.received.response.networkPlans, console)
  return {
    response: opening.received.id,
    ...(networkPlan === undefined ? {} : { networkPlan }),
    sections: wished.sections,
    answers: {
      kept: wished.kept,
      ...(wished.coverages === undefined ? {} : { coverages: wished.coverages }),
      ...(options.categories === undefined ? {} : { categories: options.categories }),
      ...(options.confirmPatient === true ? { patientConfirmed: true } : {}),
    },
  }
}

const isImported = ({ imported }: ReviewOpening, { networkPlan, sections }: Preview): boolean =>
  sections.every((section) =>
    imported.some((done) => done.networkPlan === networkPlan.name && done.section === section),
  )

const carryOut = async (
  session: Session,
  opening: ReviewOpening,
  preview: Preview,
  choice: Chosen,
): Promise<ExitCode> => {
  const { book, desk, caller, options, console } = session
  const { json = false, dryRun = false, yes = false } = options
  const paint = paintFor(console)
  const report = (more: Readonly<Record<string, unknown>>): void =>
    printJson(console, { ...more, dryRun, ...previewJson(preview) })
  if (!json) console.out(previewText(paint, opening, preview))
  if (dryRun) {
    if (json) report({ imported: false })
    else console.out("\nDry run: nothing was imported, and the book is as it was.")
    return 0
  }
  const nothingLeft = allChanges(preview.changes).length === 0 && isImported(opening, preview)
  if (!nothingLeft) {
    const warnings = confirmationText(paint, preview)
    if (!json && warnings !== "") console.out(`\n${warnings}\n`)
    const answer = await confirmed(yes, preview, console)
    if (answer !== "yes") {
      const why =
        answer === "no"
          ? "Nothing was imported. The answer waits in the book."
          : "Nothing was imported: nobody confirmed it. Look at the preview, then add --yes."
      if (json) report({ imported: false, says: why })
      else console.err(why)
      return 1
    }
  }
  const receipt = `import-${randomBytes(5).toString("hex")}`
  const done = await book.run(desk.importDetails({ caller, choice, digest: preview.digest, receipt }))
  if (!done.ok) return printRefusals(console, done.refusals, json)
  if (json) report({ imported: !done.value.already, already: done.value.already, receipt: done.value.receipt.id })
  else console.out(`\n${resultText(paint, preview, done.value, printableName(options.book))}`)
  return 0
}

const withPicks = (session: Session, choice: Chosen, preview: Preview): Chosen | string => {
  const picks = picksFrom(session.options.pick ?? [], preview.withheld)
  return picks.ok ? { ...choice, answers: { ...choice.answers, picks: picks.picks } } : picks.message
}

const review = async (session: Session, letter: AnswerToImport): Promise<ExitCode> => {
  const { book, desk, caller, options, console } = session
  const { json = false } = options
  const opening = await opened(session, letter)
  if (!opening.ok) return printRefusals(console, opening.refusals, json)
  if (console.pages !== undefined && decidesOnPage(options))
    return reviewOnPage(
      { book, desk, caller, bookName: printableName(options.book) },
      opening.value,
      console,
      console.pages,
    )
  const first = await chosen(session, opening.value)
  const seen = await book.run(desk.preview({ caller, choice: first }))
  if (!seen.ok) return printRefusals(console, seen.refusals, json)
  if ((options.pick ?? []).length === 0) return carryOut(session, opening.value, seen.value, first)
  const picked = withPicks(session, first, seen.value)
  if (typeof picked === "string") return fail(console, json, picked)
  const again = await book.run(desk.preview({ caller, choice: picked }))
  if (!again.ok) return printRefusals(console, again.refusals, json)
  return carryOut(session, opening.value, again.value, picked)
}

/** Previews an import, asks, imports, and says how to take it back. */
export const runImport = async (file: string, options: ImportOptions, terminal: Console): Promise<ExitCode> => {
  const { json = false } = options
  const { questions, pages: _pages, ...quiet } = terminal
  const console: Console = json || questions === undefined ? quiet : terminal
  const wish = wishFrom(options)
  if (!wish.ok) return wrongUsage(console, wish.usage)
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const letter = await letterFrom(file, options, console)
  if (letter === undefined) return 1
  const book = openBook(options.book, { dry: options.dryRun === true })
  try {
    const desk = deskUnder(wish.wished.policy)
    return await review({ book, desk, caller: caller.value, wished: wish.wished, options, console }, letter)
  } finally {
    await book.close()
  }
}
