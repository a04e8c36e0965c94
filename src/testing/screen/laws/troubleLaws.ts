import { pageWords } from "../../../review/words/page.ts"
import type { ScreenLaw } from "../ScreenLaw.ts"
import { screenLaw } from "../ScreenLaw.ts"
import { networkPlans } from "../screenPractice.ts"
import {
  asksToImport,
  canPress,
  choose,
  choosesNetwork,
  deductibles,
  exceptions,
  hasMark,
  imports,
  pane,
  press,
  says,
} from "../walking.ts"

const importsSent = (asked: ReadonlyArray<{ readonly _tag: string }>): number =>
  asked.filter(({ _tag }) => _tag === "Import").length

/** What does not go as it was meant, and the way back. */
export const troubleLaws: ReadonlyArray<ScreenLaw> = [
  screenLaw("without the right there is no dot, and the page does not open", async (stage) => {
    await stage.practice.giveRight(false)
    // What the calendar showed before is looked at anew by whoever comes back to it.
    await stage.does({ _tag: "ClickIcon" })
    const calendar = await stage.calendar("the calendar still, without the dot", ({ icon }) => icon === "Eligible")
    stage.is("what is shown", calendar.page, "Calendar")
    stage.is("the page was opened", stage.practice.opened(), 0)
    stage.is("what was asked for", stage.practice.asked(), [])
  }),

  screenLaw("a right that goes before Yes stops the import, and the page says so", async (stage) => {
    await choosesNetwork(stage)
    await asksToImport(stage)
    await stage.practice.giveRight(false)
    await stage.does(press(pageWords.yes))
    const page = await stage.page("the problem", ({ notice }) => notice?.tone === "problem")
    stage.is("the right is named", says(page.notice?.text ?? "", "Import Insurance Benefit Details"), true)
    stage.is("the check marks", [hasMark(page, deductibles), hasMark(page, exceptions)], [false, false])
    stage.is("nothing is written", await stage.practice.receipts(), [])
  }),

  screenLaw("what was changed since the preview is not imported, and is shown anew", async (stage) => {
    await choosesNetwork(stage)
    await stage.does(pane(deductibles))
    await asksToImport(stage)
    await stage.practice.editMeanwhile()
    await stage.does(press(pageWords.yes))
    const stale = await stage.page(
      "the problem, and what is held now",
      ({ notice, text }) => notice?.tone === "problem" && says(text, "$1,300.00"),
    )
    stage.is("the check marks", [hasMark(stale, deductibles), hasMark(stale, exceptions)], [false, false])
    stage.is("nothing is written", await stage.practice.receipts(), [])
    await stage.page("Import can be pressed", (page) => canPress(page, pageWords.import))
    await imports(stage)
    stage.is("what is written", await stage.practice.receipts(), ["Imported"])
  }),

  screenLaw("Undo puts an import back: no check mark, and the dot is on the icon again", async (stage) => {
    await choosesNetwork(stage)
    const { notice } = await imports(stage)
    stage.is(
      "the success message offers it",
      notice?.buttons.some(({ label, enabled }) => enabled && label === pageWords.undo),
      true,
    )
    await stage.does(press(pageWords.undo))
    await stage.page(
      "the check marks are gone",
      (page) => !hasMark(page, deductibles) && !hasMark(page, exceptions) && page.notice?.tone === "success",
    )
    await stage.does(press(pageWords.close))
    await stage.page("nothing is imported, so it is asked", ({ question }) => question?.title === pageWords.howToClose)
    await stage.does(press(pageWords.exitWithoutImporting))
    await stage.calendar("the dot", ({ icon }) => icon === "ReadyToImport")
    stage.is("what is written", await stage.practice.receipts(), ["Imported", "Reverted"])
  }),

  screenLaw("Yes pressed twice imports once", async (stage) => {
    await choosesNetwork(stage)
    await asksToImport(stage)
    await stage.does({ _tag: "PressTwice", label: pageWords.yes })
    await stage.page("a success message", ({ notice }) => notice?.tone === "success")
    stage.is("how often an import was sent", importsSent(stage.practice.asked()), 1)
    stage.is("what is written", await stage.practice.receipts(), ["Imported"])
  }),

  screenLaw("an import whose answer is lost is asked for again as it was, and is done once", async (stage) => {
    await choosesNetwork(stage)
    await asksToImport(stage)
    stage.practice.failNext("Import", "unknown")
    await stage.does(press(pageWords.yes))
    await stage.page(
      "nobody knows whether it was written",
      ({ question }) => question?.title === pageWords.wasItWritten,
    )
    await stage.does(press(pageWords.tryAgain))
    await stage.page("both check marks", (page) => hasMark(page, deductibles) && hasMark(page, exceptions))
    const receipts = stage.practice.asked().flatMap((asked) => (asked._tag === "Import" ? [asked.receipt] : []))
    stage.is("how many receipts were named", new Set(receipts).size, 1)
    stage.is("what is written", await stage.practice.receipts(), ["Imported"])
  }),

  screenLaw("an import that did not come about can be tried again", async (stage) => {
    await choosesNetwork(stage)
    await asksToImport(stage)
    stage.practice.failNext("Import", "nothing")
    await stage.does(press(pageWords.yes))
    const failed = await stage.page("the problem", ({ notice }) => notice?.tone === "problem")
    stage.is("the check marks", [hasMark(failed, deductibles), hasMark(failed, exceptions)], [false, false])
    await stage.does(press(pageWords.tryAgain))
    await stage.page("both check marks", (page) => hasMark(page, deductibles) && hasMark(page, exceptions))
    stage.is("what is written", await stage.practice.receipts(), ["Imported"])
  }),

  screenLaw(
    "a check mark belongs to a network plan: with another chosen it is gone, and it is warned of",
    async (stage) => {
      await choosesNetwork(stage)
      await imports(stage)
      await stage.does(choose(networkPlans.outOfNetwork))
      const page = await stage.page(
        "Import can be pressed, without a check mark",
        (seen) => canPress(seen, pageWords.import) && !hasMark(seen, deductibles) && !hasMark(seen, exceptions),
      )
      stage.is("the warning names the other", says(page.text, `\`${networkPlans.inNetwork}\``), true)
      await stage.does(choose(networkPlans.inNetwork))
      await stage.page("the check marks are back", (seen) => hasMark(seen, deductibles) && hasMark(seen, exceptions))
    },
  ),
]
