import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Page } from "playwright-core"

/** Pastes a message into the page that reads one. */
export const readsMessage = async (page: Page, address: string): Promise<string> => {
  await page.goto(address)
  await page
    .getByLabel("A payer's answer")
    .fill(await readFile(join(import.meta.dirname, "browser/message.271"), "utf8"))
  await page.locator("#said p").first().waitFor()
  return (await page.locator("#said p").allInnerTexts()).join("\n")
}

/** Walks the review to its end, and reads what it warned of and what it says was done. */
export const importsAnswer = async (page: Page, address: string): Promise<string> => {
  await page.goto(`${address}?response=answer-1`)
  await page.getByRole("heading", { level: 1, name: "Import Insurance Benefit Details" }).waitFor()
  await page.locator(".coverport-select-button").click()
  await page
    .locator(".coverport-option")
    .filter({ has: page.getByText("In network", { exact: true }) })
    .click()
  await page.getByText(/^Touches /).waitFor()
  await page.getByRole("button", { name: "Import", exact: true }).click()
  const yes = page.getByRole("alertdialog").getByRole("button", { name: /^Yes/ })
  const warned = await yes.innerText()
  await yes.click()
  const done = page.getByRole("status").getByText(/^Imported: /)
  await done.waitFor()
  return `${warned}\n${await done.innerText()}`
}
