import { closingHints, pageWords, sayLeft } from "../../../review/words/page.ts"
import type { PageSeen, ScreenLaw, Stage } from "../ScreenLaw.ts"
import { screenLaw } from "../ScreenLaw.ts"
import {
  canPress,
  choosesNetwork,
  deductibles,
  exceptions,
  hasMark,
  imports,
  isChecked,
  opens,
  pane,
  press,
  says,
  toggle,
} from "../walking.ts"

const closes = async ({ does, page }: Stage): Promise<PageSeen> => {
  await does(press(pageWords.close))
  return page("a question is asked", ({ question }) => question !== undefined)
}

/** The ways out of the page. */
export const closingLaws: ReadonlyArray<ScreenLaw> = [
  screenLaw("closing before an import asks, with three choices and what each leaves", async (stage) => {
    await opens(stage)
    const { question } = await closes(stage)
    stage.is("the choices", question?.choices, [pageWords.markAsDone, pageWords.exitWithoutImporting, pageWords.cancel])
    stage.is(
      "the hints",
      Object.values(closingHints).filter((hint) => !says(question?.text ?? "", hint)),
      [],
    )
    stage.is("the focus is on the choice that changes nothing", question?.focused, pageWords.cancel)
  }),

  screenLaw("Mark as Done returns to the calendar: a white E on green, and nothing imported", async (stage) => {
    await choosesNetwork(stage)
    await closes(stage)
    await stage.does(press(pageWords.markAsDone))
    await stage.calendar("the calendar, with the icon", ({ icon }) => icon === "Eligible")
    stage.is("what is written", await stage.practice.receipts(), ["MarkedDone"])
  }),

  screenLaw("Exit without Importing returns to the calendar: the dot stays, and nothing is written", async (stage) => {
    await choosesNetwork(stage)
    await closes(stage)
    await stage.does(press(pageWords.exitWithoutImporting))
    await stage.calendar("the calendar, with the icon", ({ icon }) => icon === "ReadyToImport")
    stage.is("what is written", await stage.practice.receipts(), [])
  }),

  screenLaw("Cancel returns to the page as it was left", async (stage) => {
    await choosesNetwork(stage)
    await stage.does(pane(exceptions), { _tag: "ClickProcedure", name: "D1351" }, toggle(deductibles))
    const before = await stage.page(
      "a procedure is expanded, and one section left",
      (page) =>
        !isChecked(page, deductibles) &&
        page.procedures.some(({ expanded }) => expanded) &&
        canPress(page, pageWords.import),
    )
    await closes(stage)
    await stage.does(press(pageWords.cancel))
    const after = await stage.page("the question is gone", ({ question }) => question === undefined)
    stage.is("the page", after, before)
    stage.is("nothing is written", await stage.practice.receipts(), [])
  }),

  screenLaw("closing with a section left out says so; Cancel stays, and Close leaves", async (stage) => {
    await choosesNetwork(stage)
    await stage.does(toggle(exceptions))
    await stage.page(
      "Import can be pressed",
      (page) => !isChecked(page, exceptions) && canPress(page, pageWords.import),
    )
    await imports(stage)
    const { question } = await closes(stage)
    stage.is("what was left out is named", says(question?.text ?? "", sayLeft(["ExceptionsAndLimitations"])), true)
    await stage.does(press(pageWords.cancel))
    await stage.page("the check mark is there", (page) => page.question === undefined && hasMark(page, deductibles))
    await closes(stage)
    await stage.does(press(pageWords.closeAnyway))
    await stage.calendar("the calendar, with the icon", ({ icon }) => icon === "Eligible")
  }),

  screenLaw("what is done can be opened again, and Close asks nothing then", async (stage) => {
    await choosesNetwork(stage)
    await imports(stage)
    await stage.does(press(pageWords.close))
    await stage.calendar("the calendar", ({ icon }) => icon === "Eligible")
    await choosesNetwork(stage, "Acme non-participating")
    await stage.does(press(pageWords.close))
    await stage.calendar("the calendar", ({ icon }) => icon === "Eligible")
    stage.is("what is written", await stage.practice.receipts(), ["Imported"])
  }),
]
