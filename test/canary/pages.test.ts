import { expect, it } from "vitest"
import { hostAt } from "../react/TestHost.ts"
import { opened } from "../react/opened.ts"
import { payersWords } from "../react/message.ts"
import { openPractice } from "../react/practice.ts"
import { button, opensReview } from "../react/walk.ts"
import { everything, last, leaksIn } from "./marks.ts"

const onCanaries = async () => {
  const practice = await openPractice()
  await practice.receive(payersWords(everything))
  return hostAt(practice)
}

it.concurrent("a page says nothing of anybody to the console while it is worked with", async () => {
  const { page, complaints } = await opened(await onCanaries())
  const said: Array<string> = []
  page.on("console", (message) => said.push(message.text()))
  await opensReview(page)
  expect(await page.locator("main").innerText()).toContain(last)
  await button(page, "Close").click()
  expect([leaksIn(said.join("\n")), complaints]).toEqual([[], []])
})

it.concurrent(
  "nor where the host behind it fails with the patient in its hands: the page says what to do",
  async () => {
    const host = await onCanaries()
    const { page, complaints } = await opened({
      ...host,
      perform: () => Promise.reject(new Error(`a fault over ${everything}`)),
    })
    const said: Array<string> = []
    page.on("console", (message) => said.push(message.text()))
    await opensReview(page)
    await page
      .getByRole("alert")
      .or(page.getByRole("button", { name: "Try Again" }))
      .first()
      .waitFor()
    expect(leaksIn([...said, ...complaints].join("\n"))).toEqual([])
    expect(
      leaksIn(
        await page
          .getByRole("alert")
          .allInnerTexts()
          .then((texts) => texts.join("\n")),
      ),
    ).toEqual([])
  },
)
