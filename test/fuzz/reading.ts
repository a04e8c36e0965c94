// A thread that reads inputs. It is stopped from outside when one of them never ends.
import * as E from "fp-ts/lib/Either.js"
import { parentPort, workerData } from "node:worker_threads"
import { kept } from "./heap.ts"
import type { Input } from "./Input.ts"
import { inputsOf } from "./inputs.ts"
import { judgeOf, judgeStreamed } from "./judge.ts"
import { keepsTooMuch, withinMemory } from "./laws/seenBeside.ts"
import type { Found, Order, Report } from "./Order.ts"
import { beginningCodec } from "./Order.ts"
import { readers } from "./readers.ts"
import { ours } from "./Tested.ts"
import type { Tally } from "./Tally.ts"
import { most, noTally } from "./Tally.ts"

const beginning = beginningCodec.decode(workerData)
if (E.isLeft(beginning) || parentPort === null) throw new Error("a thread is started by another, with a beginning")
const { reader, seed, at, weighEvery } = beginning.right
const port = parentPort
const tested = readers[reader]
if (tested === undefined) throw new Error(`there is no reader ${reader}`)
const reading = new Int32Array(at)
const judge = judgeOf(tested)
const inputAt = inputsOf(seed)

// What V8 makes of our code when it first meets it is not the reading's.
const warm = judgeOf(ours)
const warmInput = inputsOf("warm")
for (let index = 0; index < 128; index += 1) warm(warmInput(index))

// Reading in pieces takes longer than all the rest.
const streamEvery = 4

// What a character costs shows where there are enough of them.
const enough = 200

// One is lost in what else comes and goes.
const times = 16

// Out here, so that nobody can see that they are never looked at, and let go of them.
const held: Array<unknown> = []

const weigh = (text: string): number => {
  held.length = 0
  const before = kept()
  for (let time = 0; time < times; time += 1) held.push(tested.read(text))
  return Math.max(0, kept() - before) / times
}

const run = async (inputs: Iterable<Input>): Promise<Report> => {
  const found: Array<Found> = []
  const edits: Record<string, number> = {}
  const problems: Record<string, number> = {}
  const sum = { inputs: 0, characters: 0, responses: 0, valid: 0 }
  let { slowest, taken, kept: heaviest }: Tally = noTally
  for (const input of inputs) {
    const { index } = input
    const { length } = input.text
    const judged = judge(input)
    sum.inputs += 1
    sum.characters += length
    sum.responses += judged.reading?.responses.length ?? 0
    sum.valid += input.done.length === 0 ? 1 : 0
    for (const edit of input.done) edits[edit] = (edits[edit] ?? 0) + 1
    for (const { kind } of judged.reading?.problems ?? []) problems[kind] = (problems[kind] ?? 0) + 1
    const streamed = index % streamEvery === 0 ? await judgeStreamed(tested, input, judged) : []
    for (const fault of [...judged.faults, ...streamed]) found.push({ ...fault, index })
    slowest = most(slowest, { value: judged.milliseconds, index, length })
    if (length >= enough) taken = most(taken, { value: judged.taken / length, index, length })
    if (length >= enough && judged.reading !== undefined && index % weighEvery === weighEvery - 1) {
      const bytes = weigh(input.text)
      heaviest = most(heaviest, { value: bytes / length, index, length })
      const detail = keepsTooMuch(bytes, length)
      if (detail !== undefined) found.push({ law: withinMemory, detail, index })
    }
  }
  return { found, tally: { ...sum, edits, problems, slowest, taken, kept: heaviest } }
}

const inputsIn = function* (order: Order): Generator<Input> {
  if (order._tag === "text") {
    reading[0] = 0
    yield { index: 0, done: [], ...order }
  } else
    for (let index = order.from; index < order.to; index += 1) {
      // Written before the input is made: one that cannot be made is known too.
      Atomics.store(reading, 0, index)
      yield inputAt(index)
    }
}

port.on("message", (order: Order) => {
  void run(inputsIn(order)).then((report) => {
    Atomics.store(reading, 0, -1)
    port.postMessage(report)
  })
})
