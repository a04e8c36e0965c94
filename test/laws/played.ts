import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { Choice, Enrolment, NetworkPlan } from "../../src/index.ts"
import type { Scene } from "../worlds/Scene.ts"
import { chosen, importableIn } from "../worlds/World.ts"
import type { Done, Reading } from "./stage.ts"
import {
  choosing,
  editing,
  importing,
  nthReceipt,
  nthResponse,
  onStage,
  readAll,
  receiving,
  type Stage,
} from "./stage.ts"

/** A scene up to the moment before the preview: what is held was edited, and the answer has come. */
export interface Prepared {
  readonly about: Enrolment
  readonly networkPlan: NetworkPlan
  readonly choice: Choice
  readonly before: Reading
}

/** A scene played to the end: an import that went in, and what everyone had before and has after. */
export interface Played extends Prepared, Done {
  readonly after: Reading
}

/** The patient a scene imports for. */
export const patientOfScene = ({ world, who }: Pick<Scene, "who" | "world">): Enrolment =>
  chosen(importableIn(world), who)

export const preparing = ({ world, before, earlier, who, answer, choice: seed }: Scene) =>
  Effect.gen(function* () {
    for (const [i, { who: edited, edit }] of before.entries())
      yield* editing(world, chosen(world.enrolments, edited), edit, nthReceipt(i))
    const about = patientOfScene({ world, who })
    if (earlier !== undefined) {
      yield* receiving(world, about, answer, nthResponse(99))
      const { choice } = yield* choosing(nthResponse(99), answer.networkPlans, earlier)
      yield* importing(choice, nthReceipt(99))
    }
    yield* receiving(world, about, answer, nthResponse(0))
    const { choice } = yield* choosing(nthResponse(0), answer.networkPlans, seed)
    return {
      about,
      choice,
      networkPlan: chosen(answer.networkPlans, seed.networkPlan),
      before: yield* readAll(world),
    }
  })

/** The receipt id that a scene's import has. */
export const importReceipt = nthReceipt(100)

/**
 * Plays a scene and looks at it with a law's eyes. What is refused is passed over here: `worlds.test.ts` sees to it that
 * most scenes are imported.
 */
export const playing = <A, F>(
  scene: Scene,
  look: (played: Played) => Effect.Effect<A, F, Stage>,
): Promise<A | undefined> =>
  onStage(
    scene.world,
    Effect.gen(function* () {
      const prepared = yield* preparing(scene)
      const done = yield* importing(prepared.choice, importReceipt)
      if (E.isLeft(done)) return undefined
      const after = yield* readAll(scene.world)
      return yield* look({ ...prepared, ...done.right, after })
    }),
  )

/** The same, for laws that only compare what was read. */
export const played = (scene: Scene, look: (played: Played) => void): Promise<void> =>
  playing(scene, (seen) => Effect.sync(() => look(seen))).then(() => undefined)
