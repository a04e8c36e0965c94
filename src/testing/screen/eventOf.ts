import type { PersonEvent } from "../../review/page/ReviewEvent.ts"
import type { ReviewView } from "../../review/page/ReviewView.ts"
import type { Deed } from "./ScreenDriver.ts"

interface Pressable {
  readonly label: string
  readonly does: PersonEvent
  readonly enabled: boolean
}

// What stands in front hides what stands behind it.
const pressable = (view: ReviewView): ReadonlyArray<Pressable> =>
  view.question !== undefined
    ? view.question.choices.map((choice) => ({ ...choice, enabled: true }))
    : [
        ...(view.notice?.actions ?? []),
        view.import,
        view.close,
        ...(view.undo === undefined ? [] : [view.undo]),
        ...view.withheld.flatMap(({ choices }) => choices),
      ]

const pressed = (view: ReviewView, label: string): ReadonlyArray<PersonEvent> => {
  const found = pressable(view).find((one) => one.enabled && one.label.startsWith(label))
  return found === undefined ? [] : [found.does]
}

/** The events that a deed means on a page; none where it can not be done there. */
export const eventOf = (view: ReviewView, deed: Deed): ReadonlyArray<PersonEvent> => {
  const isBehind = view.question !== undefined
  switch (deed._tag) {
    case "ClickIcon":
      return []
    case "ChooseNetworkPlan":
      return view.networkPlans.enabled && !isBehind ? [{ _tag: "ChooseNetworkPlan", name: deed.name }] : []
    case "SelectPane": {
      const found = view.panes.find(({ name }) => name === deed.name)
      return found === undefined || isBehind ? [] : [{ _tag: "ShowPane", pane: found.pane }]
    }
    case "Toggle": {
      const box = view.panes.find(({ name }) => name === deed.section)?.checkbox
      return box?.enabled !== true || isBehind ? [] : [{ _tag: "ToggleSection", section: box.section }]
    }
    case "ClickProcedure": {
      const found = view.exceptions.groups
        .flatMap(({ procedures }) => procedures)
        .find(({ name }) => name === deed.name)
      return found === undefined || isBehind ? [] : [{ _tag: "ToggleProcedure", procedure: found.key }]
    }
    case "Press":
      return pressed(view, deed.label)
    case "PressTwice": {
      const events = pressed(view, deed.label)
      return [...events, ...events]
    }
    case "Point":
      return view.notice === undefined ? [] : [{ _tag: "HoldNotice", hold: deed.at === "Notice" }]
  }
}
