import { sectionNames } from "../../review/words/coverage.ts"
import { pageWords } from "../../review/words/page.ts"
import type { Deed, PaneSeen } from "./ScreenDriver.ts"
import type { PageSeen, Stage } from "./ScreenLaw.ts"
import { networkPlans } from "./screenPractice.ts"

// The words that a walk looks for and presses, and the steps that many walks share.

export const deductibles = sectionNames.DeductiblesAndBenefits
export const exceptions = sectionNames.ExceptionsAndLimitations

export const press = (label: string): Deed => ({ _tag: "Press", label })
export const pane = (name: string): Deed => ({ _tag: "SelectPane", name })
export const toggle = (section: string): Deed => ({ _tag: "Toggle", section })
export const choose = (name: string): Deed => ({ _tag: "ChooseNetworkPlan", name })

export const paneSeen = ({ panes }: PageSeen, name: string): PaneSeen | undefined =>
  panes.find((one) => one.name === name)

export const isChecked = (page: PageSeen, section: string): boolean =>
  paneSeen(page, section)?.checkbox?.checked === true

export const hasMark = (page: PageSeen, section: string): boolean => paneSeen(page, section)?.checkMark === true

/** Whether a button can be pressed. */
export const canPress = ({ buttons }: PageSeen, label: string): boolean =>
  buttons.some((button) => button.label === label && button.enabled)

/** Whether every one of some words is shown. */
export const says = (text: string, ...words: ReadonlyArray<string>): boolean =>
  words.every((word) => text.includes(word))

const isOpen = ({ question, title }: PageSeen): boolean => question === undefined && title === pageWords.title

/** Clicks the icon, and sees the page. */
export const opens = async ({ does, page }: Stage): Promise<PageSeen> => {
  await does({ _tag: "ClickIcon" })
  return page("the page opens", isOpen)
}

/** Clicks the icon, chooses a network plan, and sees that it can be imported. */
export const choosesNetwork = async (stage: Stage, name: string = networkPlans.inNetwork): Promise<PageSeen> => {
  await opens(stage)
  await stage.does(choose(name))
  return stage.page("Import can be pressed once a network plan is chosen", (page) => canPress(page, pageWords.import))
}

/** Presses Import, and sees the confirmation. */
export const asksToImport = async ({ does, page }: Stage): Promise<PageSeen> => {
  await does(press(pageWords.import))
  return page("a confirmation message appears", ({ question }) => question?.title === pageWords.confirmation)
}

/** Imports both sections, and sees the success message. */
export const imports = async (stage: Stage): Promise<PageSeen> => {
  await asksToImport(stage)
  await stage.does(press(pageWords.yes))
  return stage.page(
    "a success message appears, and the question is gone",
    ({ notice, question }) => notice?.tone === "success" && question === undefined,
  )
}
