// A process that imports into the book named in its orders until it is killed or told to stop. It prints what it does,
// a line each; what is acknowledged is printed before anything else is begun.
import { writeSync } from "node:fs"
import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import { CoverageStore, todayAt } from "../../src/effect.ts"
import { decode } from "../../src/index.ts"
import { instant, today } from "../../src/testing/world/ids.ts"
import { chanceOf } from "./Chance.ts"
import { planted } from "./faults.ts"
import { tellingCommits, working } from "./hand.ts"
import type { Line } from "./Line.ts"
import { ordersCodec } from "./Orders.ts"
import { bookAt } from "./Place.ts"

const decoded = decode(ordersCodec)(JSON.parse(process.argv[2] ?? "null"))
if (E.isLeft(decoded)) throw new TypeError(JSON.stringify(decoded.left))
const { place, name, hands, fault } = decoded.right

const say = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`)

let mood: "going" | "pausing" | "stopping" = "going"
let waiting: ReadonlyArray<() => void> = []

process.stdin.setEncoding("utf8").on("data", (text: string) => {
  mood = text.endsWith("stop\n") ? "stopping" : text.endsWith("pause\n") ? "pausing" : "going"
  if (mood === "pausing") return
  if (mood === "stopping") process.stdin.destroy()
  for (const wake of waiting) wake()
  waiting = []
})
// Nobody is left to write for.
process.stdin.on("end", () => process.exit())

const goesOn = async (): Promise<boolean> => {
  if (mood === "pausing")
    await new Promise<void>((wake) => {
      waiting = [...waiting, wake]
      if (waiting.length === hands.length) say({ says: "paused" })
    })
  return mood !== "stopping"
}

const program = Effect.gen(function* () {
  const store = yield* CoverageStore
  say({ says: "opened" })
  yield* Effect.forEach(
    hands,
    ({ practice, number, unfinished }) =>
      working({
        seat: { practice, number },
        name: `${name}.${number}`,
        chance: chanceOf(`${name} ${practice}`),
        say,
        goesOn,
        ...(unfinished === undefined ? {} : { unfinished }),
      }).pipe(
        Effect.provideService(
          CoverageStore,
          tellingCommits(store, (says) => say({ says, seat: number })),
        ),
      ),
    { concurrency: "unbounded", discard: true },
  )
})

const book = fault === undefined ? bookAt(place) : planted(fault, place, bookAt(place))

await Effect.runPromise(
  program.pipe(Effect.provide(todayAt(today, instant("2026-11-24T16:09:26.000Z"))), Effect.provide(book)),
)
