import * as t from "io-ts"
import type { Browser, Page } from "playwright-core"
import { chromium } from "playwright-core"
import { bundled } from "../../browser/bundled.ts"
import { launch } from "../../browser/launch.ts"
import { withProcedures } from "../../react/message.ts"
import { pageIn } from "../../react/pageIn.ts"
import { openPractice } from "../../react/practice.ts"
import { hostAt } from "../../react/TestHost.ts"
import { opensReview, shows } from "../../react/walk.ts"
import type { Figure } from "../Figure.ts"
import { atMost } from "../Figure.ts"
import { median, middleHalf } from "../interleaved.ts"

const Trace = t.type({
  traceEvents: t.array(t.intersection([t.type({ name: t.string }), t.partial({ args: t.UnknownRecord })])),
})
const Interaction = t.type({ data: t.type({ interactionId: t.number, duration: t.number }) })

/** From the key or the click to the picture that answers it, as Chromium's own trace has it: the longest part of each. */
const latenciesIn = (trace: string): ReadonlyArray<number> => {
  const events: unknown = JSON.parse(trace)
  if (!Trace.is(events)) throw new TypeError("Chromium's trace has another shape than this bench expects")
  const longest = new Map<number, number>()
  for (const { name, args } of events.traceEvents) {
    if (name !== "EventTiming" || !Interaction.is(args) || args.data.interactionId === 0) continue
    const { interactionId, duration } = args.data
    longest.set(interactionId, Math.max(duration, longest.get(interactionId) ?? 0))
  }
  return [...longest.values()]
}

const opened = async (browser: Browser, script: string, procedures: number): Promise<Page> => {
  const practice = await openPractice()
  await practice.receive(withProcedures(procedures))
  const { page } = await pageIn(browser, script, hostAt(practice))
  await page.evaluate(() => window.showCalendar())
  await opensReview(page)
  await page.getByText(/^Touches /).waitFor()
  await shows(page, "Exceptions & Limitations")
  await page.locator(".coverport-procedure").first().waitFor()
  return page
}

const afterwards = (page: Page): Promise<void> => page.waitForTimeout(60)

// What somebody does who looks through exceptions: search, filter, open.
const lookThrough = async (page: Page): Promise<void> => {
  await page.getByRole("searchbox").click()
  for (const key of ["d", "1", "0", "Backspace", "Backspace", "Backspace"]) {
    await page.keyboard.press(key)
    await afterwards(page)
  }
  for (const type of ["Frequency", "Not Covered", "All"]) {
    await page.getByRole("radio", { name: type }).click()
    await afterwards(page)
  }
  for (const place of [0, 1, 2]) {
    await page.locator(".coverport-procedure-name").nth(place).click()
    await afterwards(page)
  }
}

/** How fast the page answers whoever searches, filters and opens, over few procedures and over very many. */
export const screenFigure = async (rounds: number): Promise<Figure> => {
  const server = await launch()
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const script = await bundled("test/react/page/page.tsx", "production")
    const few = await opened(browser, script, 16)
    const many = await opened(browser, script, 2_000)
    const measured = async (page: Page): Promise<ReadonlyArray<number>> => {
      await page.bringToFront()
      await browser.startTracing(page, { categories: ["devtools.timeline"] })
      await lookThrough(page)
      return latenciesIn((await browser.stopTracing()).toString("utf8"))
    }
    await lookThrough(few)
    await lookThrough(many)
    const ours: Array<number> = []
    const theirs: Array<number> = []
    const ratios: Array<number> = []
    for (let round = 0; round < rounds; round++) {
      const short = await measured(few)
      const long = await measured(many)
      theirs.push(...short)
      ours.push(...long)
      ratios.push(median(long) / median(short))
    }
    await browser.close()
    const ratio = median(ratios)
    return {
      figure: "search, filter and open among 2,000 procedures with exceptions",
      ratio,
      against: "the same among 16",
      ...atMost(2, ratio),
      ours: median(ours),
      theirs: median(theirs),
      unit: "milliseconds an interaction",
      between: middleHalf(ratios),
      said: { "interactions measured": ours.length },
    }
  } finally {
    await server.close()
  }
}
