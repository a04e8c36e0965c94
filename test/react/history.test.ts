import { expect, it, vi } from "vitest"
import { hostAt } from "./TestHost.ts"
import { opened } from "./opened.ts"
import { openPractice } from "./practice.ts"
import { button, choose, imports, opensReview } from "./walk.ts"

it.concurrent(
  "shows a receipt a line, opened every value before and after, and puts one back, or all that is left",
  async () => {
    const { page, complaints } = await opened(hostAt(await openPractice()))
    await opensReview(page)
    await choose(page, "In network")
    await imports(page)
    await page.evaluate(() => window.showHistory())

    const receipt = page.getByRole("button", { name: /^Imported Mara Ortiz/ })
    expect(await receipt.innerText()).toContain("42 values for 41 families, 96 patients")
    await receipt.click()
    await page
      .getByRole("row", { name: /^Deductible required: individual, annual everyone on the plan \$50\.00 \$75\.00/ })
      .waitFor()
    await button(page, "Undo this: D0274").click()
    const taken = page.getByRole("button", { name: /^Taken back Mara Ortiz/ })
    await taken.waitFor()
    expect(await taken.innerText()).toContain("1 value put back")

    await button(page, "Undo all of it").click()
    await vi.waitFor(async () => expect(await taken.count()).toBe(2))
    expect(await taken.first().innerText()).toContain("41 values put back")
    expect(complaints).toEqual([])
  },
)

it.concurrent("says why a value cannot be put back, and offers no button for it", async () => {
  const { page } = await opened(hostAt(await openPractice()))
  await opensReview(page)
  await choose(page, "In network")
  await imports(page)
  await page.evaluate(() => window.showHistory())
  await page.getByRole("button", { name: /^Imported/ }).click()
  const undo = button(page, "Undo this: D0274")
  await undo.click()
  await page.getByRole("button", { name: /^Taken back/ }).waitFor()
  await undo.click()
  await page.getByText(/^Cannot be undone: D0274: receipt `undo-\d+` changed it later/).waitFor()
  expect(await undo.count()).toBe(0)
  expect(await button(page, "Undo this: D1110").count()).toBe(1)
})

it.concurrent("says that nothing was done yet, and that a receipt changed nothing", async () => {
  const host = hostAt(await openPractice())
  const { page } = await opened(host)
  await page.evaluate(() => window.showHistory())
  await page.getByRole("button", { name: /^Marked as done/ }).click()
  await page.getByText("No value was changed.").waitFor()

  const empty = await opened({ ...host, receipts: () => Promise.resolve([]) })
  await empty.page.evaluate(() => window.showHistory())
  await empty.page.getByText("Nothing was imported, edited or taken back yet.").waitFor()
})
