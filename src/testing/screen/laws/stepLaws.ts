import { sayConfirmation } from "../../../review/words/confirmation.ts"
import { pageWords, paneNames } from "../../../review/words/page.ts"
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
  isChecked,
  opens,
  pane,
  paneSeen,
  press,
  says,
  toggle,
} from "../walking.ts"

/** The steps of the workflow, one after the other. */
export const stepLaws: ReadonlyArray<ScreenLaw> = [
  screenLaw("steps 1 and 2: the icon opens the page on Patient Details", async (stage) => {
    await stage.calendar("the dot is on the icon", ({ icon }) => icon === "ReadyToImport")
    const page = await opens(stage)
    stage.is(
      "the pane that is shown",
      page.panes.filter(({ shown }) => shown).map(({ name }) => name),
      [paneNames.PatientDetails],
    )
    stage.is("the payer's patient is shown beside the practice's", says(page.text, "ANN ADAMS", "Ann Adams"), true)
    stage.is("the page was opened once", stage.practice.opened(), 1)
  }),

  screenLaw("step 3: of several network plans none is chosen, and Import waits for it", async (stage) => {
    const before = await opens(stage)
    stage.is(
      "the network plans",
      before.networkPlans,
      Object.values(networkPlans).map((name) => ({ name, chosen: false })),
    )
    stage.is("Import can be pressed", canPress(before, pageWords.import), false)
    await stage.does(press(pageWords.import), choose(networkPlans.outOfNetwork))
    const after = await stage.page("Import can be pressed", (page) => canPress(page, pageWords.import))
    stage.is("no question was asked meanwhile", after.question, undefined)
    stage.is(
      "the chosen network plan",
      after.networkPlans.filter(({ chosen }) => chosen).map(({ name }) => name),
      [networkPlans.outOfNetwork],
    )
  }),

  screenLaw("steps 4 and 5: deductibles and benefits, held and the payer's", async (stage) => {
    await choosesNetwork(stage)
    await stage.does(pane(deductibles))
    const page = await stage.page("the required and met deductibles and the maximum and used benefits", ({ text }) =>
      says(text, "$25.00", "$50.00", "$10.00", "$15.00", "$75.00", "$1,200.00", "$1,500.00", "$100.00", "$400.00"),
    )
    stage.is("the pane that is shown", paneSeen(page, deductibles)?.shown, true)
    stage.is("who is affected is in sight", says(page.text, "2 families, 4 patients"), true)
  }),

  screenLaw("step 6: a checkbox beside Deductibles & Benefits is selected, and can be cleared", async (stage) => {
    const before = await choosesNetwork(stage)
    stage.is("selected at first", isChecked(before, deductibles), true)
    await stage.does(toggle(deductibles))
    await stage.page(
      "it is cleared, and the other is not",
      (page) => !isChecked(page, deductibles) && isChecked(page, exceptions),
    )
    await stage.does(toggle(deductibles))
    await stage.page("it is selected again", (page) => isChecked(page, deductibles))
  }),

  screenLaw("step 7: exceptions per procedure, with their number, and a click that expands one", async (stage) => {
    await choosesNetwork(stage)
    await stage.does(pane(exceptions))
    const list = await stage.page("the procedures are listed", ({ procedures }) => procedures.length === 4)
    stage.is(
      "the procedures and the numbers of their exceptions",
      list.procedures.map(({ name, count, expanded }) => [name, count, expanded]),
      [
        ["D0274", 1, false],
        ["D1110", 1, false],
        ["D1351", 1, false],
        ["D9972", 1, false],
      ],
    )
    await stage.does({ _tag: "ClickProcedure", name: "D1351" })
    const open = await stage.page("the procedure is expanded", ({ procedures }) =>
      procedures.some(({ name, expanded }) => name === "D1351" && expanded),
    )
    stage.is("its exception is described", says(open.text, "Age Limitation", "through age 14"), true)
    await stage.does({ _tag: "ClickProcedure", name: "D1351" })
    await stage.page("a second click closes it", ({ procedures }) => procedures.every(({ expanded }) => !expanded))
  }),

  screenLaw("step 8: a checkbox beside Exceptions & Limitations; with none selected Import waits", async (stage) => {
    const before = await choosesNetwork(stage)
    stage.is("selected at first", isChecked(before, exceptions), true)
    await stage.does(toggle(exceptions), toggle(deductibles))
    await stage.page(
      "both are cleared, and Import waits",
      (page) => !isChecked(page, exceptions) && !isChecked(page, deductibles) && !canPress(page, pageWords.import),
    )
  }),

  screenLaw("a section in which the payer states nothing is cleared and cannot be selected", async (stage) => {
    await choosesNetwork(stage, networkPlans.amountsOnly)
    await stage.does(toggle(exceptions))
    await stage.page("it stays cleared and disabled", (page) => {
      const box = paneSeen(page, exceptions)?.checkbox
      return box?.checked === false && !box.enabled
    })
  }),

  screenLaw(
    "step 9: Import makes a confirmation appear that says who is affected, and writes nothing",
    async (stage) => {
      await choosesNetwork(stage)
      const { question } = await asksToImport(stage)
      const warnings = sayConfirmation(
        {
          plan: { families: 2, patients: 4 },
          subscription: { families: 1, patients: 2 },
          enrolment: { families: 1, patients: 1 },
        },
        { amountsAndExceptions: 1, coverages: 0, options: 0, removed: 1 },
      )
      stage.is(
        "the warnings",
        warnings.filter((line) => says(question?.text ?? "", line)),
        warnings,
      )
      stage.is("the focus is on the choice that changes nothing", question?.focused, pageWords.no)
      stage.is("nothing is written", await stage.practice.receipts(), [])
    },
  ),

  screenLaw("step 9: No returns to the page as it was, and writes nothing", async (stage) => {
    await choosesNetwork(stage)
    await stage.does(pane(deductibles), toggle(exceptions))
    const before = await stage.page(
      "one section is left",
      (page) => !isChecked(page, exceptions) && canPress(page, pageWords.import),
    )
    await asksToImport(stage)
    await stage.does(press(pageWords.no))
    const after = await stage.page("the question is gone", ({ question }) => question === undefined)
    stage.is("the page", after, before)
    stage.is("nothing is written", await stage.practice.receipts(), [])
  }),

  screenLaw("step 10: Yes imports, and a check mark stands beside both sections", async (stage) => {
    await choosesNetwork(stage)
    await imports(stage)
    await stage.page("both check marks", (page) => hasMark(page, deductibles) && hasMark(page, exceptions))
    stage.is("what is written", await stage.practice.receipts(), ["Imported"])
  }),

  screenLaw("step 10: a section that was cleared is not imported, and has no check mark", async (stage) => {
    await choosesNetwork(stage)
    await stage.does(toggle(exceptions))
    await stage.page(
      "Import can be pressed",
      (page) => !isChecked(page, exceptions) && canPress(page, pageWords.import),
    )
    await imports(stage)
    await stage.page("one check mark", (page) => hasMark(page, deductibles) && !hasMark(page, exceptions))
    stage.is(
      "the sections of what was asked to be imported",
      stage.practice.asked().flatMap((asked) => (asked._tag === "Import" ? [asked.choice.sections] : [])),
      [["DeductiblesAndBenefits"]],
    )
  }),

  screenLaw("step 10: the success message goes after 4 seconds, and not before", async (stage) => {
    await choosesNetwork(stage)
    await imports(stage)
    await stage.pass(3_500)
    await stage.does(pane(deductibles))
    const before = await stage.page("another pane", (page) => paneSeen(page, deductibles)?.shown === true)
    stage.is("the message is there", before.notice?.tone, "success")
    await stage.pass(1_000)
    await stage.page("the message is gone", ({ notice }) => notice === undefined)
  }),

  screenLaw("step 10: the success message stays while it is pointed at", async (stage) => {
    await choosesNetwork(stage)
    await imports(stage)
    await stage.does({ _tag: "Point", at: "Notice" })
    await stage.pass(60_000)
    await stage.does(pane(deductibles))
    const held = await stage.page("another pane", (page) => paneSeen(page, deductibles)?.shown === true)
    stage.is("the message is there", held.notice?.tone, "success")
    await stage.does({ _tag: "Point", at: "Elsewhere" })
    await stage.pass(4_500)
    await stage.page("the message is gone", ({ notice }) => notice === undefined)
  }),

  screenLaw("step 11: Close returns to the calendar, and the icon is a white E on green", async (stage) => {
    await choosesNetwork(stage)
    await imports(stage)
    await stage.does(press(pageWords.close))
    await stage.calendar("the calendar, with the icon", ({ icon }) => icon === "Eligible")
  }),
]
