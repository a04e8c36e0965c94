import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import type { HostCommand } from "../../src/review.ts"
import type { ReviewEvent } from "../../src/review.ts"
import { root } from "../gates/planted.ts"
import type { TestHost } from "./TestHost.ts"

const style = readFileSync(join(root, "adapters/react/style.css"), "utf8")

// What belongs to the host's page and not to the door.
const hostStyle = "body { margin: 0; background: Canvas } html { color-scheme: light dark }"

const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Coverport</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>${hostStyle}${style}</style></head><body><main></main><script type="module" src="/page.js"></script></body></html>`

const origin = "http://coverport.test"

/** How the page is looked at. */
export interface Looks {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
}

/** A page of a browser of its own, with what it complained of. */
export interface Opened {
  readonly page: Page
  readonly complaints: ReadonlyArray<string>
}

/** Opens the test's page in a browser, over a host; `script` is the page's bundled code. */
export const pageIn = async (
  browser: Browser,
  script: string,
  host: TestHost,
  { width = 1280, height = 800, dark = false }: Looks = {},
): Promise<Opened> => {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "UTC",
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: Array<string> = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(String(error)))
  await page.route(`${origin}/**`, (route) =>
    route.request().url() === `${origin}/page.js`
      ? route.fulfill({ contentType: "text/javascript", body: script })
      : route.fulfill({ contentType: "text/html", body: html }),
  )
  await page.exposeFunction("hostTiles", host.tiles)
  await page.exposeFunction("hostOpen", host.open)
  await page.exposeFunction("hostVisit", host.visit)
  await page.exposeFunction("hostPerform", (command: HostCommand): Promise<ReviewEvent> => host.perform(command))
  await page.exposeFunction("hostReceipts", host.receipts)
  await page.exposeFunction("hostUndo", host.undo)
  await page.goto(origin)
  await page
    .waitForFunction(() => "showCalendar" in window, undefined, { timeout: 5_000 })
    .catch((cause: unknown) => {
      throw new Error(`the page did not start: ${complaints.join("; ")}`, { cause })
    })
  return { page, complaints }
}
