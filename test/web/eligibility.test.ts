import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { violations } from "../browser/axe.ts"
import { signedIn } from "./client.ts"
import { demonstration } from "./demonstration.ts"
import { seated, withPages } from "./seated.ts"
import { today } from "./servedSample.ts"

const tab = (page: Page, name: RegExp) => page.getByRole("tab", { name })
const rowOf = (page: Page, patient: string) => page.getByRole("row", { name: new RegExp(patient) })

const marks = async (page: Page, patient: string, choice: string, because: string): Promise<void> => {
  await page.getByRole("button", { name: `Mark as … ${patient}` }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByLabel(choice, { exact: true }).check()
  await dialog.getByRole("combobox").selectOption(because)
  await dialog.getByRole("button", { name: "Mark" }).click()
  await dialog.waitFor({ state: "hidden" })
}

describe("the page Insurance Eligibility", () => {
  it("lists each patient once, in tabs with counts, with the reason in plain words", async () => {
    const { page, complaints } = await seated(await withPages(), "frontdesk")
    await page.getByRole("link", { name: "Eligibility" }).click()
    await rowOf(page, "Walter Finch").waitFor()
    expect(await rowOf(page, "Mara Ortiz").count()).toBe(1)
    expect(await rowOf(page, "Abel Okoro").innerText()).toContain("The payer cannot answer at the moment")

    await tab(page, /^Ineligible 1$/).click()
    await rowOf(page, "Walter Finch").waitFor()
    expect(await rowOf(page, "Mara Ortiz").count()).toBe(0)
    await page.keyboard.press("ArrowRight")
    await tab(page, /^Unable to verify 1$/)
      .and(page.locator('[aria-selected="true"]'))
      .waitFor()
    await rowOf(page, "Abel Okoro").waitFor()
    expect(complaints).toEqual([])
  })

  it("marks a patient: his appointments on the calendar show it, a family member's do not, and it can be taken back", async () => {
    const { page, goes, complaints } = await seated(await withPages(), "frontdesk")
    await goes("/eligibility")
    await marks(page, "Jonas Lindqvist", "Unable to verify", "the payer could not be reached")
    await page
      .getByRole("status")
      .getByText(/^Marked as unable to verify through 2026-12-24\. All visits of Jonas/)
      .waitFor()
    await rowOf(page, "Jonas Lindqvist").getByText("The payer could not be reached.").waitFor()
    expect(await rowOf(page, "Elsa Lindqvist").innerText()).toContain("Not verified")

    await goes("/")
    await page.getByRole("img", { name: "J. Lindqvist: marked as unable to verify" }).waitFor()
    await goes("/eligibility")
    await page.getByRole("button", { name: "Mark as … Jonas Lindqvist" }).click()
    await page.getByLabel("Take back", { exact: true }).check()
    await page.getByRole("dialog").getByRole("button", { name: "Mark" }).click()
    await page.getByText("Taken back. What the payer last answered counts again.").waitFor()
    await rowOf(page, "Jonas Lindqvist").getByText("Not verified").waitFor()
    expect(complaints).toEqual([])
  })

  it("is worked with the keyboard alone; Escape changes nothing and gives the focus back", async () => {
    const { page, goes } = await seated(await withPages(), "frontdesk")
    await goes("/eligibility")
    const button = page.getByRole("button", { name: "Mark as … Jonas Lindqvist" })
    await button.focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute("value"))).toBe("Eligible")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await rowOf(page, "Jonas Lindqvist").innerText()).toContain("Not verified")

    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await rowOf(page, "Jonas Lindqvist").getByText("Ineligible").waitFor()
  })

  it("offers no marking to whoever may not, and says why a day that is past is refused", async () => {
    const { page, goes } = await seated(await withPages(), "assistant")
    await goes("/eligibility")
    await rowOf(page, "Walter Finch").waitFor()
    expect(await page.getByRole("button", { name: /^Mark as/ }).count()).toBe(0)

    const front = await signedIn(await demonstration(), "frontdesk")
    const assistant = await signedIn(await demonstration(), "assistant")
    const body = (through?: string) => ({
      mark: "m1",
      marking: { _tag: "Eligible", because: "Telephone", ...(through === undefined ? {} : { through }) },
    })
    const path = "/api/patients/lindqvist-jonas/eligibility"
    expect((await assistant.post(path, body())).status).toBe(403)
    expect((await front.post("/api/patients/nobody/eligibility", body())).status).toBe(404)
    expect((await front.post(path, body("2026-11-23"))).status).toBe(409)
    expect((await front.post(path, { mark: "m1", marking: { _tag: "Eligible", because: "a hunch" } })).status).toBe(400)
    expect((await front.post(path, body(today))).status).toBe(200)
  })

  it.each([true, false])("is in nobody's way, the dialog neither, dark: %s", async (dark) => {
    const { page, goes } = await seated(await withPages(), "frontdesk", { dark })
    await goes("/eligibility")
    await rowOf(page, "Walter Finch").waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole("button", { name: "Mark as … Abel Okoro" }).click()
    await page.getByRole("dialog").waitFor()
    expect(await violations(page)).toEqual([])
    const folder = process.env["PICTURES"]
    if (folder !== undefined) {
      await page.screenshot({ path: `${folder}/mark-${dark ? "dark" : "light"}.png` })
      await page.keyboard.press("Escape")
      await page.screenshot({ path: `${folder}/eligibility-${dark ? "dark" : "light"}.png` })
      await goes("/")
      await page.getByText("Mara Ortiz").first().waitFor()
      await page.screenshot({ path: `${folder}/calendar-${dark ? "dark" : "light"}.png` })
    }
  })
})
