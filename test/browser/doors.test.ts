import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bundled } from "../bench/size/bundled.ts"
import { ensureBuilt } from "../gates/build.ts"
import * as x12 from "../../adapters/x12/index.ts"
import * as core from "../../src/index.ts"
import { withRows } from "../x12/message.ts"
import { browser } from "./browser.ts"

const script = `
import * as core from "coverport"
import * as x12 from "coverport/x12"

const right = (answer) => {
  if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left))
  return answer.right
}

globalThis.wouldChange = (message, json) => {
  const { responses: [response], problems } = x12.readX12(message)
  const held = right(core.decode(core.heldCodec)(json.held))
  const received = right(core.decode(core.receivedResponseCodec)({ ...json.received, response }))
  const choice = right(core.decode(core.choiceCodec)({ ...json.choice, networkPlan: response.networkPlans[0]?.name }))
  const today = right(core.decode(core.CalendarDate)(json.today))
  const asked = { held, received, newest: received.id, others: [], importedNetworks: [], choice, today }
  const { changes } = right(core.overwrite(asked))
  return { problems, changes, after: core.applyChanges(held, changes) }
}

globalThis.exported = [...Object.keys(core), ...Object.keys(x12)]
`

const target = { plan: "dental", subscription: "ines", patient: "ines" }

const asked = {
  today: "2026-03-02",
  held: {
    standing: {
      practice: "cedar",
      patient: { id: "ines", firstName: "INES", lastName: "MARLOWE", birthDate: "1985-02-14" },
      plan: { id: "dental", name: "Dental", carrier: "Granite Mutual", renewalMonth: 1 },
      subscription: { id: "ines", plan: "dental", memberId: "W900100200", subscriber: { patient: "ines" } },
      enrolment: { subscription: "ines", patient: "ines", ordinal: 1, relationship: "self" },
    },
    plan: { revision: 0, holding: { limits: [], exceptions: [], downgrades: [] } },
    subscription: { revision: 0, holding: { counters: [] } },
    enrolment: { revision: 0, holding: { counters: [] } },
  },
  received: {
    id: "answer",
    practice: "cedar",
    ...target,
    receivedAt: "2026-03-02T12:00:00.000Z",
    validThrough: "2026-03-31",
  },
  choice: { response: "answer", policy: core.standardPolicy, sections: ["DeductiblesAndBenefits"], answers: {} },
}

const message = withRows("EB*C*IND*35***22*50", "EB*C*IND*35***29*20", "EB*F*IND*35***22*1500")

const slot = { level: "individual", period: "annual", category: "Standard" }

let page: Page
const complaints: Array<string> = []

beforeAll(async () => {
  await ensureBuilt()
  const { code } = await bundled(script)
  page = await (await browser()).newPage()
  page.on("pageerror", (error) => complaints.push(String(error)))
  page.on("console", (said) => complaints.push(said.text()))
  await page.addScriptTag({ type: "module", content: code })
})

afterAll(() => page.close())

describe("the doors `coverport` and `coverport/x12`, bundled with Vite, in a browser", () => {
  it("load whole, with nothing of Node", async () => {
    const exported: unknown = await page.evaluate("exported")

    expect(exported).toEqual([...Object.keys(core).toSorted(), ...Object.keys(x12).toSorted()])
  })

  it("read a message, compute a change set and apply it", async () => {
    const found: unknown = await page.evaluate(`wouldChange(${JSON.stringify(message)}, ${JSON.stringify(asked)})`)

    expect(found).toMatchObject({
      problems: [],
      changes: {
        limits: [
          { address: { _tag: "DeductibleRequired", slot }, step: { _tag: "Add", after: 5000 } },
          { address: { _tag: "BenefitMaximum", slot }, step: { _tag: "Add", after: 150_000 } },
        ],
        counters: [{ address: { _tag: "DeductibleMet" }, step: { _tag: "Add", after: { amount: 3000 } } }],
      },
      after: {
        plan: { holding: { limits: [{ value: 5000 }, { value: 150_000 }] } },
        enrolment: { holding: { counters: [{ value: { amount: 3000 } }] } },
      },
    })
  })

  it("complain of nothing", () => {
    expect(complaints).toEqual([])
  })
})
