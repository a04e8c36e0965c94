import * as Effect from "effect/Effect"
import type * as E from "fp-ts/lib/Either.js"
import type { Right } from "../../src/index.ts"
import { addDays, literal, MarkId, standard, standardPolicy } from "../../src/index.ts"
import type { Failure, Refused } from "../../src/effect.ts"
import {
  acceptReview,
  Calendar,
  CoverageStore,
  editCoverage,
  EligibilityInbox,
  history,
  importDetails,
  markAsDone,
  markEligibility,
  membersOfPlan,
  openReview,
  openReviews,
  openRevertReview,
  preview,
  receiveResponse,
  revertInReview,
  revertReceipt,
  Rights,
  Schedule,
  Verifications,
} from "../../src/effect.ts"
import { answerAbout } from "../worlds/answers.ts"
import type { caller as mia } from "../worlds/ids.ts"
import { money } from "../worlds/ids.ts"
import type { Scene } from "../worlds/Scene.ts"
import { targetIn } from "../worlds/World.ts"
import type { Prepared } from "./played.ts"
import type { Stage } from "./stage.ts"
import { nthReceipt, nthResponse, outcomeOf } from "./stage.ts"

type Caller = typeof mia

/** One use case, ready to be asked for by anyone. */
export interface Deed {
  readonly name: string
  readonly writes: boolean
  /** What it needs: all the rights of one of these lists. */
  readonly needs: ReadonlyArray<ReadonlyArray<Right>>
  readonly by: (caller: Caller) => Effect.Effect<unknown, Failure | Refused, Stage>
}

const toImport: Right = "Import Insurance Benefit Details"
const toEditPlans: Right = "Edit Insurance Plans"

/** A receipt and an import that can be reverted; what `deeds` expects to be there. */
export const editToRevert = nthReceipt(200)
export const importToUndo = nthReceipt(201)
export const responseToUndo = nthResponse(201)

const slot = { level: "individual", period: "annual", category: standard } as const
const required = { _tag: "DeductibleRequired", slot } as const

/** An edit that always changes something: nothing generated says these cents. */
export const unheardOf = { limits: [{ address: required, value: money(7777) }] }

/** Every use case that a right gates, over a scene that is prepared and not yet imported. */
export const deeds = (scene: Scene, { about, choice }: Prepared, digest: string): ReadonlyArray<Deed> => {
  const { world, answer } = scene
  const page = { size: 10 }
  const response = choice.response
  const receipt = nthReceipt(300)
  const target = targetIn(world, about)
  const counters = [
    {
      address: { _tag: "BenefitUsed", slot: { ...slot, period: "lifetime" } } as const,
      value: { amount: money(7777), asOf: addDays(world.today, -1) },
    },
  ]
  const policy = standardPolicy
  return [
    {
      name: "receiveResponse",
      writes: true,
      needs: [[toImport]],
      by: (caller) =>
        receiveResponse({
          from: { _tag: "Person", ...caller },
          id: nthResponse(300),
          response: answerAbout(world, about, answer),
          message: "ISA*",
          about: { patient: about.patient, plan: target.plan },
        }),
    },
    { name: "openReview", writes: false, needs: [[toImport]], by: (caller) => openReview(caller, response) },
    { name: "preview", writes: false, needs: [[toImport]], by: (caller) => preview(caller, choice) },
    {
      name: "importDetails",
      writes: true,
      needs: [[toImport]],
      by: (caller) => importDetails({ caller, choice, digest, receipt }),
    },
    {
      name: "markAsDone",
      writes: true,
      needs: [[toImport]],
      by: (caller) => markAsDone({ caller, response, receipt }),
    },
    {
      name: "membersOfPlan",
      writes: false,
      needs: [[toImport]],
      by: (caller) => membersOfPlan(caller, target.plan, page),
    },
    {
      name: "history",
      writes: false,
      needs: [[toImport], [toEditPlans]],
      by: (caller) => history(caller, { plan: target.plan }, page),
    },
    {
      name: "revertReceipt from the history",
      writes: true,
      needs: [[toEditPlans]],
      by: (caller) => revertReceipt({ caller, reverts: editToRevert, policy, receipt, from: "history" }),
    },
    {
      name: "revertReceipt of one's own import in its review",
      writes: true,
      needs: [[toImport], [toEditPlans]],
      by: (caller) => revertReceipt({ caller, reverts: importToUndo, policy, receipt, from: "review" }),
    },
    {
      name: "openReviews",
      writes: false,
      needs: [[toEditPlans]],
      by: (caller) => openReviews({ caller, policy, page }),
    },
    {
      name: "openRevertReview",
      writes: false,
      needs: [[toEditPlans]],
      by: (caller) => openRevertReview({ caller, of: importToUndo, policy }),
    },
    // That both write only under the right is told in the law of the review, where there is always something to write.
    {
      name: "revertInReview",
      writes: false,
      needs: [[toEditPlans]],
      by: (caller) => revertInReview({ caller, of: importToUndo, imports: [importToUndo], policy, receipt }),
    },
    {
      name: "acceptReview",
      writes: false,
      needs: [[toEditPlans]],
      by: (caller) => acceptReview({ caller, of: importToUndo, imports: [importToUndo], policy, receipt }),
    },
    {
      name: "editCoverage of the plan's values",
      writes: true,
      needs: [[toEditPlans]],
      by: (caller) =>
        editCoverage({
          caller,
          target,
          edits: { limits: [{ address: { ...required, _tag: "BenefitMaximum" }, value: money(7777) }] },
          receipt,
        }),
    },
    {
      name: "editCoverage of a patient's values",
      writes: true,
      needs: [["Edit Ins. Plan for Patient", "Edit Ins. Benefits for Patient"]],
      by: (caller) => editCoverage({ caller, target, edits: { counters }, receipt }),
    },
    {
      name: "markEligibility",
      writes: true,
      needs: [["Review Insurance"]],
      by: (caller) =>
        markEligibility({
          caller,
          patient: about.patient,
          marking: { _tag: "Eligible", because: "Telephone" },
          mark: literal(MarkId)("marked"),
        }),
    },
    {
      name: "editCoverage of both",
      writes: true,
      needs: [[toEditPlans, "Edit Ins. Plan for Patient", "Edit Ins. Benefits for Patient"]],
      by: (caller) => editCoverage({ caller, target, edits: { ...unheardOf, counters }, receipt }),
    },
  ]
}

const watched = <S extends object>(name: string, service: S, calls: Array<string>): S =>
  new Proxy(service, {
    get: (target, key): unknown => {
      calls.push(`${name}.${String(key)}`)
      const method: unknown = Reflect.get(target, key)
      return method
    },
  })

/** A right port that answers by how often it was asked before. */
export const rightsBy = (answer: (asked: number) => ReadonlyArray<Right>): Rights["Service"] => {
  let asked = 0
  return Rights.of({
    of: () =>
      Effect.sync(() => {
        asked += 1
        return answer(asked - 1)
      }),
  })
}

/** Runs a program with these rights, and answers its outcome and every call it made to a port. */
export const watching = (
  program: Effect.Effect<unknown, Failure | Refused, Stage>,
  rights: Rights["Service"],
): Effect.Effect<
  { readonly outcome: E.Either<Refused, unknown>; readonly calls: ReadonlyArray<string> },
  never,
  Stage
> =>
  Effect.gen(function* () {
    const calls: Array<string> = []
    const outcome = yield* outcomeOf(program).pipe(
      Effect.provideService(CoverageStore, watched("store", yield* CoverageStore, calls)),
      Effect.provideService(EligibilityInbox, watched("inbox", yield* EligibilityInbox, calls)),
      Effect.provideService(Schedule, watched("schedule", yield* Schedule, calls)),
      Effect.provideService(Verifications, watched("verifications", yield* Verifications, calls)),
      Effect.provideService(Calendar, watched("calendar", yield* Calendar, calls)),
      Effect.provideService(Rights, watched("rights", rights, calls)),
    )
    return { outcome, calls }
  })
