import { randomBytes } from "node:crypto"
import type { deskUnder } from "../../../src/effect.ts"
import type { ReviewOpening } from "../../../src/index.ts"
import type { ReviewState } from "../../../src/review.ts"
import { importWaits, pageWords, sectionNames } from "../../../src/review.ts"
import type { Book } from "../book/Book.ts"
import type { PlainCaller } from "../book/callerFrom.ts"
import type { ImportOptions } from "../importing/ImportOptions.ts"
import type { Console, Pages } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import type { Paint } from "../screen/paint.ts"
import { paintFor } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"
import { frame } from "./frame.ts"
import { performing } from "./performing.ts"
import { playPage } from "./playPage.ts"

/** Whether everything is still to be decided: whoever decides by flags is asked only what they leave open. */
export const decidesOnPage = (options: ImportOptions): boolean =>
  [
    options.network,
    options.only,
    options.pick,
    options.enter,
    options.keepExceptions,
    options.categories,
    options.confirmPatient,
    options.dryRun,
    options.yes,
    options.json,
  ].every((flag) => flag === undefined)

const importedText = (paint: Paint, { own, opening: { standing } }: ReviewState, book: string): string =>
  own
    .map(({ receipt, networkPlan, sections }) =>
      [
        paint.green(`✔ Imported for ${standing.patient.firstName} ${standing.patient.lastName}, ${networkPlan}.`),
        ...sections.map((section) => `  ${paint.green("✔")} ${sectionNames[section]}`),
        "",
        hanging("", `Receipt ${receipt}`),
        "To take it back (needs the right `Edit Insurance Plans`):",
        `  coverport revert ${receipt} \\`,
        `    --book ${book} --user ID`,
      ].join("\n"),
    )
    .join("\n\n")

const told = (console: Console, state: ReviewState, book: string): ExitCode => {
  const { mode, own, imported } = state
  if (own.length > 0) console.out(importedText(paintFor(console), state, book))
  if (mode._tag === "Closed" && mode.how === "LeftUnsure") {
    console.err(hanging("", `${importWaits.Unsure} The history tells: coverport history --book ${book}`))
    return 1
  }
  if (own.length > 0) return 0
  if (mode._tag === "Closed" && mode.how === "MarkedAsDone") {
    console.out(`${pageWords.markAsDone}.`)
    return 0
  }
  if (imported.length > 0) return 0
  console.err("Nothing was imported. The answer waits in the book.")
  return 1
}

/** Plays the import page at the terminal, and says what was done on it. */
export const reviewOnPage = async (
  at: {
    readonly book: Book
    readonly desk: ReturnType<typeof deskUnder>
    readonly caller: PlainCaller
    readonly bookName: string
  },
  opening: ReviewOpening,
  console: Console,
  pages: Pages,
): Promise<ExitCode> => {
  const paint = paintFor(console)
  const closed = await playPage({
    opening,
    visit: `import-${randomBytes(5).toString("hex")}`,
    perform: performing(at.book, at.desk, at.caller),
    wait: (milliseconds) => new Promise((over) => void setTimeout(over, milliseconds).unref()),
    draw: (view) => pages.draw(frame(paint, view)),
    onLine: pages.onLine,
  })
  return told(console, closed, at.bookName)
}
