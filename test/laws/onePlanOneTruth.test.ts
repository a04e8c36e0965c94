import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { scene } from "../worlds/Scene.ts"
import { planOf } from "../worlds/World.ts"
import { isPlans } from "./figures.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"

describe("law 3: every patient on the plan sees the same plan-level values", () => {
  it("required amounts, maximums and exceptions are one thing to all of them", async () => {
    await fc.assert(
      fc.asyncProperty(scene, ({ world, ...rest }) =>
        played({ world, ...rest }, ({ after, preview }) => {
          const seen = after
            .filter(({ enrolment }) => planOf(world, enrolment).id === preview.standing.plan.id)
            .map(({ figures }) => Object.fromEntries([...figures].filter(([name]) => isPlans(name)).sort()))

          expect(seen).toEqual(seen.map(() => seen[0]))
        }),
      ),
      runs(150),
    )
  })
})
