import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, it, vi } from "vitest"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { desk, todayAt } from "../../src/effect.ts"
import { Instant, literal } from "../../src/index.ts"
import { violations } from "../browser/axe.ts"
import { answer, benefit, deductible, networkPlan } from "../specification/answers.ts"
import { signedIn } from "./client.ts"
import { demonstration } from "./demonstration.ts"
import { seated, withPages } from "./seated.ts"
import { today } from "./servedSample.ts"
import { tagsOf } from "./told.ts"

const plan = networkPlan("In network", "in-network", {
  deductibles: [deductible("family", { required: "225.00" }, { period: "lifetime" })],
  // More is used than there is, so that it waits for a person.
  maximums: [benefit("family", { maximum: "500.00", used: "650.00" })],
})

/** A payer's answer comes in over the practice's connection, and goes in by itself as far as it may. */
const comesIn = (file: string) =>
  desk
    .receiveAndImport({
      from: { _tag: "Connection", practice: "practice", location: "downtown" },
      id: "in-the-night",
      response: answer([plan], {
        patient: { firstName: "Mara", lastName: "Ortiz" },
        groupNumber: "4471",
        answersFor: today,
      }),
      message: "ISA*",
      about: { patient: "ortiz-mara", plan: "acme-ppo" },
    })
    .pipe(
      Effect.provide(Layer.merge(sqliteBook({ file }), todayAt(today, literal(Instant)(`${today}T17:00:00.000Z`)))),
      Effect.runPromise,
    )

it("whoever may not edit plans has no switch, and is refused by the server", async () => {
  const demo = await demonstration()
  const front = await signedIn(demo, "frontdesk")
  const said = await front.post("/api/location/automatic-import", { on: true })
  expect([said.status, tagsOf(said)]).toEqual([403, ["RightMissing"]])
  expect((await front.get("/api/location")).json).toMatchObject({ settings: { automaticImport: false } })
  const malformed = await (await signedIn(demo, "manager")).post("/api/location/automatic-import", { on: "yes" })
  expect([malformed.status, tagsOf(malformed)]).toEqual([400, ["Malformed"]])
  const { page } = await seated(await withPages(), "frontdesk")
  expect(await page.getByRole("link", { name: "Settings" }).count()).toBe(0)
})

it("automatic import is switched on, an answer goes in by itself, and the calendar leads to what it changed", async () => {
  const { demo, page, complaints, goes } = await seated(await withPages(), "manager")
  await page.getByRole("link", { name: "Settings" }).click()
  const toggle = page.getByRole("switch", { name: "Import by itself what needs nobody" })
  await toggle.waitFor()
  expect(await toggle.isChecked()).toBe(false)
  expect(await violations(page)).toEqual([])
  await toggle.press("Space")
  await page.getByText("Automatic import is on. What goes in by itself waits to be looked at.").waitFor()
  await vi.waitFor(async () => expect(await toggle.isChecked()).toBe(true))

  expect((await comesIn(demo.file)).outcome).toMatchObject({ _tag: "Imported", notice: { values: 1, keptOut: 2 } })
  await goes("/")
  await page.getByRole("link", { name: "Imported automatically: 1 to look at" }).waitFor()
  await page.getByRole("link", { name: "Imported automatically: 1 to look at" }).click()
  await page.getByText(/1 value changed by 1 import, automatically/).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole("link", { name: /^Mara Ortiz · / }).click()
  await page.getByRole("heading", { name: "Stayed out of the automatic import, and waits for a person" }).waitFor()
  await page.getByText("Benefit used: family, annual, year from 2026-01-01: more is used than the maximum").waitFor()
  expect(await page.getByRole("row", { name: /Deductible required: family/ }).innerText()).toContain(
    "automatically, 2026-11-24",
  )
  expect(await violations(page)).toEqual([])
  await goes("/history")
  await page
    .getByText(/automatically/)
    .first()
    .waitFor()
  expect(complaints).toEqual([])
})
