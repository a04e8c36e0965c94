import { setTimeout } from "node:timers/promises"
import type { ReadDelivery } from "coverport/effect"
import { openNights } from "coverport/jobs"
import { postgresBook } from "coverport/sql"
import { readX12 } from "coverport/x12"
import * as E from "fp-ts/lib/Either.js"

const url = process.env["COVERPORT_BOOK"] ?? ""
const night = "tonight"
const day = new Date().toISOString().slice(0, 10).replaceAll("-", "")

const message = [
  `ISA*00*          *00*          *ZZ*PAYER00001     *ZZ*EXAMPLE        *${day.slice(2)}*0700*^*00501*000000001*0*T*:~`,
  `GS*HB*PAYER00001*EXAMPLE*${day}*0700*1*X*005010X279A1~`,
  "ST*271*0001*005010X279A1~",
  `BHT*0022*11*000000001*${day}*0700~`,
  "HL*1**20*1~",
  "NM1*PR*2*ACME DENTAL*****PI*00001~",
  "HL*2*1*21*1~",
  "NM1*1P*2*EXAMPLE DENTAL PRACTICE*****XX*1234567893~",
  "HL*3*2*22*0~",
  "NM1*IL*1*ADAMS*ANN****MI*M1~",
  "REF*6P*4471~",
  "DMG*D8*19800505~",
  `DTP*472*D8*${day}~`,
  "EB*1**35*GP*ACME PPO~",
  "EB*C*IND*35***23*75.00*****Y~",
  "SE*14*0001~",
  "GE*1*1~",
  "IEA*1*000000001~",
].join("\n")

const read: ReadDelivery = ({ message, number = 1 }) => {
  const { responses, problems } = readX12(message)
  const response = responses[number - 1]
  if (response !== undefined) return E.right(response)
  const [first] = problems
  return E.left([{ reason: first?.message ?? "There is no such answer.", at: [first?.segment ?? 0] }])
}

const nights = await openNights({ url })
const from = { _tag: "Connection", practice: "maple-street", location: "main street" } as const
const order = {
  caller: { practice: "maple-street", location: "main street", user: "desk" },
  network: { _tag: "OfStatus", status: "in-network" },
} as const
const deliveries = [
  { id: "whole", from, message },
  { id: "torn", from, message: message.slice(0, 300) },
]
const enqueue = async (): Promise<void> => {
  const answer = await nights.enqueue({ night, order, deliveries })
  console.log(answer.ok ? `added ${answer.value.added}` : answer.refusals)
}

await enqueue()
await enqueue()

const worker = await nights.work({ book: postgresBook({ url }), read, atOnce: 2 })
const isUnderWay = async (): Promise<boolean> => {
  const { Waiting, Received } = await nights.progress({ night })
  return Waiting + Received > 0
}
while (await isUnderWay()) await setTimeout(100)
await worker.stop()

console.log(await nights.progress({ night }))
console.log((await nights.setAside({ night })).map(({ id, problem }) => `${id}: ${problem._tag}`))
console.log((await nights.leftForReview({ night })).map(({ id, reasons }) => `${id}: ${reasons.join(", ")}`))
await nights.close()
