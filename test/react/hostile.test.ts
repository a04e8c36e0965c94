import { expect, it } from "vitest"
import { payersWords } from "./message.ts"
import { hostAt } from "./TestHost.ts"
import { opened } from "./opened.ts"
import { openPractice } from "./practice.ts"
import { button, opensReview, shows } from "./walk.ts"

const acts = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script><b>bold</b>`

it.concurrent("shows what a payer wrote as text, whatever a browser would make of it", async () => {
  const practice = await openPractice()
  await practice.receive(payersWords(acts))
  const { page, complaints } = await opened(hostAt(practice))
  const title = await page.title()
  await opensReview(page)
  const made = () => page.locator("main").locator("img, b, script").count()

  expect(await page.locator("main").innerText()).toContain(acts)
  expect(await made()).toBe(0)
  await shows(page, "Exceptions & Limitations")
  await button(page, /^D1206/).click()
  await page.getByText(acts).first().waitFor()
  await page
    .getByRole("button", { name: /^Where the payer says it: D1206/ })
    .first()
    .click()
  expect(await page.getByRole("complementary", { name: "What the payer sent" }).innerText()).toContain(acts)
  expect([await made(), await page.title(), complaints]).toEqual([0, title, []])
})
