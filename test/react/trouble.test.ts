import { expect, it } from "vitest"
import type { HostCommand } from "../../src/review.ts"
import type { ReviewEvent } from "../../src/review.ts"
import { literal, Money } from "../../src/index.ts"
import { hostAt } from "./TestHost.ts"
import { withoutExceptions } from "./message.ts"
import { opened } from "./opened.ts"
import { manager, openPractice } from "./practice.ts"
import { button, choose, imports, opensReview, option } from "./walk.ts"

const edit = {
  limits: [
    {
      address: {
        _tag: "BenefitMaximum",
        slot: { level: "individual", period: "annual", category: "Standard" },
      },
      value: literal(Money)(180_000),
    },
  ],
} as const

it.concurrent(
  "says what somebody else changed since the preview, writes nothing, and shows what differs now",
  async () => {
    const practice = await openPractice()
    const { page, complaints } = await opened(hostAt(practice))
    await opensReview(page)
    await choose(page, "In network")
    await page.locator(".coverport-pane-name", { hasText: "Deductibles" }).click()
    await page.getByRole("cell", { name: "$1,500.00" }).waitFor()
    await practice.desk.editCoverage({
      caller: manager,
      target: { practice: "practice", plan: "acme-ppo", subscription: "acme-ortiz", patient: "ortiz-mara" },
      edits: edit,
      receipt: "meanwhile",
    })
    await imports(page)
    await page
      .getByRole("alert")
      .getByText(/was changed since you looked\. Nothing was written/)
      .waitFor()
    await page.getByRole("cell", { name: "$1,800.00" }).waitFor()
    await imports(page)
    await page.getByRole("status").getByText("Imported: 42 values changed.").waitFor()
    expect(complaints).toEqual([])
  },
)

it.concurrent("says what failed where nothing was written, and tries again as often as asked", async () => {
  const host = hostAt(await openPractice())
  let failures = 2
  const perform = (command: HostCommand): Promise<ReviewEvent> => {
    if (command._tag !== "Import" || failures-- <= 0) return host.perform(command)
    const problem = { message: "The book is not there.", written: "nothing" } as const
    return Promise.resolve({ _tag: "Failed", number: command.number, problem })
  }
  const { page, complaints } = await opened({ ...host, perform })
  await opensReview(page)
  await choose(page, "In network")
  await imports(page)
  const problem = page.getByRole("alert").getByText("The book is not there.")
  await problem.waitFor()
  await button(page, "Try again").click()
  await problem.waitFor()
  await button(page, "Try again").click()
  await page.getByRole("status").getByText("Imported: 42 values changed.").waitFor()
  expect(complaints).toEqual([])
})

it.concurrent(
  "asks what to do where the host's promise is rejected, and imports once however often it is tried",
  async () => {
    const practice = await openPractice()
    const host = hostAt(practice)
    let isCut = true
    const perform = async (command: HostCommand): Promise<ReviewEvent> => {
      const event = await host.perform(command)
      if (command._tag !== "Import" || !isCut) return event
      isCut = false
      throw new Error("the line is dead")
    }
    const { page } = await opened({ ...host, perform })
    await opensReview(page)
    await choose(page, "In network")
    await button(page, "Import").click()
    await page.getByRole("alertdialog").getByRole("button", { name: /^Yes/ }).click()
    const question = page.getByRole("alertdialog")
    await question.getByText(/No answer came, so it is not known whether it was written/).waitFor()
    await question.getByRole("button", { name: "Try again" }).click()
    await page
      .getByRole("status")
      .getByText(/^Imported/)
      .waitFor()
    const receipts = await host.receipts()
    expect(receipts.filter(({ receipt }) => receipt._tag === "Imported")).toHaveLength(1)
  },
)

it.concurrent("ignores answers that come late, twice, or to a page that was closed", async () => {
  const host = hostAt(await openPractice())
  const late: Array<() => void> = []
  const perform = async (command: HostCommand): Promise<ReviewEvent> => {
    const event = await host.perform(command)
    if (command._tag === "Preview") await new Promise<void>((resume) => late.push(resume))
    return event
  }
  const { page, complaints } = await opened({ ...host, perform })
  await opensReview(page)
  await page.locator(".coverport-select-button").click()
  await option(page, "Out of network").click()
  await page.locator(".coverport-select-button").click()
  await option(page, "In network").click()
  await page.getByText("Working out what would change.").first().waitFor()
  expect(late).toHaveLength(2)
  const [ofOther, ofChosen] = late
  ofOther?.()
  await page.waitForTimeout(50)
  expect(await page.getByText(/^Touches /).count()).toBe(0)
  ofChosen?.()
  await page.getByText("Touches 41 families, 96 patients").waitFor()

  await page.locator(".coverport-pane-line .coverport-check").first().click()
  await button(page, "Close").click()
  await button(page, "Exit without Importing").click()
  await button(page, "Benefits ready to import for M. Ortiz").waitFor()
  for (const resume of late) resume()
  await page.waitForTimeout(50)
  expect(complaints).toEqual([])
})

it.concurrent("asks for the first preview once, however often React mounts the page", async () => {
  const practice = await openPractice()
  await practice.receive(withoutExceptions)
  const host = hostAt(practice)
  const asked: Array<string> = []
  const perform = (command: HostCommand): Promise<ReviewEvent> => {
    asked.push(command._tag)
    return host.perform(command)
  }
  const { page } = await opened({ ...host, perform })
  await opensReview(page)
  await page.getByText(/^Touches /).waitFor()
  expect(asked).toEqual(["Preview"])
})

it.concurrent("says that a newer answer replaces the one it was opened on", async () => {
  const host = hostAt(await openPractice())
  const { page } = await opened({
    ...host,
    open: () => Promise.resolve({ ok: false, text: "there is a newer answer" }),
  })
  await button(page, "Benefits ready to import for M. Ortiz").click()
  await page.getByRole("status").getByText("there is a newer answer").waitFor()
})
