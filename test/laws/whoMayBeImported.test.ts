import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Enrolment, Outcome } from "../../src/index.ts"
import { standardPolicy } from "../../src/index.ts"
import { markAsDone, openReview } from "../../src/effect.ts"
import { answerAbout } from "../worlds/answers.ts"
import { caller } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { chosen, planOf } from "../worlds/World.ts"
import { importReceipt, preparing } from "./played.ts"
import { runs } from "./runs.ts"
import {
  historyOf,
  importing,
  nthReceipt,
  nthResponse,
  onStage,
  outcomeOf,
  previewing,
  receiving,
  receivingAs,
  tagsOf,
} from "./stage.ts"

const inForce = ({ from = "", through = "9999" }: { from?: string; through?: string }, today: string): boolean =>
  from <= today && today <= through

const reasons = (world: World, about: Enrolment): ReadonlyArray<string> => [
  ...(about.ordinal === 1 ? [] : ["NotPrimary"]),
  ...(inForce(about, world.today) ? [] : ["EnrolmentNotInForce"]),
  ...(inForce(planOf(world, about), world.today) ? [] : ["PlanNotInForce"]),
]

describe("whose answer may be imported", () => {
  it("only that of a primary enrolment in force under a plan in force: to open, to import and to mark", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), (one, who) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { world, answer } = one
            // An answer about a patient and a plan goes to the first enrolment in force, or else to the first of all.
            const first = [...world.enrolments]
              .sort((a, b) => Number(inForce(b, world.today)) - Number(inForce(a, world.today)))
              .filter(
                (enrolment, i, all) =>
                  all.findIndex(
                    (other) => other.patient === enrolment.patient && planOf(world, other) === planOf(world, enrolment),
                  ) === i,
              )
            const about = chosen(first, who)
            yield* receiving(world, about, answer, nthResponse(0))
            const choice = {
              response: nthResponse(0),
              networkPlan: chosen(answer.networkPlans, 0).name,
              sections: one.choice.sections,
              policy: standardPolicy,
              answers: {},
            }
            const expected = reasons(world, about)
            const outcomes = [
              yield* outcomeOf(openReview(caller, nthResponse(0))),
              yield* previewing(choice),
              yield* outcomeOf(markAsDone({ caller, response: nthResponse(0), receipt: importReceipt })),
            ]
            const [opened = [], previewed = [], marked = []] = outcomes.map(tagsOf)
            const known = ["NotPrimary", "EnrolmentNotInForce", "PlanNotInForce"]

            expect(opened.filter((tag) => known.includes(tag))).toEqual(expected)
            expect(previewed.filter((tag) => known.includes(tag))).toEqual(expected)
            if (expected.length > 0) {
              expect(marked.filter((tag) => known.includes(tag))).toEqual(expected)
              expect(yield* historyOf()).toEqual([])
            }
          }),
        ),
      ),
      runs(120),
    )
  })

  it("only the newest of an enrolment, and none is superseded by an answer about another enrolment", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), (one, who) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { about, choice } = yield* preparing(one)
            const seen = yield* previewing(choice)
            const other = chosen(one.world.enrolments, who)
            const later = yield* receiving(one.world, other, one.answer, nthResponse(50))
            const same =
              E.isRight(later) &&
              later.right.subscription === about.subscription &&
              later.right.patient === about.patient
            const again = yield* importing(choice, nthReceipt(101))

            expect(tagsOf(again).includes("Superseded")).toBe(same)
            // A preview shows what is withheld, and how to settle it; only an import of nothing but that is refused.
            if (!same) expect(tagsOf(again).filter((tag) => tag !== "EverythingWithheld")).toEqual(tagsOf(seen))
          }),
        ),
      ),
      runs(120),
    )
  })

  it("only one that says the patient is eligible", async () => {
    const outcomes: ReadonlyArray<Outcome> = [
      { _tag: "ineligible" },
      { _tag: "unknown" },
      { _tag: "rejected", rejections: [{ reason: "75", level: "subscriber", at: [9] }] },
    ]
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(...outcomes), (one, outcome) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { about, choice } = yield* preparing(one)
            const response = { ...answerAbout(one.world, about, one.answer), outcome }
            yield* receivingAs(one.world, about, response, nthResponse(50))
            const imported = yield* importing({ ...choice, response: nthResponse(50) }, nthReceipt(101))

            expect(tagsOf(imported)).toContain("NotEligible")
          }),
        ),
      ),
      runs(40),
    )
  })
})

describe("what must be chosen", () => {
  it("a network plan, where there are several; with one it is chosen", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { choice } = yield* preparing(one)
            const { networkPlan, ...unchosen } = choice
            const [named, none] = [yield* previewing(choice), yield* previewing(unchosen)]
            const stranger = yield* previewing({ ...choice, networkPlan: `${networkPlan ?? ""} ` })

            expect(tagsOf(stranger)).toContain("NetworkPlanNotOffered")
            if (one.answer.networkPlans.length > 1) expect(tagsOf(none)).toContain("NetworkPlanNotChosen")
            else expect(E.isRight(none) && none.right.digest).toEqual(E.isRight(named) && named.right.digest)
          }),
        ),
      ),
      runs(80),
    )
  })

  it("a section, and one in which something is stated", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { choice, networkPlan } = yield* preparing(one)
            const noneSelected = yield* previewing({ ...choice, sections: [] })
            const exceptionsAlone = yield* previewing({ ...choice, sections: ["ExceptionsAndLimitations"] })

            expect(tagsOf(noneSelected)).toContain("NoSectionSelected")
            expect(tagsOf(exceptionsAlone).includes("SectionStatesNothing")).toBe(networkPlan.exceptions.length === 0)
          }),
        ),
      ),
      runs(60),
    )
  })
})
