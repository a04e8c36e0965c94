// npm run fuzz [-- --runs N --seed S --minutes M --threads T]: reads a million texts that were made to break a reader.
// Prints the figures; ends with 1 where a law was broken, and keeps the shortest text that breaks it as a crasher.
import { availableParallelism } from "node:os"
import { parseArgs } from "node:util"
import { keepCrasher } from "./Crasher.ts"
import { figuresText } from "./figuresText.ts"
import { hunt } from "./hunt.ts"
import { inputsOf } from "./inputs.ts"
import { shrunk } from "./shrink.ts"
import { startThread } from "./Thread.ts"

const { values } = parseArgs({
  options: Object.fromEntries(
    ["runs", "seed", "minutes", "threads", "reader"].map((name) => [name, { type: "string" }] as const),
  ),
})
const numberIn = (name: string, absent: number): number => Number(values[name] ?? absent)

const seed = values["seed"] ?? Math.random().toString(36).slice(2, 8)
const reader = values["reader"] ?? "ours"
const runs = numberIn("runs", 1_000_000)
const threads = numberIn("threads", Math.max(1, availableParallelism() - 1))
const options = { reader, seed, limit: 10_000, weighEvery: 1_024, megabytes: 512 }

console.log(`seed ${seed}: the same seed makes the same inputs\n`)

const tellEvery = runs / 20
let told = 0

const hunted = await hunt({
  ...options,
  runs,
  threads,
  longest: numberIn("minutes", Infinity) * 60_000,
  tell: (done, broken) => {
    if (done < told + tellEvery) return
    told = done
    const count = Object.values(broken).reduce((sum, one) => sum + one, 0)
    console.log(`${done.toLocaleString("en").padStart(11)} read, ${count.toLocaleString("en")} broke a law`)
  },
})
console.log(`\n${figuresText(hunted, seed)}`)

if (hunted.found.length > 0) {
  process.exitCode = 1
  const thread = startThread({ ...options, limit: 2_000 })
  for (const law of Object.keys(hunted.broken)) {
    const [found, ...others] = hunted.found.filter((one) => one.law === law)
    if (found === undefined) continue
    const input = inputsOf(seed)(found.index)
    const text = await shrunk(input, law, thread, 60_000)
    const name = keepCrasher({ law, detail: found.detail, seed, index: found.index, done: input.done, ...text })
    console.log(
      `\n${law}\n  ${found.detail}\n  input ${found.index}, shrunk from ${input.text.length} to ${text.text.length} characters: ${name}\n  also ${others.map(({ index }) => index).join(", ") || "no other"}`,
    )
  }
  await thread.end()
}
