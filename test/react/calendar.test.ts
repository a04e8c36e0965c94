import { expect, it } from "vitest"
import { hostAt } from "./TestHost.ts"
import { opened } from "./opened.ts"
import { openPractice } from "./practice.ts"
import { button } from "./walk.ts"

it.concurrent("names every icon for those who do not see it, and gives each a shape of its own", async () => {
  const { page, complaints } = await opened(hostAt(await openPractice()))
  const names = await page
    .locator(".coverport-tile-icon")
    .evaluateAll((icons) =>
      icons.map((icon) => icon.getAttribute("aria-label") ?? icon.firstElementChild?.getAttribute("aria-label") ?? ""),
    )
  const titles = await page
    .locator(".coverport-tile-icon")
    .evaluateAll((icons) => icons.map((icon) => icon.getAttribute("title")))
  expect(titles).toContainEqual(expect.stringMatching(/^A\. Lindqvist: eligible\. The payer's answer\. Counts through/))
  expect(names.toSorted()).toEqual([
    "A. Lindqvist: eligible",
    "A. Okoro: the payer could not answer",
    "Benefits ready to import for D. Raman",
    "Benefits ready to import for M. Ortiz",
    "W. Finch: not eligible",
  ])
  const shapes = await page
    .locator(".coverport-worklist .coverport-icon-ground")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")))
  expect(new Set(shapes).size).toBe(4)
  expect(complaints).toEqual([])
})

it.concurrent("is a green E with a red dot on white, a white E on green, on red, on orange", async () => {
  const { page } = await opened(hostAt(await openPractice()))
  const looks = await page.locator(".coverport-worklist .coverport-icon").evaluateAll((icons) =>
    icons.map((icon) => {
      const colour = (part: string, of: "fill" | "stroke"): string => {
        const found = icon.querySelector(part)
        return found === null ? "none" : getComputedStyle(found)[of]
      }
      return [
        colour(".coverport-icon-ground", "fill"),
        colour(".coverport-icon-letter", "stroke"),
        colour(".coverport-icon-dot", "fill"),
      ]
    }),
  )
  const [white, green, red, orange] = ["rgb(255, 255, 255)", "rgb(18, 105, 47)", "rgb(179, 38, 30)", "rgb(184, 84, 0)"]
  expect(looks).toEqual([
    [white, green, "rgb(200, 40, 30)"],
    [green, white, "none"],
    [red, white, "none"],
    [orange, white, "none"],
  ])
})

it.concurrent(
  "shows each appointment in its column at its time, and opens the first that waits from the work list",
  async () => {
    const { page } = await opened(hostAt(await openPractice()))
    const column = page.getByRole("list", { name: "Hygiene 1" })
    expect(await column.getByRole("listitem").allInnerTexts()).toEqual(
      ["Mara Ortiz", "Dev Raman", "Hana Novak", "Abel Okoro"].map((name): unknown => expect.stringContaining(name)),
    )
    const top = (name: string): Promise<number> =>
      page
        .getByRole("listitem")
        .filter({ hasText: name })
        .first()
        .evaluate((tile) => tile.getBoundingClientRect().top)
    expect((await top("Dev Raman")) - (await top("Mara Ortiz"))).toBe(96)
    expect(await top("Annika Lindqvist")).toBe(await top("Mara Ortiz"))
    await button(page, "2 to import").click()
    await page.getByText("Mara Ortiz").first().waitFor()
    await page.getByRole("heading", { level: 1, name: "Import Insurance Benefit Details" }).waitFor()
  },
)
