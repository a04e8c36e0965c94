import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { desk } from "../../../src/effect.ts"
import { sections } from "../../../src/index.ts"
import type { NetworkPlan } from "../../../src/index.ts"
import { readX12 } from "../../x12/index.ts"
import type { Answer, Book } from "../book/Book.ts"
import { openBook } from "../book/Book.ts"
import { localDay } from "../book/localDay.ts"
import { responseId } from "../book/responseId.ts"
import { messageBeside, writeBook } from "../book/runCreate.ts"
import { calendarText } from "../calendar/calendarText.ts"
import { confirmationText } from "../importing/confirmed.ts"
import { networkFrom } from "../importing/choiceFrom.ts"
import { networkOption } from "../importing/networkNamed.ts"
import { previewText } from "../importing/previewText.ts"
import { resultText } from "../importing/resultText.ts"
import { receiptText } from "../receipts/receiptText.ts"
import { samplePractice } from "../sample/createSample.ts"
import type { Console } from "../screen/Console.ts"
import { iconChip } from "../screen/iconChip.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import type { Paint } from "../screen/paint.ts"
import { paintFor } from "../screen/paint.ts"
import { excerpt, responsePage } from "./messagePage.ts"
import { heading, prose, title, typed } from "./page.ts"

const caller = { practice: samplePractice, location: "downtown", user: "frontdesk" }
const signedIn = "    --user frontdesk --location downtown"
const steps = 8

const must = <A>(answer: Answer<A>): A => {
  if (answer.ok) return answer.value
  throw new Error(`the guide was refused: ${answer.refusals.map(({ _tag }) => _tag).join(", ")}`)
}

/** What the guide's steps share. */
interface Tour {
  readonly console: Console
  readonly paint: Paint
  readonly book: Book
  readonly message: string
}

const begin = ({ console, paint }: Pick<Tour, "console" | "paint">, step: number, name: string, text: string): void => {
  console.out(heading(paint, step, steps, name))
  console.out(prose(text))
}

const calendar = async ({ console, paint, book }: Tour, legend: boolean): Promise<void> => {
  const date = localDay()
  const tiles = must(await book.run(desk.iconsOfDay({ caller, date })))
  console.out(typed(paint, "coverport calendar --book practice.db --date today \\", signedIn))
  console.out(calendarText(paint, { date, location: caller.location, user: caller.user, tiles }, legend))
}

const chooseNetwork = async ({ console, paint }: Tour, plans: ReadonlyArray<NetworkPlan>): Promise<string> => {
  const chosen = (await networkFrom({ book: "" }, plans, console)) ?? plans[0]?.name ?? ""
  console.out("")
  plans.forEach((plan) =>
    console.out(
      plan.name === chosen ? `  ${paint.green(`▸ ${networkOption(plan)}`)}` : paint.dim(`    ${networkOption(plan)}`),
    ),
  )
  return chosen
}

/** The steps, each a page; between two of them a person may leave. */
async function* pages(tour: Tour): AsyncGenerator<void> {
  const { console, paint, book, message } = tour
  const [response] = readX12(message).responses
  if (response === undefined) throw new Error("the sample's message was not read")
  const id = responseId(message, 1)

  begin(
    tour,
    2,
    "The calendar",
    "Mara Ortiz comes at eight. Overnight her payer answered, and the E on her appointment, green with a red dot, says that benefits are ready to import.",
  )
  await calendar(tour, true)
  yield

  begin(
    tour,
    3,
    "What the payer says",
    "The answer is an X12 271 message. A few of its segments, and what they mean, each network plan apart:",
  )
  console.out(typed(paint, "coverport read practice.271"))
  console.out(`${excerpt(paint, message)}\n`)
  console.out(responsePage(paint, response))
  yield

  begin(
    tour,
    4,
    "Choose network plan",
    "The payer keeps several kinds of plan apart. The wrong one would overwrite the coverage of every family on the plan, so none is chosen for you.",
  )
  const networkPlan = await chooseNetwork(tour, response.networkPlans)
  yield

  begin(
    tour,
    5,
    "What changes, and for whom",
    "Nothing is written yet. Every change is shown before it is made, with who sees it.",
  )
  console.out(
    typed(
      paint,
      `coverport import practice.271 --book practice.db --network '${networkPlan}' \\`,
      `${signedIn} --dry-run`,
    ),
  )
  const opening = must(await book.run(desk.openReview({ caller, response: id })))
  const choice = { response: id, networkPlan, sections }
  const preview = must(await book.run(desk.preview({ caller, choice })))
  console.out(previewText(paint, opening, preview))
  yield

  begin(tour, 6, "The confirmation", "Whoever says yes knows what it means:")
  console.out(`\n${confirmationText(paint, preview)}\n`)
  console.out(`  Overwrite for ${preview.affected.plan.patients} patients?  ${paint.bold("Yes")}`)
  yield

  begin(
    tour,
    7,
    "Imported",
    "All of it at once, or nothing, in one commit with a receipt of every value before and after.",
  )
  console.out(
    typed(paint, `coverport import practice.271 --book practice.db --network '${networkPlan}' \\`, `${signedIn} --yes`),
  )
  const imported = must(
    await book.run(
      desk.importDetails({ caller, choice, digest: preview.digest, receipt: `import-${id.slice(4, 14)}` }),
    ),
  )
  console.out(resultText(paint, preview, imported, "practice.db"))
  yield

  begin(
    tour,
    8,
    "The calendar again",
    "The E of Mara Ortiz is white on green now, on all her appointments, and the receipt is in the history.",
  )
  console.out(`\n  Mara Ortiz  ${iconChip(paint, "ReadyToImport")} → ${iconChip(paint, "Eligible")}`)
  await calendar(tour, false)
  console.out(typed(paint, "coverport history --book practice.db --user frontdesk --limit 1"))
  console.out(receiptText(paint, imported))
}

const farewell = (folder: string): string =>
  [
    "",
    prose("The practice of this guide is yours to go on with:"),
    "",
    `    cd ${folder}`,
    "    coverport revert --help      take the import back, as the user manager",
    "    coverport edit --help        change coverage by hand",
    "    coverport --help             everything else",
    "",
    prose(
      "In a checkout of Coverport, type `npm run -s coverport --` for `coverport`, and the folder before the file names.",
    ),
  ].join("\n")

/** Shows the whole of an import on a sample practice, step by step. */
export const runGuide = async (console: Console): Promise<ExitCode> => {
  const paint = paintFor(console)
  const goOn = (): Promise<boolean> => console.questions?.goOn() ?? Promise.resolve(true)
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  const file = join(folder, "practice.db")
  console.out(title(paint))
  begin(
    { console, paint },
    1,
    "A practice",
    "A sample practice: four plans, 41 families on the largest of them, two locations, a front desk. A book is one SQLite file; this one goes to a temporary folder.",
  )
  console.out(typed(paint, "coverport book create practice.db --sample"))
  await writeBook(file, localDay(), true)
  console.out(`  ${paint.green("✔")} Created ${file}`)
  const book = openBook(file)
  try {
    if (!(await goOn())) return 0
    const tour = { console, paint, book, message: readFileSync(messageBeside(file), "utf8") }
    const walk = pages(tour)
    for (let page = await walk.next(); page.done !== true; page = await walk.next()) if (!(await goOn())) return 0
    console.out(farewell(folder))
    return 0
  } finally {
    await book.close()
  }
}
