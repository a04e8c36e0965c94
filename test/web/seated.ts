import type { BrowserContext, Page } from "playwright-core"
import { onTestFinished } from "vitest"
import { cookie as cookieName } from "../../adapters/web/server/SignedIn.ts"
import { browser } from "../browser/browser.ts"
import { builtPages } from "./builtPages.ts"
import { signedIn } from "./client.ts"
import type { Demonstration } from "./demonstration.ts"
import { demonstration } from "./demonstration.ts"

/** How the pages are looked at. */
export interface Looks {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
}

/** Somebody at a browser of his own. */
export interface Seated {
  readonly demo: Demonstration
  readonly context: BrowserContext
  readonly page: Page
  /** What the browser complained of. */
  readonly complaints: ReadonlyArray<string>
  /** Goes to an address as somebody who kept it. */
  readonly goes: (path: string) => Promise<void>
}

/** A page of a browser that nobody is signed in at. */
export const atTheDoor = async (
  demo: Demonstration,
  { width = 1280, height = 800, dark = false }: Looks = {},
): Promise<Seated> => {
  const chromium = await browser()
  const context = await chromium.newContext({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "UTC",
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: Array<string> = []
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(String(error)))
  const goes = async (path: string): Promise<void> => {
    await page.goto(`${demo.address}${path}`)
  }
  return { demo, context, page, complaints, goes }
}

/** The demonstration with its pages. */
export const withPages = async (): Promise<Demonstration> => demonstration(await builtPages())

/** A user of the sample at his browser, before the day's calendar. */
export const seated = async (
  demo: Demonstration,
  user: "frontdesk" | "assistant" | "manager",
  looks: Looks = {},
): Promise<Seated> => {
  const one = await atTheDoor(demo, looks)
  const { cookie } = await signedIn(demo, user)
  await one.context.addCookies([{ name: cookieName, value: cookie.slice(cookieName.length + 1), url: demo.address }])
  await one.goes("/")
  await one.page.getByRole("heading", { level: 1 }).waitFor()
  return one
}
