import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Enrolment } from "../../src/index.ts"
import { scene } from "../worlds/Scene.ts"
import { changedNames, isFamilys, isOwn, isPlans } from "./figures.ts"
import type { Played } from "./played.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"

const changesOf = ({ before, after }: Played, who: (enrolment: Enrolment) => boolean): ReadonlyArray<string> =>
  before.flatMap(({ enrolment, figures }, i) =>
    who(enrolment) ? changedNames(figures, after[i]?.figures ?? new Map()) : [],
  )

describe("law 2: met and used stay in the family", () => {
  it("outside the family no met or used differs", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, (seen) => {
          const changed = changesOf(seen, ({ subscription }) => subscription !== seen.about.subscription)

          expect(changed.filter((name) => !isPlans(name))).toEqual([])
        }),
      ),
      runs(150),
    )
  })

  it("inside the family the others see only what is the family's", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, (seen) => {
          const changed = changesOf(
            seen,
            ({ subscription, patient }) => subscription === seen.about.subscription && patient !== seen.about.patient,
          )

          expect(changed.filter(isOwn)).toEqual([])
        }),
      ),
      runs(150),
    )
  })

  it("inside the family everyone has the same family amounts afterwards", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, ({ after, about }) => {
          const family = after
            .filter(({ enrolment }) => enrolment.subscription === about.subscription)
            .map(({ figures }) => Object.fromEntries([...figures].filter(([name]) => isFamilys(name))))

          expect(family).toEqual(family.map(() => family[0]))
        }),
      ),
      runs(100),
    )
  })
})
