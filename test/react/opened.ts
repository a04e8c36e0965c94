import { onTestFinished } from "vitest"
import { browser, scriptOf } from "../browser/browser.ts"
import type { Looks, Opened } from "./pageIn.ts"
import { pageIn } from "./pageIn.ts"
import type { TestHost } from "./TestHost.ts"

/** The test's page in this run's Chromium; in production it starts faster, in development React complains. */
export const openPage = async (
  host: TestHost,
  { production = false, ...looks }: Looks & { readonly production?: boolean } = {},
): Promise<Opened> => {
  const script = await scriptOf("test/react/page/page.tsx", production ? "production" : "development")
  return pageIn(await browser(), script, host, looks)
}

/** The same, closed when the test ends, on its calendar. */
export const opened = async (host: TestHost, looks: Looks = {}): Promise<Opened> => {
  const one = await openPage(host, looks)
  onTestFinished(() => one.page.context().close())
  await one.page.evaluate(() => window.showCalendar())
  return one
}
