// Takes the pictures of the site in `docs/pictures`: `node test/docs/pictures.ts`.
import { join } from "node:path"
import { chromium } from "playwright-core"
import { ensureSite, site } from "../../docs/.vitepress/build.ts"
import { launch } from "../browser/launch.ts"
import { root } from "../gates/planted.ts"
import { served } from "./served.ts"

await ensureSite()
const pages = await served(site)
const server = await launch()
const browser = await chromium.connect(server.wsEndpoint())

const picture = async (name: string, path: string, dark = false, width = 1280, height = 860): Promise<void> => {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width > 640 ? 1 : 1.5,
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  await page.goto(`${pages.address}${path}`)
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  await page.waitForTimeout(250)
  await page.screenshot({ path: join(process.argv[2] ?? join(root, "docs/pictures"), `${name}.png`) })
  await context.close()
}

try {
  await picture("site", "/")
  await picture("siteSpecification", "/specification.html#step-3-choose-network-plan", true)
  await picture("siteNarrow", "/tutorial.html", false, 360, 740)
} finally {
  await browser.close()
  await server.close()
  await pages.close()
}
