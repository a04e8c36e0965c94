import type { Page } from "playwright-core"
import { expect, it } from "vitest"
import type { HostCommand } from "../../src/review.ts"
import { violations } from "../browser/axe.ts"
import type { TestHost } from "./TestHost.ts"
import { hostAt } from "./TestHost.ts"
import { fiveNetworks, withNetworks, withoutExceptions, withProcedures } from "./message.ts"
import { opened } from "./opened.ts"
import { openPractice } from "./practice.ts"
import { button, choose, closes, imports, opensReview, option, shows } from "./walk.ts"

// Each state is looked at in light and in dark, in one page, since axe takes longer than to come there; in the dark only
// the colours are others.
const looks = async (page: Page): Promise<ReadonlyArray<string>> => {
  const light = await violations(page)
  await page.emulateMedia({ colorScheme: "dark" })
  const dark = await violations(page, ["color-contrast"])
  await page.emulateMedia({ colorScheme: "light" })
  return [...light, ...dark.map((line) => `in the dark, ${line}`)]
}

const failing = (host: TestHost): TestHost => ({
  ...host,
  perform: (command: HostCommand) =>
    command._tag === "Import"
      ? Promise.resolve({
          _tag: "Failed",
          number: command.number,
          problem: { message: "The book is not there.", written: "nothing" },
        })
      : host.perform(command),
})

const opensImport = async (page: Page): Promise<void> => {
  await opensReview(page)
  await choose(page, "In network")
}

interface Walk {
  readonly message?: string
  readonly host?: (host: TestHost) => TestHost
  /** The states on the way, by their names. */
  readonly states: ReadonlyArray<readonly [string, (page: Page) => Promise<unknown>]>
}

const walks: Readonly<Record<string, Walk>> = {
  "from the calendar to the success message": {
    states: [
      ["the calendar", () => Promise.resolve()],
      ["Patient Details", opensReview],
      ["the Choose Network Plan list", (page) => page.locator(".coverport-select-button").click()],
      [
        "a network plan chosen",
        async (page) => {
          await option(page, "In network").click()
          await page.getByText(/^Touches /).waitFor()
        },
      ],
      ["Deductibles & Benefits", (page) => shows(page, "Deductibles & Benefits")],
      ["unchanged rows", (page) => button(page, "Show").click()],
      [
        "the message",
        (page) =>
          button(page, /^Where the payer says it/)
            .first()
            .click(),
      ],
      [
        "Exceptions & Limitations, opened",
        async (page) => {
          await page.keyboard.press("Escape")
          await shows(page, "Exceptions & Limitations")
          await button(page, /^D1120/).click()
          await button(page, /^D0274/).click()
        },
      ],
      ["Not understood", (page) => shows(page, "Not understood")],
      ["who is affected", (page) => button(page, "Who?").click()],
      ["the confirmation", (page) => button(page, "Import").click()],
      [
        "the success message",
        async (page) => {
          await button(page, /^Yes/).click()
          await page.getByText(/^Imported: /).waitFor()
        },
      ],
      [
        "the history, opened",
        async (page) => {
          await page.evaluate(() => window.showHistory())
          await page.locator(".coverport-receipt-line").first().click()
        },
      ],
    ],
  },
  closing: {
    states: [
      [
        "how to close",
        async (page) => {
          await opensReview(page)
          await closes(page)
        },
      ],
    ],
  },
  "five network plans": {
    message: withNetworks(fiveNetworks),
    states: [
      [
        "side by side",
        async (page) => {
          await opensReview(page)
          await shows(page, "Deductibles & Benefits")
        },
      ],
    ],
  },
  "nothing stated": {
    message: withoutExceptions,
    states: [
      [
        "no exceptions",
        async (page) => {
          await opensReview(page)
          await shows(page, "Exceptions & Limitations")
        },
      ],
    ],
  },
  "sixty procedures": {
    message: withProcedures(60),
    states: [
      [
        "all of them",
        async (page) => {
          await opensReview(page)
          await shows(page, "Exceptions & Limitations")
        },
      ],
      ["none found", (page) => page.getByRole("searchbox").fill("nothing like it")],
    ],
  },
  "a failure": {
    host: failing,
    states: [
      [
        "the problem",
        async (page) => {
          await opensImport(page)
          await imports(page)
          await page.getByRole("alert").getByText("The book is not there.").waitFor()
        },
      ],
    ],
  },
}

it.concurrent.each(Object.entries(walks))("axe finds nothing in any state, light or dark: %s", async (_, walk) => {
  const practice = await openPractice()
  if (walk.message !== undefined) await practice.receive(walk.message)
  const { page, complaints } = await opened((walk.host ?? ((host) => host))(hostAt(practice)))
  const found: Record<string, ReadonlyArray<string>> = {}
  for (const [name, step] of walk.states) {
    await step(page)
    const here = await looks(page)
    if (here.length > 0) found[name] = here
  }
  expect(found).toEqual({})
  expect(complaints).toEqual([])
})

it.concurrent("axe sees what is wrong", async () => {
  const { page } = await opened(hostAt(await openPractice()))
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<button style="color: #999; background: #fff"><img src="data:,"></button>`,
    )
  })
  expect((await violations(page)).map((line) => line.split(":")[0])).toEqual(
    expect.arrayContaining(["button-name", "image-alt"]),
  )
})
