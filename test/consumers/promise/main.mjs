// A plain script: no TypeScript, no Effect, only promises and values.
import { readFile } from "node:fs/promises"
import { openDesk } from "coverport/promise"
import { sayRefusal } from "coverport/review"
import { sqliteBook } from "coverport/sql"
import { readX12 } from "coverport/x12"

const desk = openDesk(sqliteBook({ file: "practice.db" }))
const caller = { practice: "practice", location: "downtown", user: "frontdesk" }
const message = await readFile("practice.271", "utf8")

for (const response of readX12(message).responses) {
  const received = await desk.receiveResponse({
    from: { _tag: "Person", ...caller },
    id: "answer-1",
    response,
    message,
  })
  console.log(received.ok ? `for ${received.value.patient} on ${received.value.plan}` : received.refusals)
}

/** @type {{ response: string, networkPlan: string, sections: ["DeductiblesAndBenefits"] }} */
const choice = { response: "answer-1", networkPlan: "In network", sections: ["DeductiblesAndBenefits"] }
const preview = await desk.preview({ caller, choice })
if (!preview.ok) throw new Error("there is no preview")
console.log("touched", JSON.stringify(preview.value.touched))

const { digest } = preview.value
const assistant = { ...caller, user: "assistant" }
const unasked = await desk.importDetails({ caller: assistant, choice, digest, receipt: "r0" })
console.log(unasked.ok ? "imported without a right" : unasked.refusals.map(sayRefusal).join("; "))

for (const time of ["once", "twice"]) {
  const imported = await desk.importDetails({ caller, choice, digest, receipt: "r1" })
  console.log(time, imported.ok ? imported.value.receipt.id : imported.refusals)
}

const history = await desk.history({ caller, query: { patient: "ortiz-mara" }, page: { size: 10 } })
console.log(history.ok ? history.value.items.map(({ receipt }) => receipt.id) : history.refusals)
await desk.close()
