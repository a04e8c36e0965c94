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

/** The same on its calendar. It is closed with the browser, since tests that wait for Chromium to draw go at once. */
export const opened = async (host: TestHost, looks: Looks = {}): Promise<Opened> => {
  const one = await openPage(host, looks)
  await one.page.evaluate(() => window.showCalendar())
  return one
}
