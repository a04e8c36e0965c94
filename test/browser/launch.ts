import chromiumOfNpm from "@sparticuz/chromium"
import type { BrowserServer } from "playwright-core"
import { chromium } from "playwright-core"

/** Starts a Chromium: the one of `CHROMIUM_PATH`, or that which came from npm with everything else. */
export const launch = async (): Promise<BrowserServer> =>
  chromium.launchServer({
    executablePath: process.env["CHROMIUM_PATH"] ?? (await chromiumOfNpm.executablePath()),
    // Those of the package are for one page in a process of its own: Chromium ends with the first context that is closed.
    args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
  })
