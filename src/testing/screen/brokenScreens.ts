import { update } from "../../review/page/update.ts"
import { view } from "../../review/page/view.ts"
import type { OpenScreen } from "./ScreenDriver.ts"
import { screenDriving } from "./scriptedScreen.ts"

/**
 * A screen with one fault planted in it, and the law that must find it out.
 *
 * @category laws
 * @since 0.2.0
 */
export interface BrokenScreen {
  readonly name: string
  /** The name of the law that this fault breaks; it may break others too. */
  readonly breaks: string
  readonly open: OpenScreen
}

/** Screens that break the laws, each to be found out by the law it names. @category laws @since 0.2.0 */
export const brokenScreens: ReadonlyArray<BrokenScreen> = [
  {
    name: "imports without asking",
    breaks: "step 9: Import makes a confirmation appear that says who is affected, and writes nothing",
    open: screenDriving({
      update: (state, event) => {
        const asked = update(state, event)
        return event._tag === "Import" && asked.state.mode._tag === "Confirming"
          ? update(asked.state, { _tag: "Yes" })
          : asked
      },
    }),
  },
  {
    name: "loses the check marks",
    breaks: "step 10: Yes imports, and a check mark stands beside both sections",
    open: screenDriving({
      view: (state) => {
        const shown = view(state)
        return { ...shown, panes: shown.panes.map((pane) => ({ ...pane, imported: false })) }
      },
    }),
  },
  {
    name: "comes back to the calendar as it was drawn before",
    breaks: "step 11: Close returns to the calendar, and the icon is a white E on green",
    open: screenDriving({ icon: (_now, before) => before }),
  },
  {
    name: "never takes the success message away",
    breaks: "step 10: the success message goes after 4 seconds, and not before",
    open: screenDriving({
      update: (state, event) => (event._tag === "TimePassed" ? { state, commands: [] } : update(state, event)),
    }),
  },
  {
    name: "takes the success message away under the pointer",
    breaks: "step 10: the success message stays while it is pointed at",
    open: screenDriving({
      update: (state, event) => (event._tag === "HoldNotice" ? { state, commands: [] } : update(state, event)),
    }),
  },
  {
    name: "puts the focus on Yes",
    breaks: "step 9: Import makes a confirmation appear that says who is affected, and writes nothing",
    open: screenDriving({
      seen: (seen) => {
        if (seen.page === "Calendar" || seen.question === undefined) return seen
        const [focused] = seen.question.choices
        return { ...seen, question: { ...seen.question, ...(focused === undefined ? {} : { focused }) } }
      },
    }),
  },
  {
    name: "goes back to Patient Details after No",
    breaks: "step 9: No returns to the page as it was, and writes nothing",
    open: screenDriving({
      update: (state, event) => {
        const step = update(state, event)
        return event._tag === "No" ? { ...step, state: { ...step.state, pane: "PatientDetails" } } : step
      },
    }),
  },
  {
    name: "closes without asking",
    breaks: "closing before an import asks, with three choices and what each leaves",
    open: screenDriving({
      update: (state, event) => {
        const asked = update(state, event)
        return asked.state.mode._tag === "AskingHowToClose"
          ? update(asked.state, { _tag: "ExitWithoutImporting" })
          : asked
      },
    }),
  },
  {
    name: "offers no Undo",
    breaks: "Undo puts an import back: no check mark, and the dot is on the icon again",
    open: screenDriving({
      view: (state) => {
        const { undo: _undo, ...shown } = view(state)
        return shown.notice === undefined ? shown : { ...shown, notice: { ...shown.notice, actions: [] } }
      },
    }),
  },
]
