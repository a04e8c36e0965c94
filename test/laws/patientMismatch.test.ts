import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CounterChange } from "../../src/index.ts"
import { countedTwice } from "../worlds/countedTwice.ts"
import { scene } from "../worlds/Scene.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"
import { shown } from "./stage.ts"

const mistaken = fc.constantFrom("birthDate", "firstName", "relationship")

const isOwn = ({ address: { slot } }: CounterChange): boolean => slot.level === "individual"

describe("an answer that describes another patient", () => {
  it("writes and removes no individual met or used until the person confirms who is meant", async () => {
    await fc.assert(
      fc.asyncProperty(scene, mistaken, (one, what) =>
        played(
          { ...one, answer: { ...one.answer, mistaken: what }, choice: { ...one.choice, confirms: false } },
          ({ imported }) => {
            expect(imported.receipt.changes.counters.filter(isOwn)).toEqual([])
          },
        ),
      ),
      runs(150),
    )
  })

  it("takes no individual met or used away where held categories are replaced, unless confirmed", async () => {
    await fc.assert(
      fc.asyncProperty(scene, mistaken, fc.boolean(), (one, what, confirms) =>
        played(
          countedTwice({
            ...one,
            answer: { ...one.answer, daysAgo: 0, mistaken: what },
            choice: { ...one.choice, confirms },
          }),
          ({ imported }) => {
            expect(imported.receipt.changes.counters.some(isOwn)).toBe(confirms)
          },
        ),
      ),
      runs(40),
    )
  })

  it("once confirmed it goes in like an answer that describes him rightly", async () => {
    await fc.assert(
      fc.asyncProperty(scene, mistaken, async (one, what) => {
        const coverages: Array<unknown> = []
        const choice = { ...one.choice, confirms: true }
        const earlier = undefined
        await played({ ...one, earlier, choice, answer: { ...one.answer, mistaken: "nothing" } }, ({ after }) =>
          coverages.push(shown(after)),
        )
        await played({ ...one, earlier, choice, answer: { ...one.answer, mistaken: what } }, ({ after }) =>
          coverages.push(shown(after)),
        )

        expect(coverages[1]).toEqual(coverages[0])
      }),
      runs(100),
    )
  })

  it("what is the plan's or the family's goes in, confirmed or not", async () => {
    await fc.assert(
      fc.asyncProperty(scene, mistaken, async (one, what) => {
        const shared: Record<string, unknown> = {}
        for (const confirms of [true, false])
          await played(
            {
              ...one,
              earlier: undefined,
              answer: { ...one.answer, mistaken: what },
              // Which categories overlap depends on all amounts that go in.
              before: [],
              choice: { ...one.choice, confirms },
            },
            ({ imported: { receipt } }) => {
              const { limits, counters, exceptions } = receipt.changes
              shared[String(confirms)] = [limits, counters.filter((one) => !isOwn(one)), exceptions]
            },
          )

        // An import of nothing is refused: then the confirmed one may bring nothing for others either.
        const nothing = [[], [], []]
        expect(shared["false"] ?? nothing).toEqual(shared["true"] ?? nothing)
      }),
      runs(100),
    )
  })
})
