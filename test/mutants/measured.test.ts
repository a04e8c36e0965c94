import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { digestOf, readMeasured, scoreOf, wanted } from "./Measured.ts"
import { roomOf } from "./rooms.ts"

const page = readFileSync(join(import.meta.dirname, "../../docs/mutants.md"), "utf8")

/** How many survivors the page gives a reason for, by the file that is a heading of it. */
const explained = new Map(
  page
    .split("\n### ")
    .slice(1)
    .map((part) => {
      const [heading = "", ...lines] = part.split("\n")
      const reasons = lines.flatMap((line) => {
        const [, times] = /^- (?:(\d+) × )?`/.exec(line) ?? []
        return line.startsWith("- ") ? [Number(times ?? "1")] : []
      })
      return [heading.replaceAll("`", ""), reasons.reduce((sum, one) => sum + one, 0)]
    }),
)

const measured = readMeasured()

describe("mutants that were measured", () => {
  it("are of sources that are there, in rooms that are mutated", () => {
    expect(Object.keys(measured).length).toBeGreaterThan(0)
    for (const path of Object.keys(measured)) {
      expect([path, digestOf(path) === undefined]).toEqual([path, false])
      expect(roomOf(path)).not.toBe("")
    }
  })

  it("are seen by a test as often as is asked for", () => {
    expect(scoreOf(Object.values(measured))).toBeGreaterThanOrEqual(wanted)
  })

  it("are explained, each of those that survived", () => {
    const survived = Object.entries(measured).flatMap(([path, { survivors }]) =>
      survivors.length === 0 ? [] : [[path, survivors.length] as const],
    )
    expect(new Map(survived)).toEqual(explained)
  })
})
