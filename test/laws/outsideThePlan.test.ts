import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { neighbour } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import { planOf } from "../worlds/World.ts"
import { played, playing } from "./played.ts"
import { runs } from "./runs.ts"
import type { Reading } from "./stage.ts"
import { readAll, shown } from "./stage.ts"

describe("law 1: an import reaches nobody outside the plan", () => {
  it("no patient's coverage under another plan differs afterwards", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, ({ before, after, preview }) => {
          const outside = (reading: Reading): Reading =>
            reading.filter(({ enrolment }) => planOf(one.world, enrolment).id !== preview.standing.plan.id)

          expect(shown(outside(after))).toEqual(shown(outside(before)))
        }),
      ),
      runs(150),
    )
  })

  it("no patient of another practice has anything, though every id is the same there", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        playing(one, () =>
          Effect.map(readAll(one.world, neighbour), (there) => {
            expect(there.filter(({ figures }) => figures.size > 0)).toEqual([])
          }),
        ),
      ),
      runs(50),
    )
  })
})
