import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { NetworkPlan, Reading } from "../../src/index.ts"
import { scene } from "../worlds/Scene.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"
import { shown } from "./stage.ts"

const turnedReading = <V>(reading: Reading<V>): Reading<V> => {
  if (reading._tag === "Stated") return reading
  const [first, ...more] = reading.candidates
  const [last, ...rest] = [...more].reverse()
  return last === undefined ? reading : { _tag: "Disagreeing", candidates: [last, ...rest, first] }
}

// Every list the other way round.
const turned = (networkPlan: NetworkPlan): NetworkPlan => ({
  ...networkPlan,
  deductibles: networkPlan.deductibles.toReversed().map(({ required, met, ...slot }) => ({
    ...slot,
    ...(required === undefined ? {} : { required: turnedReading(required) }),
    ...(met === undefined ? {} : { met: turnedReading(met) }),
  })),
  maximums: networkPlan.maximums.toReversed().map(({ maximum, used, ...slot }) => ({
    ...slot,
    ...(maximum === undefined ? {} : { maximum: turnedReading(maximum) }),
    ...(used === undefined ? {} : { used: turnedReading(used) }),
  })),
  exceptions: networkPlan.exceptions.toReversed(),
})

describe("the order of a response's lists", () => {
  it("is irrelevant: the same coverage comes of it, also where a person picks among values that disagree", async () => {
    await fc.assert(
      fc.asyncProperty(scene, async (one) => {
        const coverages: Array<unknown> = []
        const networkPlans = one.answer.networkPlans.map(turned)
        await played(one, ({ after }) => coverages.push(shown(after)))
        await played({ ...one, answer: { ...one.answer, networkPlans } }, ({ after }) => coverages.push(shown(after)))

        expect(coverages[1]).toEqual(coverages[0])
      }),
      runs(200),
    )
  })
})
