import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Members } from "../../src/index.ts"
import { includes } from "../../src/index.ts"
import { scene } from "../worlds/Scene.ts"
import { changedNames, isFamilys, isOwn, isPlans } from "./figures.ts"
import type { Played } from "./played.ts"
import { played } from "./played.ts"
import { runs } from "./runs.ts"

const nobody: Members = { families: 0, patients: 0 }

// Families and patients in force with a difference of one kind, counted from what was read back.
const seeing = ({ before, after }: Played, today: string, kind: (name: string) => boolean): Members => {
  const differing = before.flatMap(({ enrolment, figures }, i) =>
    (enrolment.from ?? "") <= today &&
    today <= (enrolment.through ?? "9999") &&
    changedNames(figures, after[i]?.figures ?? new Map()).some(kind)
      ? [enrolment]
      : [],
  )
  return {
    families: new Set(differing.map(({ subscription }) => subscription)).size,
    patients: new Set(differing.map(({ patient }) => patient)).size,
  }
}

describe("law 8: the preview's scopes are those whose coverage differs", () => {
  it("at each scope as many see a difference as the preview counts, and a scope it leaves out sees none", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, (seen) => {
          const { touched } = seen.preview

          expect({
            plan: touched.plan ?? nobody,
            subscription: touched.subscription ?? nobody,
            enrolment: touched.enrolment ?? nobody,
          }).toEqual({
            plan: seeing(seen, one.world.today, isPlans),
            subscription: seeing(seen, one.world.today, isFamilys),
            enrolment: seeing(seen, one.world.today, isOwn),
          })
        }),
      ),
      runs(200),
    )
  })

  it("the patients whose coverage differs at all are those of the widest scope", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, (seen) => {
          const { touched, standing } = seen.preview
          const covered = seen.before.map(({ enrolment }) => {
            const subscription = one.world.subscriptions.find(({ id }) => id === enrolment.subscription)
            if (!includes(enrolment, one.world.today)) return false
            if (touched.plan !== undefined && subscription?.plan === standing.plan.id) return true
            if (touched.subscription !== undefined && enrolment.subscription === seen.about.subscription) return true
            return touched.enrolment !== undefined && enrolment === seen.about
          })
          const differs = seen.before.map(
            ({ enrolment, figures }, i) =>
              includes(enrolment, one.world.today) &&
              changedNames(figures, seen.after[i]?.figures ?? new Map()).length > 0,
          )

          expect(covered).toEqual(differs)
        }),
      ),
      runs(150),
    )
  })

  it("the receipt counts the members that the preview counted", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        played(one, ({ imported, preview }) => {
          expect(imported.receipt.affected).toEqual(preview.affected)
        }),
      ),
      runs(60),
    )
  })
})
