import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ensureSite, site } from "../../docs/.vitepress/build.ts"
import { violations } from "../browser/axe.ts"
import { browser } from "../browser/browser.ts"
import { served } from "./served.ts"
import { brokenLinks } from "./siteLinks.ts"

let server: Awaited<ReturnType<typeof served>> | undefined

beforeAll(async () => {
  await ensureSite()
  server = await served(site)
}, 300_000)

afterAll(() => server?.close())

const opened = async (path: string, colorScheme: "light" | "dark" = "light"): Promise<Page> => {
  const context = await (await browser()).newContext({ colorScheme, reducedMotion: "reduce" })
  const page = await context.newPage()
  await page.goto(`${server?.address ?? ""}${path}`)
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  return page
}

describe("links", () => {
  it("lead to a page that is there, and to a place that is on it", () => {
    expect(brokenLinks(site)).toEqual([])
  })

  it("are found where they lead nowhere", () => {
    const copy = mkdtempSync(join(tmpdir(), "coverport-site-"))
    try {
      for (const page of ["errors.html", "tutorial.html"]) cpSync(join(site, page), join(copy, page))
      const html = readFileSync(join(copy, "errors.html"), "utf8")
      writeFileSync(join(copy, "errors.html"), `${html}<a href="./tutorial.html#nowhere"></a><a href="/gone.html"></a>`)
      expect(brokenLinks(copy)).toEqual(
        expect.arrayContaining(["errors.html → ./tutorial.html#nowhere", "errors.html → /gone.html"]),
      )
    } finally {
      rmSync(copy, { recursive: true, force: true })
    }
  })
})

describe("search", () => {
  it("finds a word, and leads to where it stands", async () => {
    const page = await opened("/")
    await page.getByRole("button", { name: "Search" }).click()
    await page.getByRole("searchbox").fill("twins under one member")
    const first = page.getByRole("option").first()
    await expect.poll(() => first.textContent()).toContain("D1: whose answer is this?")
    await first.click()
    await page.waitForURL(/specification\.html#d1-whose-answer-is-this$/)
    expect(await page.getByText("Twins under one member id are told apart by name.").isVisible()).toBe(true)
    await page.context().close()
  })
})

describe("the specification", () => {
  it("leads from a sentence to its test, and back", async () => {
    const page = await opened("/specification.html")
    await page.getByTitle("The test of D1.4").click()
    await page.waitForURL(/specification-decision01-whose-answer\.html#test-d1-4$/)
    expect(await page.getByText('it("D1.4 ').first().isVisible()).toBe(true)
    await page.goBack()
    await page.getByRole("heading", { level: 1, name: "What Coverport does" }).waitFor()
    await page.context().close()
  })
})

describe("whoever cannot see the page or use a mouse", () => {
  it.each([
    ["/", "light"],
    ["/", "dark"],
    ["/tutorial.html", "light"],
    ["/tutorial.html", "dark"],
    ["/specification.html", "light"],
    ["/specification.html", "dark"],
    ["/how-to/react.html", "light"],
    ["/errors.html", "light"],
    ["/schemas/Plan.html", "light"],
    ["/api/coverport/promise.html", "light"],
    ["/tests/specification-step02-icon.html", "light"],
  ] as const)("axe finds nothing on %s, %s", async (path, scheme) => {
    const page = await opened(path, scheme)
    expect(await violations(page)).toEqual([])
    await page.context().close()
  })
})
