import type { Page } from "playwright-core"
import { expect, it, vi } from "vitest"
import { hostAt } from "./TestHost.ts"
import { opened } from "./opened.ts"
import { openPractice } from "./practice.ts"
import { button, choose, closes, imports, opensReview, option, shows } from "./walk.ts"

it.concurrent(
  "walks the whole seed by mouse: from the icon over the warnings with their numbers to a white E on green",
  async () => {
    const { page, complaints } = await opened(hostAt(await openPractice()))

    await opensReview(page)
    await page.getByRole("cell", { name: "MARA ORTIZ" }).first().waitFor()
    await choose(page, "In network")
    await shows(page, "Deductibles & Benefits")
    await page
      .getByRole("row", { name: /^Deductible required: individual, annual .* \$50\.00 \$75\.00 ≠?changed/ })
      .waitFor()
    await shows(page, "Exceptions & Limitations")
    await button(page, /^D1120/).click()
    await page.getByText("through age 13").waitFor()

    await button(page, "Import").click()
    const question = page.getByRole("alertdialog", { name: "Import these benefit details?" })
    await question
      .getByText(/all patients in any family who are covered by the plan: 41 families, 96 patients\./)
      .waitFor()
    await question.getByText(/family members who are covered by the plan: 1 family, 4 patients\./).waitFor()
    await question.getByText("2 procedures' exceptions that the payer did not mention will be removed.").waitFor()
    await question.getByRole("button", { name: "Yes, overwrite for 96 patients" }).click()

    await page.getByRole("status").getByText("Imported: 42 values changed.").waitFor()
    expect(await page.getByRole("navigation").getByText("imported").count()).toBe(4)
    await closes(page)
    await page.getByRole("button", { name: "M. Ortiz: eligible" }).waitFor()
    expect(complaints).toEqual([])
  },
)

it.concurrent("walks from the calendar to the calendar by keyboard alone, and the focus is never lost", async () => {
  const { page, complaints } = await opened(hostAt(await openPractice()))
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "")
  const tabTo = async (name: string | RegExp): Promise<void> => {
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab")
      if ((await focused()).match(name)) return
    }
    throw new Error(`the Tab key does not lead to ${String(name)}`)
  }

  await tabTo("Benefits ready to import for M. Ortiz")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { level: 1, name: "Import Insurance Benefit Details" }).waitFor()
  expect(await focused()).toBe("Import Insurance Benefit Details")

  await tabTo(/^Choose/)
  await page.keyboard.press("Enter")
  await option(page, "In network").waitFor()
  await page.keyboard.press("Enter")
  await tabTo("Import")
  await page.keyboard.press("Enter")
  // The safe choice, of which Escape is another way to say it; and back to where it was asked.
  await vi.waitFor(async () => expect(await focused()).toBe("No"))
  await page.keyboard.press("Escape")
  await page.getByRole("alertdialog").waitFor({ state: "detached" })
  await vi.waitFor(async () => expect(await focused()).toBe("Import"))

  await page.keyboard.press("Space")
  await vi.waitFor(async () => expect(await focused()).toBe("No"))
  await page.keyboard.press("Shift+Tab")
  expect(await focused()).toBe("Yes, overwrite for 96 patients")
  await page.keyboard.press("Enter")
  await page.getByRole("status").getByText("Imported: 42 values changed.").waitFor()
  await vi.waitFor(async () => expect(await focused()).toBe("Import"))

  await page.keyboard.press("Shift+Tab")
  await page.keyboard.press("Shift+Tab")
  expect(await focused()).toBe("Close")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Tuesday, November 24, 2026" }).waitFor()
  await vi.waitFor(async () => expect(await focused()).toBe("M. Ortiz: eligible"))
  expect(complaints).toEqual([])
})

const waysOut = [
  ["Mark as Done", "M. Ortiz: eligible"],
  ["Exit without Importing", "Benefits ready to import for M. Ortiz"],
] as const

it.concurrent.each(waysOut)("closes before an import by %s: %s", async (way, icon) => {
  const { page, complaints } = await opened(hostAt(await openPractice()))
  await opensReview(page)
  await closes(page)
  await page.getByRole("alertdialog").getByRole("button", { name: way }).click()
  await page.getByRole("button", { name: icon }).waitFor()
  expect(complaints).toEqual([])
})

it.concurrent("begins the question of how to close on Cancel, which returns to the page and to Close", async () => {
  const { page } = await opened(hostAt(await openPractice()))
  await opensReview(page)
  await closes(page)
  const cancel = page.getByRole("button", { name: "Cancel" })
  await vi.waitFor(async () => expect(await isFocused(cancel)).toBe(true))
  await cancel.click()
  await vi.waitFor(async () =>
    expect(await isFocused(page.getByRole("button", { name: "Close", exact: true }))).toBe(true),
  )
})

const isFocused = (locator: ReturnType<Page["locator"]>): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement)

it.concurrent(
  "says the success message in a live region, holds it while it is pointed at or focused, and lets it go",
  async () => {
    const { page } = await opened(hostAt(await openPractice()))
    await opensReview(page)
    await choose(page, "In network")
    await imports(page)
    const notice = page.getByRole("status").getByText("Imported: 42 values changed.")
    await notice.waitFor()

    await notice.hover()
    await page.evaluate(() => window.passTime(10_000))
    expect(await notice.count()).toBe(1)
    await page.locator(".coverport-notice").getByRole("button", { name: "Undo" }).focus()
    await page.mouse.move(2, 300)
    await page.evaluate(() => window.passTime(10_000))
    expect(await notice.count()).toBe(1)
    await page.getByRole("heading", { level: 1 }).focus()
    await page.evaluate(() => window.passTime(3_900))
    expect(await notice.count()).toBe(1)
    await page.evaluate(() => window.passTime(100))
    await vi.waitFor(async () => expect(await notice.count()).toBe(0))
  },
)

it.concurrent("undoes from the success message, and stands somewhere afterwards", async () => {
  const { page } = await opened(hostAt(await openPractice()))
  await opensReview(page)
  await choose(page, "In network")
  await imports(page)
  await page.locator(".coverport-notice").getByRole("button", { name: "Undo" }).click()
  await page.getByRole("status").getByText("Undone: 42 values put back.").waitFor()
  expect(await page.getByRole("navigation").getByText("imported").count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1")
})
