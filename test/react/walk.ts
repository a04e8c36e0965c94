import type { Locator, Page } from "playwright-core"

// The steps that many tests share.

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole("button", { name, exact: true })

/** Clicks the icon at Mara Ortiz's appointment. */
export const opensReview = async (page: Page): Promise<void> => {
  await button(page, "Benefits ready to import for M. Ortiz").click()
  await page.getByRole("heading", { level: 1, name: "Import Insurance Benefit Details" }).waitFor()
}

/** A network plan on the list, by its whole name. */
export const option = (page: Page, name: string): Locator =>
  page.locator(".coverport-option").filter({ has: page.getByText(name, { exact: true }) })

/** Chooses from the Choose Network Plan list, and waits for the preview. */
export const choose = async (page: Page, name: string): Promise<void> => {
  await page.locator(".coverport-select-button").click()
  await option(page, name).click()
  await page.getByText(/^Touches /).waitFor()
}

/** Opens a line of the list on the left. */
export const shows = async (page: Page, pane: string): Promise<void> => {
  await page.locator(".coverport-pane-name", { hasText: pane }).click()
}

export const imports = async (page: Page): Promise<void> => {
  await button(page, "Import").click()
  await page.getByRole("alertdialog").getByRole("button", { name: /^Yes/ }).click()
  await page.getByRole("alertdialog").waitFor({ state: "detached" })
}

export const closes = (page: Page): Promise<void> => button(page, "Close").click()
