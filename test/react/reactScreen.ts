import type { Page } from "playwright-core"
import type { CalendarTile } from "../../adapters/react/index.ts"
import { AppointmentId, CalendarDate, literal, LocationId, PatientId } from "../../src/index.ts"
import { sayRefusal } from "../../src/review.ts"
import type { Deed, OpenScreen, ScreenHost, Seen } from "../../src/testing/screen/ScreenDriver.ts"
import { openPage } from "./opened.ts"
import { seenIn } from "./page/seenIn.ts"
import { option } from "./walk.ts"
import type { TestHost } from "./TestHost.ts"

const ann = { firstName: "Ann", lastName: "Adams", birthDate: literal(CalendarDate)("1985-02-03") }

const hostOf = (host: ScreenHost): TestHost => ({
  tiles: async (): Promise<ReadonlyArray<CalendarTile>> => [
    {
      ...(await host.icon()),
      appointment: {
        id: literal(AppointmentId)("Ann at nine"),
        patient: { id: literal(PatientId)("Ann"), ...ann },
        location: literal(LocationId)("Main Street"),
        date: literal(CalendarDate)("2026-11-24"),
        time: "09:00",
        minutes: 30,
        column: "Chair 1",
      },
    },
  ],
  open: async (response) => {
    const { response: newest } = await host.icon()
    if (newest === undefined || response !== newest) return { ok: false, text: "there is no such answer" }
    const answer = await host.open(newest)
    return answer.ok ? answer : { ok: false, text: answer.refusals.map(sayRefusal).join(". ") }
  },
  visit: host.visit,
  perform: host.perform,
  receipts: () => Promise.resolve([]),
  undo: () => Promise.resolve([]),
})

// A button that bears the words: in the question if one stands, else in the notice, else on the page.
const buttonOf = async (page: Page, label: string) => {
  for (const place of ["[role=alertdialog]", ".coverport-notice", ".coverport-review"]) {
    const buttons = page.locator(`${place} button:not([aria-disabled=true])`)
    const texts = await buttons.allInnerTexts()
    const found = texts.findIndex((text) => text.trim().startsWith(label))
    if (found !== -1) return buttons.nth(found)
    if (place === "[role=alertdialog]" && (await page.locator(place).count()) > 0) return undefined
  }
  return undefined
}

const acting = async (page: Page, deed: Deed): Promise<void> => {
  const isAsked = (await page.locator("[role=alertdialog]").count()) > 0
  const click = async (selector: string, text?: string): Promise<void> => {
    if (isAsked) return
    const found = page.locator(selector, text === undefined ? {} : { hasText: text })
    if ((await found.count()) > 0) await found.first().click()
  }
  switch (deed._tag) {
    case "ClickIcon":
      return click("button.coverport-tile-icon")
    case "ChooseNetworkPlan": {
      await click(".coverport-select-button:not([disabled])")
      const found = option(page, deed.name)
      return (await found.count()) > 0 ? found.click() : page.keyboard.press("Escape")
    }
    case "SelectPane":
      return click(".coverport-pane-name", deed.name)
    case "Toggle": {
      const line = `.coverport-pane-line:has-text(${JSON.stringify(deed.section)})`
      return click(`${line} .coverport-check:not([data-disabled])`)
    }
    case "ClickProcedure":
      return click(".coverport-procedure-name", deed.name)
    case "Press":
      return (await buttonOf(page, deed.label))?.click()
    case "PressTwice":
      return (await buttonOf(page, deed.label))?.dblclick()
    case "Point": {
      if (deed.at === "Elsewhere") return page.mouse.move(2, 2)
      const notice = page.locator(".coverport-notice")
      return (await notice.count()) > 0 ? notice.hover() : undefined
    }
  }
}

/** The React page in Chromium, in the hands of the laws. */
export const reactScreen: OpenScreen = async (host) => {
  const { page } = await openPage(hostOf(host), { production: true })
  await page.evaluate(() => window.showCalendar())
  return {
    see: (): Promise<Seen> => page.evaluate(seenIn),
    act: (deed) => acting(page, deed),
    pass: (milliseconds) => page.evaluate((time) => window.passTime(time), milliseconds),
    close: () => page.context().close(),
  }
}
