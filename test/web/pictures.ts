// Takes the pictures of `docs/pictures` anew: `npm run pictures`. The practice is invented and its day stands still.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Locator, Page } from "playwright-core"
import { chromium } from "playwright-core"
import { writeBook } from "../../adapters/terminal/book/runCreate.ts"
import { pageFiles } from "../../adapters/web/server/pageFiles.ts"
import { launch } from "../browser/launch.ts"
import { root } from "../gates/planted.ts"
import { button, choose, imports, opensReview, shows } from "../react/walk.ts"
import { servedSample, today } from "./servedSample.ts"

const folder = join(root, "docs/pictures")
mkdirSync(folder, { recursive: true })

const scratch = mkdtempSync(join(tmpdir(), "coverport-"))
const file = join(scratch, "practice.db")
await writeBook(file, today, true)
const served = await servedSample(file, pageFiles(join(root, "adapters/web/dist/pages")))
const server = await launch()
const browser = await chromium.connect(server.wsEndpoint())

interface Looks {
  readonly user?: RegExp
  readonly dark?: boolean
  readonly width?: number
  readonly height?: number
}

const picture = async (
  name: string,
  { user = /^Front desk/, dark = false, width = 1280, height = 860 }: Looks,
  walk: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width > 640 ? 1.25 : 1.5,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "UTC",
  })
  const page = await context.newPage()
  await page.goto(served.address)
  await page.getByRole("button", { name: user }).click()
  await page.getByRole("heading", { level: 1, name: "Tuesday, November 24, 2026" }).waitFor()
  await walk(page)
  // What was clicked is no longer pointed at.
  await page.mouse.move(0, 0)
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await context.close()
}

// A mouse would scroll the page on its way.
const pressed = (button: Locator): Promise<void> =>
  button.evaluate((it) => {
    if (it instanceof HTMLElement) it.click()
  })

const atDeductibles = async (page: Page): Promise<void> => {
  await opensReview(page)
  await choose(page, "In network")
  await shows(page, "Deductibles & Benefits")
  await page.evaluate(() => window.scrollTo(0, 0))
}

const atExceptions = async (page: Page): Promise<void> => {
  await opensReview(page)
  await choose(page, "In network")
  await shows(page, "Exceptions & Limitations")
  await button(page, /^D1206/).click()
}

try {
  await picture("calendar", {}, () => Promise.resolve())
  await picture("eligibility", {}, async (page) => {
    await page.getByRole("link", { name: "Eligibility" }).click()
    await page.getByRole("row", { name: /Walter Finch/ }).waitFor()
  })
  await picture("review", { height: 980 }, atDeductibles)
  await picture("evidence", { width: 1440 }, async (page) => {
    await atDeductibles(page)
    await pressed(button(page, /^Where the payer says it: Deductible required: individual, annual$/))
  })
  await picture("confirmation", {}, async (page) => {
    await atDeductibles(page)
    await pressed(button(page, "Import"))
    await page.getByRole("alertdialog").waitFor()
  })
  await picture("coverages", { user: /^Office manager/ }, async (page) => {
    await opensReview(page)
    await choose(page, "In network")
    await shows(page, "Coverages")
    await pressed(button(page, "Enter another percent or deductible for D2740"))
    await page.getByLabel("Plan pays, in percent").fill("60")
    await page.getByLabel("Plan pays, in percent").press("Enter")
    await page.getByText("entered here").waitFor()
    await page.evaluate(() => window.scrollTo(0, 640))
  })
  await picture("dark", { dark: true }, atExceptions)
  await picture("narrow", { width: 360, height: 740 }, async (page) => {
    await atDeductibles(page)
    await page.getByRole("heading", { name: "Deductibles & Benefits" }).evaluate((it) => it.scrollIntoView())
    await page.evaluate(() => window.scrollBy(0, -24))
  })
  await picture("message", {}, async (page) => {
    await page.getByRole("link", { name: "Read a message" }).click()
    await button(page, "Use an example").click()
    await page.getByRole("button", { name: "Family, annual", exact: true }).first().focus()
  })
  await picture("disagreements", { user: /^Office manager/, height: 620 }, async (page) => {
    await page.getByRole("link", { name: "Disagreements" }).click()
    await page.getByText("Plans on which all answers agree").waitFor()
  })
  // The last one, for it writes.
  await picture("history", { user: /^Office manager/ }, async (page) => {
    await atDeductibles(page)
    await imports(page)
    await page.getByRole("link", { name: "History" }).click()
    await page.getByRole("button", { name: /^Imported/ }).click()
    await page.getByRole("row").first().waitFor()
  })
} finally {
  await browser.close()
  await server.close()
  await served.close()
  rmSync(scratch, { recursive: true, force: true })
}
