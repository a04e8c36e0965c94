import { describe, expect, it, vi } from "vitest"
import { violations } from "../browser/axe.ts"
import { button, choose, closes, imports, opensReview, option } from "../react/walk.ts"
import { maraLetter } from "../../adapters/terminal/sample/sampleLetters.ts"
import { today } from "./servedSample.ts"
import { atTheDoor, seated, withPages } from "./seated.ts"

const day = "Tuesday, November 24, 2026"

describe("the front desk", () => {
  it("signs in, imports what waits for the patient at eight, and closes: the icon is a white E on green", async () => {
    const { page, complaints, goes } = await atTheDoor(await withPages())
    await goes("/")
    await page.getByRole("button", { name: /^Front desk/ }).click()
    await page.getByRole("heading", { level: 1, name: day }).waitFor()

    await opensReview(page)
    await page.getByRole("cell", { name: "MARA ORTIZ" }).first().waitFor()
    await choose(page, "In network")
    await button(page, "Import").click()
    const question = page.getByRole("alertdialog")
    await question.getByText(/any family who are covered by the plan: 41 families, 96 patients/).waitFor()
    await question.getByRole("button", { name: /^Yes, overwrite for 96 patients/ }).click()
    await page.getByText(/^Imported: \d+ values changed/).waitFor()
    await closes(page)

    await page.getByRole("button", { name: "M. Ortiz: eligible" }).waitFor()
    await page.getByRole("button", { name: "1 to import" }).waitFor()
    expect(complaints).toEqual([])
  })

  it("marks as done without an import, and the icon is a white E on green", async () => {
    const { page, complaints } = await seated(await withPages(), "frontdesk")
    await opensReview(page)
    await closes(page)
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Mark as Done/ })
      .click()

    await page.getByRole("button", { name: "M. Ortiz: eligible" }).waitFor()
    expect(complaints).toEqual([])
  })

  it("exits without importing, and the icon stays green with a red dot and keeps the focus", async () => {
    const { page } = await seated(await withPages(), "frontdesk")
    await opensReview(page)
    await closes(page)
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Exit without Importing/ })
      .click()

    const icon = page.getByRole("button", { name: "Benefits ready to import for M. Ortiz" })
    await icon.waitFor()
    await vi.waitFor(async () => expect(await icon.evaluate((it) => it === document.activeElement)).toBe(true))
  })

  it("undoes from the success message", async () => {
    const { page } = await seated(await withPages(), "frontdesk")
    await opensReview(page)
    await choose(page, "In network")
    await imports(page)
    await button(page, "Undo").click()
    await page.getByText(/^Undone: \d+ values put back\./).waitFor()
    await closes(page)
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Exit without Importing/ })
      .click()

    await page.getByRole("button", { name: "Benefits ready to import for M. Ortiz" }).waitFor()
  })

  it("walks through all that waits, one after another", async () => {
    const { page } = await seated(await withPages(), "frontdesk")
    await button(page, "2 to import").click()
    await page.getByText("1 of 2 to import").waitFor()
    await closes(page)
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Mark as Done/ })
      .click()
    await page.getByText("2 of 2 to import").waitFor()
    await page.getByText("Dev Raman").first().waitFor()
    await closes(page)
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Mark as Done/ })
      .click()

    await page.getByText("0 to import").waitFor()
  })

  it("is told where somebody else was faster, looks again and imports", async () => {
    const demo = await withPages()
    const mine = await seated(demo, "frontdesk")
    const theirs = await seated(demo, "manager")
    await opensReview(mine.page)
    await choose(mine.page, "In network")
    await opensReview(theirs.page)
    await choose(theirs.page, "Out of network")
    await imports(theirs.page)

    await button(mine.page, "Import").click()
    await mine.page.getByRole("alertdialog").getByRole("button", { name: /^Yes/ }).click()
    await mine.page
      .getByRole("alert")
      .getByText(/changed/i)
      .first()
      .waitFor()
    await mine.page.getByRole("alertdialog").waitFor({ state: "detached" })
    const again = button(mine.page, "Look again")
    if (await again.isVisible()) await again.click()
    await imports(mine.page)
    await mine.page.getByText(/^Imported: \d+ values changed/).waitFor()

    // The browser itself says of every answer of 409 that it is one.
    expect(mine.complaints.filter((text) => !text.includes("409"))).toEqual([])
  })

  it("does all of it by keyboard alone", async () => {
    const { page } = await seated(await withPages(), "frontdesk")
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      )
    const tabTo = async (name: string | RegExp): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press("Tab")
        if ((await focused()).match(name)) return
      }
      throw new Error(`the Tab key does not lead to ${String(name)}`)
    }
    await tabTo("Skip to the page")
    await page.keyboard.press("Enter")
    await tabTo("Benefits ready to import for M. Ortiz")
    await page.keyboard.press("Enter")
    await page.getByRole("heading", { level: 1, name: "Import Insurance Benefit Details" }).waitFor()
    await tabTo(/^Choose/)
    await page.keyboard.press("Enter")
    await option(page, "In network").waitFor()
    await page.keyboard.press("Enter")
    await page.getByText(/^Touches /).waitFor()
    await tabTo(/^Import$/)
    await page.keyboard.press("Enter")
    await vi.waitFor(async () => expect(await focused()).toBe("No"))
    await page.keyboard.press("Shift+Tab")
    await page.keyboard.press("Enter")
    await page.getByText(/^Imported: \d+ values changed/).waitFor()
    await page.getByRole("alertdialog").waitFor({ state: "detached" })
    await tabTo(/^Close$/)
    await page.keyboard.press("Enter")

    await vi.waitFor(async () => expect(await focused()).toBe("M. Ortiz: eligible"))
  })
})

describe("the assistant", () => {
  it("sees a white E on green, and can open nothing, not even by an address that he was given", async () => {
    const demo = await withPages()
    const front = await seated(demo, "frontdesk")
    await opensReview(front.page)
    const path = new URL(front.page.url()).pathname
    const { page, goes } = await seated(demo, "assistant")

    await page.getByRole("img", { name: "M. Ortiz: eligible" }).waitFor()
    expect(await page.getByRole("button", { name: /Ortiz|to import/ }).count()).toBe(0)
    await goes(path)
    await page
      .getByRole("alert")
      .getByText(/needs the right/i)
      .waitFor()
    expect(await page.getByText("Acme Widgets PPO").count()).toBe(0)
    await goes("/history")
    await page
      .getByRole("alert")
      .getByText(/needs the right/i)
      .waitFor()
  })
})

describe("the office manager", () => {
  it("undoes from the history, one value and then all of them", async () => {
    const demo = await withPages()
    const front = await seated(demo, "frontdesk")
    await opensReview(front.page)
    await choose(front.page, "In network")
    await imports(front.page)

    const { page, goes, complaints } = await seated(demo, "manager")
    await goes("/history")
    const line = page.getByRole("button", { name: /^Imported/ })
    await line.click()
    await button(page, "Undo this: Deductible required: individual, annual").click()
    await page.getByText("Put back. The coverage is as it was before.").waitFor()
    await page
      .getByRole("button", { name: /^Taken back/ })
      .first()
      .waitFor()
    await button(page, "Undo all of it").click()
    await page.getByText("Put back, except what was changed or confirmed since.").waitFor()
    await goes("/")

    await page.getByRole("button", { name: "Benefits ready to import for M. Ortiz" }).waitFor()
    expect(complaints).toEqual([])
  })

  it("becomes another user, and what he saw is gone", async () => {
    const { page, goes } = await seated(await withPages(), "manager")
    await goes("/history")
    await page
      .getByRole("button", { name: /^Edited/ })
      .first()
      .waitFor()
    await page.getByLabel("Signed in as").selectOption("assistant")

    await page
      .getByRole("alert")
      .getByText(/needs the right/i)
      .waitFor()
    expect(await page.getByRole("button", { name: /^Edited/ }).count()).toBe(0)
  })
})

describe("a link that was kept", () => {
  it("leads to its day and its location", async () => {
    const { page, goes } = await seated(await withPages(), "frontdesk")
    await goes("/calendar/2026-11-25/riverside")

    await page.getByRole("heading", { level: 1, name: "Wednesday, November 25, 2026" }).waitFor()
    await page.getByText("Dr. Bell").waitFor()
    expect(await page.getByLabel("Location").inputValue()).toBe("riverside")
    await button(page, "The day before").click()
    await page.getByRole("heading", { level: 1, name: day }).waitFor()
    await page.goBack()
    await page.getByRole("heading", { level: 1, name: "Wednesday, November 25, 2026" }).waitFor()
  })

  it("to what is not there says so, and what to do", async () => {
    const { page, goes } = await seated(await withPages(), "frontdesk")
    await goes("/review/nothing")
    await page
      .getByRole("alert")
      .getByText(/there is no response `nothing`/i)
      .waitFor()
  })

  it("asks who it is where nobody is signed in any more, and then leads there", async () => {
    const demo = await withPages()
    const { page } = await seated(demo, "frontdesk")
    demo.passHours(13)
    await page.getByRole("link", { name: "History" }).click()
    await page.getByRole("button", { name: /^Front desk/ }).click()
    await page.getByRole("heading", { level: 1, name: "History" }).waitFor()
  })
})

describe("where the server does not answer", () => {
  it("says that it is loading only after half a second", async () => {
    const { page, context } = await seated(await withPages(), "frontdesk")
    let answer: () => void = () => undefined
    const held = new Promise<void>((done) => (answer = done))
    await context.route("**/api/history", async (route) => {
      await held
      await route.continue()
    })
    await page.getByRole("link", { name: "History" }).click()
    await page.getByRole("heading", { level: 1, name: "History" }).waitFor()
    expect(await page.getByText("Loading …").count()).toBe(0)
    await page.getByText("Loading …").waitFor()
    answer()
    await page
      .getByRole("button", { name: /^Edited/ })
      .first()
      .waitFor()
    expect(await page.getByText("Loading …").count()).toBe(0)
  })

  it("says what failed, and tries again", async () => {
    const { page, context } = await seated(await withPages(), "frontdesk")
    await context.route("**/api/eligibility/**", (route) => route.abort())
    await page.getByRole("link", { name: "Eligibility" }).click()
    await page.getByRole("alert").getByText("No answer came. Nothing was written.").waitFor()
    await context.unroute("**/api/eligibility/**")
    await button(page, "Try again").click()
    await page.getByRole("row", { name: /Walter Finch.*Ineligible/ }).waitFor()
  })

  it("says that the device is offline, and an import that got no answer is never done twice", async () => {
    const { page, context } = await seated(await withPages(), "frontdesk")
    await opensReview(page)
    await choose(page, "In network")
    await context.route("**/import", async (route) => {
      await route.fetch()
      await route.abort()
    })
    await button(page, "Import").click()
    await page.getByRole("alertdialog").getByRole("button", { name: /^Yes/ }).click()
    await page
      .getByText(/it is not known whether/i)
      .first()
      .waitFor()
    await context.unroute("**/import")
    await context.setOffline(true)
    await page.getByText("This device is offline.", { exact: false }).waitFor()
    await context.setOffline(false)
    await button(page, "Try again").click()
    await page
      .getByText(/^Imported/)
      .first()
      .waitFor()
  })
})

describe("reading a message", () => {
  it("lights on either side what is pointed at on the other, and sends nothing anywhere", async () => {
    const { page, complaints } = await seated(await withPages(), "assistant")
    await page.getByRole("link", { name: "Read a message" }).click()
    const asked: Array<string> = []
    page.on("request", (request) => asked.push(request.url()))
    await page.getByLabel("Paste a payer's 271").fill(maraLetter(today).message)
    const lit = (side: string): Promise<ReadonlyArray<string>> =>
      page.getByRole("region", { name: side }).locator("[data-lit='true']").allInnerTexts()

    await page.getByRole("button", { name: "Individual, annual", exact: true }).first().hover()
    expect(await lit("What the payer sent")).toEqual(["EB*C*IND*35***23*75.00*****Y", "EB*C*IND*35***29*25.00*****Y"])
    await page.getByText("MSG*MISSING TOOTH CLAUSE DOES NOT APPLY").hover()
    expect((await lit("What it says")).map((text) => text.split("\t").slice(0, 2))).toEqual([
      ["Standard", "Missing Tooth"],
      ["Standard", "Missing Tooth"],
    ])
    await page.getByText("EB*C*FAM*35***29*75.00*****Y").hover()
    expect((await lit("What it says")).map((text) => text.split("\t")[0])).toEqual(["Family, annual"])

    expect(asked).toEqual([])
    expect(complaints).toEqual([])
  })

  it("says what is wrong with what is no 271", async () => {
    const { page } = await seated(await withPages(), "assistant")
    await page.getByRole("link", { name: "Read a message" }).click()
    await page.getByLabel("Paste a payer's 271").fill("hello")
    await page.getByRole("alert").getByText(/\w{3}/).first().waitFor()
  })
})

describe.each([
  { looks: "light", dark: false },
  { looks: "dark", dark: true },
])("in $looks", ({ dark }) => {
  it("nothing on any page is in the way of anybody", async () => {
    const demo = await withPages()
    const door = await atTheDoor(demo, { dark })
    await door.goes("/")
    await door.page.getByRole("button", { name: /^Front desk/ }).waitFor()
    expect(await violations(door.page)).toEqual([])

    const { page, goes, complaints } = await seated(demo, "manager", { dark })
    expect(await violations(page)).toEqual([])
    await goes("/eligibility")
    await page.getByRole("row").first().waitFor()
    expect(await violations(page)).toEqual([])
    await goes("/history")
    await page
      .getByRole("button", { name: /^Edited/ })
      .first()
      .click()
    await page.getByRole("row").first().waitFor()
    expect(await violations(page)).toEqual([])
    await goes("/read")
    expect(await violations(page)).toEqual([])
    await button(page, "Use an example").click()
    await page.getByRole("button", { name: "Individual, annual", exact: true }).first().hover()
    expect(await violations(page)).toEqual([])
    await goes("/")
    await opensReview(page)
    await choose(page, "In network")
    expect(await violations(page)).toEqual([])
    await goes("/review/nothing")
    await page.getByRole("alert").waitFor()
    expect(await violations(page)).toEqual([])
    expect(complaints.filter((text) => !text.includes("404"))).toEqual([])
  })
})

it("nothing is cut off on a telephone", async () => {
  const { page, goes } = await seated(await withPages(), "manager", { width: 360, height: 740 })
  const cutOff: Array<string> = []
  const places = [
    { path: "/", shows: "Mara Ortiz" },
    { path: "/eligibility", shows: "Walter Finch" },
    { path: "/history", shows: "Marked as done" },
    { path: "/read", shows: "Paste a payer's 271" },
  ]
  for (const { path, shows } of places) {
    await goes(path)
    await page.getByText(shows).first().waitFor()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (wide > 0) cutOff.push(`${path} by ${String(wide)} pixels`)
  }

  expect(cutOff).toEqual([])
})

describe("the page of disagreements", () => {
  it("shows what answers about members of one plan say differently, of whom, why perhaps, and what to do next", async () => {
    const { page, complaints } = await seated(await withPages(), "manager")
    await page.getByRole("link", { name: "Disagreements" }).click()

    const row = page.getByRole("row", { name: /^Benefit maximum: individual, annual/ })
    await row.getByText(/^Aiko Sato \(2026-10-15\), Cleo Adair \(2026-11-19\)$/).waitFor()
    await row.getByText("Bram Visser (2026-11-12)").waitFor()
    await row.getByText(/^Likely another benefit class: .* SE-90, SE-90-02/).waitFor()
    await row.getByText(/^Check each member's group/).waitFor()
    await page.getByRole("row", { name: /^Exceptions of D1110, D1120, D4910/ }).waitFor()
    await page.getByText(/^Acme Widgets PPO 2 answers compared/).waitFor()
    expect(await violations(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  it("is refused to whoever may neither import nor edit plans, with the right that is missing", async () => {
    const { page, goes } = await seated(await withPages(), "assistant")
    await goes("/disagreements")
    await page
      .getByRole("alert")
      .getByText(/Import Insurance Benefit Details/)
      .waitFor()
    expect(await page.getByRole("table").count()).toBe(0)
  })
})
