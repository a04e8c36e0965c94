import { expect, it, vi } from "vitest"
import { violations } from "../browser/axe.ts"
import { button } from "../react/walk.ts"
import type { Client } from "./client.ts"
import { signedIn } from "./client.ts"
import { demonstration } from "./demonstration.ts"
import { seated, withPages } from "./seated.ts"
import { choice, digestOf, tagsOf, waiting } from "./told.ts"

/** Imports what waits for Mara Ortiz, for the providers of one network. */
const importing = async (client: Client, networkPlan: string, receipt: string): Promise<void> => {
  const response = await waiting(client)
  const path = `/api/reviews/${response}`
  const asked = { ...choice, networkPlan }
  const digest = digestOf(await client.post(`${path}/preview`, { choice: asked }))
  expect((await client.post(`${path}/import`, { choice: asked, digest, receipt })).status).toBe(200)
}

const importedTwice = async () => {
  const demo = await withPages()
  const manager = await signedIn(demo, "manager")
  await importing(manager, "In network", "visit-1")
  await importing(manager, "Out of network", "visit-2")
  return demo
}

it("whoever may not edit plans is told neither that a review waits nor what it holds", async () => {
  const demo = await demonstration()
  const front = await signedIn(demo, "frontdesk")
  await importing(front, "In network", "visit-1")
  const asked = { imports: ["visit-1"], receipt: "mine" }

  for (const said of [
    await front.get("/api/revert-reviews"),
    await front.get("/api/revert-reviews/visit-1"),
    await front.post("/api/revert-reviews/visit-1/revert", asked),
    await front.post("/api/revert-reviews/visit-1/accept", asked),
  ])
    expect([said.status, tagsOf(said)]).toEqual([403, ["RightMissing"]])
})

it("an act on a review that names no import is refused as malformed, and one on a receipt that is not there is not found", async () => {
  const demo = await demonstration()
  const manager = await signedIn(demo, "manager")
  await importing(manager, "In network", "visit-1")

  const nothing = await manager.post("/api/revert-reviews/visit-1/accept", { imports: [], receipt: "mine" })
  expect([nothing.status, tagsOf(nothing)]).toEqual([400, ["Malformed"]])
  const absent = await manager.post("/api/revert-reviews/nothing/revert", { imports: ["visit-1"], receipt: "mine" })
  expect([absent.status, tagsOf(absent)]).toEqual([404, ["ReceiptNotFound"]])
})

it("the head says that an import waits, and leads to its values, one of which is put back and the rest accepted", async () => {
  const { page, complaints } = await seated(await importedTwice(), "manager")
  await page.getByRole("link", { name: "To look at 1 import to look at" }).click()
  await page.getByRole("link", { name: /^Mara Ortiz · / }).click()

  await page.getByText(/^Imported twice since anybody looked\. Previous is the value before the first/).waitFor()
  await page.getByText("Can be put back through 2026-12-24.").waitFor()
  const required = page.getByRole("row", { name: /Deductible required: individual, annual/ })
  expect(await required.innerText()).toMatch(/\$50\.00/)

  await page.getByRole("button", { name: /^Revert Deductible required: individual, annual to \$50\.00$/ }).click()
  await page.getByText("1 value is as before.").waitFor()
  await vi.waitFor(async () => expect(await required.count()).toBe(0))

  await button(page, "Accept the rest").click()
  await page.getByText("The rest was accepted.").waitFor()
  await page.getByText(/^Nothing waits to be looked at here/).waitFor()
  await vi.waitFor(async () =>
    expect(await page.getByRole("link", { name: "To look at", exact: true }).count()).toBe(1),
  )
  expect(complaints).toEqual([])
})

it("some are selected and put back, the value in between can be had, and all that is left is put back", async () => {
  const { page, goes, complaints } = await seated(await importedTwice(), "manager")
  await goes("/reviews/visit-2")
  await page.getByRole("button", { name: /^Deductible required: individual, annual: Only back to \$75\.00$/ }).click()
  await page.getByText("The newest import of this value was taken back.").waitFor()

  const box = page.getByRole("checkbox", { name: "Select Benefit maximum: individual, annual" })
  await box.focus()
  await page.keyboard.press("Space")
  await button(page, "Revert selected").click()
  await page.getByText("1 value is as before.").waitFor()
  await button(page, "Revert all").click()
  await page.getByText(/^\d+ values are as before\.$/).waitFor()
  await page.getByText(/^Nothing waits to be looked at here/).waitFor()

  await goes("/history")
  await page
    .getByRole("button", { name: /^Taken back/ })
    .first()
    .waitFor()
  expect(complaints).toEqual([])
})

it("by keyboard: the focus goes to the heading when a value is gone, and what was done is read aloud", async () => {
  const { page, goes } = await seated(await importedTwice(), "manager")
  await goes("/reviews/visit-2")
  const revert = page.getByRole("button", { name: /^Revert Deductible required: individual, annual/ })
  await revert.focus()
  await page.keyboard.press("Enter")
  await page.getByRole("status").filter({ hasText: "1 value is as before." }).waitFor()
  await vi.waitFor(async () => expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1"))
})

it("is told where somebody else has put back or accepted it meanwhile", async () => {
  const demo = await importedTwice()
  const mine = await seated(demo, "manager")
  await mine.goes("/reviews/visit-2")
  const revert = mine.page.getByRole("button", { name: /^Revert Deductible required: individual, annual/ })
  await revert.waitFor()
  const manager = await signedIn(demo, "manager")
  const both = { imports: ["visit-1", "visit-2"], receipt: "theirs" }
  expect((await manager.post("/api/revert-reviews/visit-2/accept", both)).status).toBe(200)

  await revert.click()
  await mine.page
    .getByText(/^No value can be put back: Deductible required: individual, annual: it was accepted with `theirs`/)
    .waitFor()
  await button(mine.page, "Revert all").waitFor({ state: "detached" })
})

it.each(["light", "dark"])("axe finds nothing on its pages, %s", async (looks) => {
  const { page, goes } = await seated(await importedTwice(), "manager", { dark: looks === "dark" })
  await goes("/reviews")
  await page.getByRole("link", { name: /^Mara Ortiz · / }).waitFor()
  expect(await violations(page)).toEqual([])
  await goes("/reviews/visit-2")
  await button(page, "Revert all").waitFor()
  expect(await violations(page)).toEqual([])
  await button(page, "Accept the rest").click()
  await page.getByText(/^Nothing waits/).waitFor()
  expect(await violations(page)).toEqual([])
})
