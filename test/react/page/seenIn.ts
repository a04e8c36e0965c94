import type { EligibilityIcon } from "../../../src/index.ts"
import type { Seen } from "../../../src/testing/screen/ScreenDriver.ts"

/** What a person sees on the page. It is run in the browser, and so holds all it needs. */
export const seenIn = (): Seen => {
  const icons: ReadonlyArray<EligibilityIcon> = ["ReadyToImport", "Eligible", "NotEligible", "Unable"]
  const all = (selector: string, within: ParentNode = document): ReadonlyArray<HTMLElement> => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ]
  const text = (element: HTMLElement | undefined): string => (element?.innerText ?? "").replace(/\s+/g, " ").trim()
  const one = (selector: string, within: ParentNode = document): HTMLElement | undefined => all(selector, within)[0]
  const buttons = (within: ParentNode | undefined) =>
    within === undefined
      ? []
      : all("button", within).map((button) => ({
          label: text(button),
          enabled: button.ariaDisabled !== "true",
        }))

  const review = one(".coverport-review")
  if (review === undefined) {
    const shown = one(".coverport-tile .coverport-icon")
    return {
      page: "Calendar",
      icon: icons.find((icon) => shown?.classList.contains(`coverport-icon-${icon}`) === true) ?? "None",
      text: text(one("main")),
    }
  }
  const notice = one(".coverport-notice")
  const question = one("[role=alertdialog]")
  const focused = document.activeElement
  return {
    page: "Import",
    title: text(one("h1", review)),
    panes: all(".coverport-pane-line", review).map((line) => {
      const checkbox = line.querySelector("input")
      const name = one(".coverport-pane-text", line)
      return {
        name: (name?.firstChild?.textContent ?? "").trim(),
        shown: line.dataset["shown"] === "true",
        ...(checkbox === null ? {} : { checkbox: { checked: checkbox.checked, enabled: !checkbox.disabled } }),
        checkMark: one(".coverport-imported", line) !== undefined,
      }
    }),
    networkPlans: [...review.querySelectorAll<HTMLOptionElement>("select option")].flatMap(
      ({ value, label, selected }) => (value === "" ? [] : [{ name: label, chosen: selected }]),
    ),
    text: text(one(".coverport-main", review)),
    procedures: all(".coverport-procedure", review).map((row) => ({
      name: text(one(".coverport-code", row)),
      count: Number(text(one(".coverport-count", row))),
      expanded: one("button", row)?.ariaExpanded === "true",
    })),
    ...(notice === undefined
      ? {}
      : {
          notice: {
            tone: notice.classList.contains("coverport-notice-success") ? "success" : "problem",
            text: text(one(".coverport-notice-text", notice)),
            buttons: buttons(notice),
          },
        }),
    ...(question === undefined
      ? {}
      : {
          question: {
            title: text(one("h2", question)),
            text: all("p, .coverport-small", question).map(text).join(" "),
            choices: all("button", question).map(text),
            ...(focused instanceof HTMLButtonElement && question.contains(focused) ? { focused: text(focused) } : {}),
          },
        }),
    buttons: buttons(one(".coverport-foot", review)),
  }
}
