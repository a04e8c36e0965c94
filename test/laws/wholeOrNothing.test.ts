import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Failure } from "../../src/effect.ts"
import { CoverageStore, importDetails, RevisionConflict, StoreUnavailable } from "../../src/effect.ts"
import { answerSeed } from "../worlds/answers.ts"
import { choiceSeed } from "../worlds/choices.ts"
import { editSeed } from "../worlds/edits.ts"
import { caller } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import { chosen, importableIn } from "../worlds/World.ts"
import { brokenLinks } from "./chain.ts"
import type { Prepared } from "./played.ts"
import { importReceipt, preparing } from "./played.ts"
import { runs } from "./runs.ts"
import type { Stage } from "./stage.ts"
import {
  choosing,
  editing,
  hasSomething,
  historyOf,
  nthReceipt,
  nthResponse,
  onStage,
  outcomeOf,
  previewing,
  readAll,
  receiving,
  shown,
  tagsOf,
} from "./stage.ts"

/** An import over a store whose commits are preceded by something: a conflict, a failure, somebody else's commit. */
const importingWith = (
  { choice }: Prepared,
  digest: string,
  before: (commit: number) => Effect.Effect<void, Failure | RevisionConflict, Stage>,
) =>
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const around = yield* Effect.context<Stage>()
    let commits = 0
    const watched = CoverageStore.of({
      ...store,
      commit: (receipt, held) => {
        commits += 1
        return Effect.flatMap(Effect.provide(before(commits), around), () => store.commit(receipt, held))
      },
    })
    return yield* importDetails({ caller, choice, digest, receipt: importReceipt }).pipe(
      Effect.provideService(CoverageStore, watched),
    )
  })

const state = Effect.fnUntraced(function* (world: Parameters<typeof readAll>[0]) {
  return { coverage: shown(yield* readAll(world)), receipts: yield* historyOf() }
})

describe("an import goes in whole or not at all", () => {
  it("over lost races: it looks again a few times, and is refused when it cannot win", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat({ max: 4 }), (one, conflicts) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const prepared = yield* preparing(one)
            const seen = yield* previewing(prepared.choice)
            if (E.isLeft(seen) || !hasSomething(seen.right)) return
            const before = yield* state(one.world)
            const lost = new RevisionConflict({ scope: "plan" })
            const imported = yield* outcomeOf(
              importingWith(prepared, seen.right.digest, (n) => (n <= conflicts ? Effect.fail(lost) : Effect.void)),
            )
            const after = yield* state(one.world)

            expect(tagsOf(imported)).toEqual(conflicts < 3 ? [] : ["ChangedSincePreview"])
            expect(after.receipts.length).toBe(before.receipts.length + (conflicts < 3 ? 1 : 0))
            if (conflicts >= 3) expect(after).toEqual(before)
          }),
        ),
      ),
      runs(80),
    )
  })

  it("over a store that fails: nothing of it is there", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const prepared = yield* preparing(one)
            const seen = yield* previewing(prepared.choice)
            if (E.isLeft(seen) || !hasSomething(seen.right)) return
            const before = yield* state(one.world)
            const down = new StoreUnavailable({ operation: "commit", written: "nothing", cause: "down" })
            const failure = yield* Effect.flip(importingWith(prepared, seen.right.digest, () => Effect.fail(down)))

            expect(failure).toBe(down)
            expect(yield* state(one.world)).toEqual(before)
          }),
        ),
      ),
      runs(40),
    )
  })

  it("over somebody who commits between its reading and its writing: theirs stays, and ours is as previewed or refused", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), editSeed, (one, who, edit) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const prepared = yield* preparing(one)
            const seen = yield* previewing(prepared.choice)
            if (E.isLeft(seen) || !hasSomething(seen.right)) return
            const between: Array<unknown> = []
            const imported = yield* outcomeOf(
              importingWith(prepared, seen.right.digest, (n) =>
                n > 1
                  ? Effect.void
                  : Effect.gen(function* () {
                      yield* editing(one.world, chosen(one.world.enrolments, who), edit, nthReceipt(101))
                      between.push(yield* state(one.world))
                    }),
              ),
            )

            expect(yield* brokenLinks(one.world)).toEqual([])
            if (E.isRight(imported)) expect(imported.right.receipt.changes).toEqual(seen.right.changes)
            else {
              expect(tagsOf(imported)).toEqual(["ChangedSincePreview"])
              expect(yield* state(one.world)).toEqual(between[0])
            }
          }),
        ),
      ),
      runs(100),
    )
  })

  it("of two at once for members of one world each is whole, and no value is lost between them", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.nat(), answerSeed, choiceSeed, (one, who, answer, seed) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const ours = yield* preparing(one)
            const about = chosen(importableIn(one.world), who)
            yield* receiving(one.world, about, answer, nthResponse(50))
            const theirs = yield* choosing(nthResponse(50), answer.networkPlans, seed)
            const [first, second] = [yield* previewing(ours.choice), yield* previewing(theirs.choice)]
            if (E.isLeft(first) || E.isLeft(second)) return
            const both = yield* Effect.all(
              [
                outcomeOf(
                  importDetails({ caller, choice: ours.choice, digest: first.right.digest, receipt: nthReceipt(101) }),
                ),
                outcomeOf(
                  importDetails({
                    caller,
                    choice: theirs.choice,
                    digest: second.right.digest,
                    receipt: nthReceipt(102),
                  }),
                ),
              ],
              { concurrency: "unbounded" },
            )
            const [left, right] = both

            if (E.isRight(left)) expect(left.right.receipt.changes).toEqual(first.right.changes)
            if (E.isRight(right)) expect(right.right.receipt.changes).toEqual(second.right.changes)
            expect(both.some(E.isRight)).toBe(true)
            expect(yield* brokenLinks(one.world)).toEqual([])
          }),
        ),
      ),
      runs(60),
    )
  })
})
