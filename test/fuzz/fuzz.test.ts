import { availableParallelism } from "node:os"
import { describe, expect, it } from "vitest"
import { brokenReaders, readersSeenFromOutside } from "./broken/brokenReaders.ts"
import { crashers } from "./Crasher.ts"
import { hunt } from "./hunt.ts"
import { inputsOf } from "./inputs.ts"
import type { Input } from "./Input.ts"
import { judgeOf, judgeStreamed } from "./judge.ts"
import { streamedAlike } from "./laws/streamedAlike.ts"
import type { Tested } from "./Tested.ts"
import { ours } from "./Tested.ts"

describe("a hunt finds", () => {
  it.each(brokenReaders)("a reader that $name", async ({ tested, law }) => {
    const inputAt = inputsOf("planted")
    const breaks = (one: Tested) => {
      const judge = judgeOf(one)
      return async (input: Input): Promise<boolean> => {
        const judged = judge(input)
        const faults = [...judged.faults, ...(law === streamedAlike ? await judgeStreamed(one, input, judged) : [])]
        return faults.some((fault) => fault.law === law)
      }
    }
    const [planted, whole] = [breaks(tested), breaks(ours)]
    let found = false
    for (let index = 0; index < 5_000 && !found; index += 1) {
      const input = inputAt(index)
      found = (await planted(input)) && !(await whole(input))
    }
    expect(found).toBe(true)
  })

  it.each(readersSeenFromOutside)("a reader that $name", async ({ name, law }) => {
    const { found } = await hunt({
      ...{ reader: name, seed: "planted", runs: 5_000, threads: 1, weighEvery: 64, limit: 3_000, megabytes: 96 },
      enough: (all) => all.some((one) => one.law === law),
    })
    expect(found.map((one) => one.law)).toContain(law)
  })
})

// Half of the inputs are the same every time, and half are new ones.
const seeds = ["coverport", Math.random().toString(36).slice(2, 8)]

describe.each(seeds)("inputs made from the seed %s", (seed) => {
  it("break no law", { timeout: 240_000 }, async () => {
    const { tally, found } = await hunt({
      ...{ reader: "ours", seed, runs: 5_000, limit: 20_000, weighEvery: 256, megabytes: 512 },
      threads: Math.min(2, availableParallelism()),
    })
    expect(found).toEqual([])
    expect(tally.inputs).toBe(5_000)
  })
})

it("what once broke a law breaks none today", async () => {
  for (const { name, ...crasher } of crashers()) {
    const judged = judgeOf(ours)(crasher)
    expect([name, ...judged.faults, ...(await judgeStreamed(ours, crasher, judged))]).toEqual([name])
  }
})
