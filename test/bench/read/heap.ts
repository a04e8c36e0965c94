// The highest heap while a stream of so many megabytes is read: node heap.ts MEGABYTES
import { readX12Stream } from "../../../adapters/x12/index.ts"
import { messagesFrom } from "./generated.ts"

const megabytes = Number(process.argv[2])
let highest = 0
let responses = 0
for await (const part of readX12Stream(messagesFrom(1, megabytes * 1_000_000))) {
  if (part._tag === "Problem") throw new Error(part.problem.message)
  responses += part.reading.responses.length
  if (responses % 16 === 0) highest = Math.max(highest, process.memoryUsage().heapUsed)
}
console.log(highest)
