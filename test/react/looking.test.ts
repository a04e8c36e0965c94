import { expect, it, vi } from "vitest"
import { hostAt } from "./TestHost.ts"
import { fiveNetworks, ofAnotherBirthDate, withNetworks, withoutExceptions, withProcedures } from "./message.ts"
import { opened } from "./opened.ts"
import { openPractice } from "./practice.ts"
import { button, choose, opensReview, shows } from "./walk.ts"

const openedOn = async (message: string, looks = {}) => {
  const practice = await openPractice()
  await practice.receive(message)
  const one = await opened(hostAt(practice), looks)
  await opensReview(one.page)
  return one
}

it.concurrent(
  "shows where the payer says it: the segment lit and in sight, Escape puts it away and returns to the button",
  async () => {
    const { page } = await opened(hostAt(await openPractice()))
    await opensReview(page)
    await choose(page, "In network")
    await shows(page, "Exceptions & Limitations")
    await button(page, /^D8080/).click()
    const where = button(page, "Where the payer says it: D8080, Age Limitation")
    await where.click()
    const lit = page.getByRole("complementary", { name: "What the payer sent" }).locator("mark")
    expect(await lit.innerText()).toContain("AD:D8080")
    await vi.waitFor(async () => expect(await lit.isVisible()).toBe(true))
    expect(
      await lit.evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect()
        const around = mark.closest("ol")?.getBoundingClientRect()
        return around !== undefined && top >= around.top && bottom <= around.bottom
      }),
    ).toBe(true)
    await page.keyboard.press("Escape")
    expect(await page.getByRole("complementary").count()).toBe(0)
    expect(await where.evaluate((element) => element === document.activeElement)).toBe(true)
  },
)

it.concurrent("shows what the payer says of the whole plan, and where", async () => {
  const { page } = await opened(hostAt(await openPractice()))
  await opensReview(page)
  await choose(page, "In network")
  await shows(page, "Exceptions & Limitations")
  const notes = page.locator(".coverport-notes")
  await notes.getByRole("heading", { name: "The whole plan" }).waitFor()
  await notes.getByText("teeth missing from before are covered").waitFor()
  await notes.getByText("MISSING TOOTH CLAUSE DOES NOT APPLY").waitFor()
  await notes.getByRole("button", { name: "Where the payer says it: The whole plan, Missing Tooth" }).click()
  const lit = page.getByRole("complementary", { name: "What the payer sent" }).locator("mark")
  await vi.waitFor(async () =>
    expect(await lit.allInnerTexts()).toEqual(["EB*D**35", expect.stringContaining("MISSING TOOTH")]),
  )
})

it.concurrent("names who is affected, a part at a time, when asked", async () => {
  const { page } = await opened(hostAt(await openPractice()))
  await opensReview(page)
  await choose(page, "In network")
  await button(page, "Who?").click()
  const names = page.locator(".coverport-names li")
  await vi.waitFor(async () => expect(await names.count()).toBe(20))
  await button(page, "Show more").click()
  await vi.waitFor(async () => expect(await names.count()).toBe(40))
  await page.locator(".coverport-affects").getByRole("button", { name: "Hide" }).click()
  expect(await names.count()).toBe(0)
})

it.concurrent(
  "shows five network plans side by side until one is chosen, marks what differs, and lets a heading choose",
  async () => {
    const { page } = await openedOn(withNetworks(fiveNetworks))
    await shows(page, "Deductibles & Benefits")
    const table = page.getByRole("region", { name: "Compare the network plans" }).getByRole("table")
    expect(await table.getByRole("columnheader").count()).toBe(6)
    await table
      .getByRole("row", {
        name: /^Deductible required: individual, annual ≠?\s*differs \$25\.00 \$50\.00 \$75\.00 \$100\.00 \$125\.00/,
      })
      .waitFor()
    expect(await button(page, "Import").getAttribute("aria-disabled")).toBe("true")
    await table.getByRole("button", { name: "NON-CONTRACTED" }).click()
    await page.getByText(/^Touches /).waitFor()
    await page.getByRole("cell", { name: "$125.00" }).waitFor()
    expect(await page.locator(".coverport-select-value").innerText()).toContain("NON-CONTRACTED")
  },
)

it.concurrent.each([60, 2_000])("finds and filters among %s procedures, and draws those in sight", async (all) => {
  const { page, complaints } = await openedOn(withProcedures(all))
  await shows(page, "Exceptions & Limitations")
  const rows = page.locator(".coverport-procedure")
  const found = page.locator(".coverport-found")
  await rows.first().waitFor()
  const listed = Number(/^[\d,]+/.exec(await found.innerText())?.[0].replace(",", ""))
  expect(listed).toBeGreaterThanOrEqual(all)
  if (all > 100) expect(await rows.count()).toBeLessThan(200)

  await page.getByRole("searchbox").fill("d1")
  await vi.waitFor(async () => expect(await found.innerText()).toMatch(/^[\d,]+ of /))
  expect(await rows.first().innerText()).toMatch(/^D1/)
  await page.getByRole("radio", { name: "Not Covered" }).click()
  await vi.waitFor(async () => expect(await rows.first().innerText()).toContain("Not Covered"))
  await page.getByRole("searchbox").fill("no such thing")
  await page.getByText("No procedure is found. Change the search or show all types.").waitFor()
  expect(await rows.count()).toBe(0)
  await page.getByRole("searchbox").fill("")
  await page.getByRole("radio", { name: "All" }).click()

  // The last of them is there when it is scrolled to.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await vi.waitFor(async () => expect(await rows.last().innerText()).toMatch(/^D98|^D99/), 5_000)
  expect(complaints).toEqual([])
})

it.concurrent("says why a value stays out, lets a person decide, and takes the answer back", async () => {
  const { page } = await openedOn(ofAnotherBirthDate)
  await page.getByRole("row", { name: "Born 1987-04-03 1988-04-03 differs" }).waitFor()
  await shows(page, "Deductibles & Benefits")
  const met = page.getByRole("row", { name: /^Deductible met: individual, annual/ })
  const withheld = page.getByRole("region", { name: "Left out of the import" })
  await withheld.getByText(/the payer's patient has another birth date\. Confirm who is meant to import them/).waitFor()
  expect(await met.filter({ hasText: "changed" }).count()).toBe(0)
  await withheld.getByRole("button", { name: "It is this patient", pressed: false }).click()
  await met.filter({ hasText: "changed" }).waitFor()
  await withheld.getByRole("button", { name: "Leave this patient's own amounts out" }).click()
  await met.filter({ hasText: "changed" }).waitFor({ state: "detached" })
})

it.concurrent("says that the payer stated no exceptions, and that their section is left out", async () => {
  const { page } = await openedOn(withoutExceptions)
  await shows(page, "Exceptions & Limitations")
  await page.getByText("The payer stated no exceptions: nothing will be replaced.").waitFor()
  expect(await page.getByRole("checkbox", { name: "Exceptions & Limitations" }).isDisabled()).toBe(true)
  await page.getByText("1 section selected").waitFor()
  await shows(page, "Not understood")
  await page.getByText("Everything the payer said was understood.").waitFor()
})

it.concurrent.each([
  [360, 740],
  [640, 400],
])("never scrolls sideways at %s by %s, whatever the names are", async (width, height) => {
  const { page } = await openedOn(withNetworks(fiveNetworks), { width, height })
  const overflows = (): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(await overflows()).toBe(false)
  await choose(page, "LEASED NATIONAL DENTAL ALLIANCE OF INDEPENDENT PROVIDERS")
  for (const pane of ["Deductibles & Benefits", "Exceptions & Limitations", "Not understood"]) {
    await shows(page, pane)
    expect([pane, await overflows()]).toEqual([pane, false])
  }
  await button(page, "Import").click()
  await page.getByRole("alertdialog").waitFor()
  expect(await overflows()).toBe(false)
})

it.concurrent("prints every procedure, and neither buttons nor filters", async () => {
  const { page } = await openedOn(withProcedures(250))
  await shows(page, "Exceptions & Limitations")
  const rows = page.locator(".coverport-procedure")
  await rows.first().waitFor()
  expect(await rows.count()).toBeLessThan(250)
  await page.emulateMedia({ media: "print" })
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")))
  expect(await rows.count()).toBeGreaterThanOrEqual(250)
  expect(await button(page, "Import").count()).toBe(0)
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")))
})
