import { spawnSync } from "node:child_process"
import { inspect } from "node:util"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import { describe, expect, it } from "vitest"
import { first, last, leaksIn, member } from "./marks.ts"
import { observed, overheard } from "./overheard.ts"
import { seen } from "./seen.ts"

// A test of what must not be there passes where nobody looks. Here something leaks, in each way there is.

class Failed extends Data.TaggedError("Failed")<{ readonly operation: string; readonly cause: unknown }> {}

describe("a leak is seen where it is in", () => {
  it.each<readonly [string, unknown]>([
    ["an error's message", new Error(`no row for ${last}`)],
    ["the stack alone", Object.assign(new Error("x"), { stack: `Error: ${last}` })],
    ["the cause of a cause", new Error("x", { cause: new Error("y", { cause: { row: [last] } }) })],
    ["a failure's field", new Failed({ operation: `read of ${last}`, cause: undefined })],
    ["a failure's cause", new Failed({ operation: "read", cause: new Error(last) })],
    ["a property that is not listed", Object.defineProperty({}, "row", { value: last, enumerable: false })],
    ["a key", { [last]: 1 }],
    ["what is printed of it", { [inspect.custom]: () => last }],
    ["what becomes JSON of it", { toJSON: () => last }],
    ["deep inside", [[[[[[[[{ a: { b: { c: [last] } } }]]]]]]]]],
    ["a long text", "x".repeat(100_000) + last],
    ["a map", new Map([["x", new Set([last])]])],
  ])("%s", (_, value) => {
    expect(leaksIn(seen(value))).toEqual([last])
  })

  it.each<readonly [string, () => void]>([
    ["the console", () => console.warn("look:", { row: [last] })],
    ["standard output", () => process.stdout.write(last)],
    ["standard error", () => process.stderr.write(Buffer.from(last))],
    ["a warning", () => process.emitWarning(last)],
  ])("%s", async (_, leak) => {
    const { said } = await overheard(async () => {
      leak()
      await new Promise((resume) => setTimeout(resume, 10))
    })
    expect(leaksIn(said)).toEqual([last])
  })

  it("a promise that nobody waits for", async () => {
    const { said } = await overheard(async () => {
      void Promise.reject(new Error(last))
      await new Promise((resume) => setTimeout(resume, 10))
    })
    expect(leaksIn(said)).toEqual([last])
  })

  it.each<readonly [string, Effect.Effect<unknown, unknown>]>([
    ["a span's name", Effect.withSpan(Effect.void, `of ${last}`)],
    ["a span's attribute", Effect.withSpan(Effect.void, "x", { attributes: { who: last } })],
    ["an annotation of the span", Effect.withSpan(Effect.annotateCurrentSpan("who", { last }), "x")],
    ["a span that failed", Effect.withSpan(Effect.fail(new Error(last)), "x")],
    ["a span that crashed", Effect.withSpan(Effect.die(new Error(last)), "x")],
    ["a log", Effect.logDebug("of", { last })],
    ["a log's annotation", Effect.annotateLogs(Effect.logInfo("x"), { who: last })],
    ["a log's cause", Effect.catchCause(Effect.fail(new Error(last)), (cause) => Effect.logError("x", cause))],
    ["a metric's attribute", Metric.update(Metric.withAttributes(Metric.counter("canary"), { who: last }), 1)],
  ])("%s", async (_, leak) => {
    const { observing, told } = observed()
    await Effect.runPromise(Effect.exit(observing(leak)))
    expect(leaksIn(told())).toEqual([last])
  })

  it("the last words of a process", () => {
    const { stderr } = spawnSync(process.execPath, ["-e", `throw new Error("${last} ${member}")`], { encoding: "utf8" })
    expect(leaksIn(stderr)).toEqual(expect.arrayContaining([last, member]))
  })

  it("a day, however it is written", () => {
    for (const day of ["1931-07-19", "19310719", "07/19/1931", "7/19/31", "July 19, 1931", "19 July 1931"])
      expect(leaksIn(`born ${day}.`)).toHaveLength(1)
    expect(leaksIn(`${first} and nothing else`)).toEqual([first])
    expect(leaksIn("a canary, on 2026-11-24")).toEqual([])
  })
})
