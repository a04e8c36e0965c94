import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import { editCoverage } from "../../src/effect.ts"
import { caller } from "../worlds/ids.ts"
import type { Scene } from "../worlds/Scene.ts"
import { targetIn } from "../worlds/World.ts"
import type { Deed } from "./deeds.ts"
import { deeds, editToRevert, importToUndo, responseToUndo, unheardOf } from "./deeds.ts"
import { patientOfScene, preparing } from "./played.ts"
import type { Stage } from "./stage.ts"
import { choosing, hasSomething, importing, onStage, outcomeOf, previewing, receiving } from "./stage.ts"

/** Brings a scene to where every deed can be done, and tries each on a stage of its own. */
export const eachDeed = async <F>(
  scene: Scene,
  attempt: (deed: Deed) => Effect.Effect<void, F, Stage>,
): Promise<void> => {
  const count = await tryNth(scene, 0, () => Effect.void)
  for (let n = 0; n < count; n += 1) await tryNth(scene, n, attempt)
}

// How many deeds there are; none where the scene's answer cannot be imported.
const tryNth = <F>(scene: Scene, n: number, attempt: (deed: Deed) => Effect.Effect<void, F, Stage>): Promise<number> =>
  onStage(
    scene.world,
    Effect.gen(function* () {
      const about = patientOfScene(scene)
      yield* receiving(scene.world, about, scene.answer, responseToUndo)
      const first = yield* choosing(responseToUndo, scene.answer.networkPlans, scene.choice)
      yield* importing(first.choice, importToUndo)
      const prepared = yield* preparing({ ...scene, before: [], earlier: undefined })
      yield* outcomeOf(
        editCoverage({ caller, target: targetIn(scene.world, about), edits: unheardOf, receipt: editToRevert }),
      )
      const seen = yield* previewing(prepared.choice)
      if (E.isLeft(seen) || !hasSomething(seen.right)) return 0
      const all = deeds(scene, prepared, seen.right.digest)
      const deed = all[n]
      if (deed !== undefined) yield* attempt(deed)
      return all.length
    }),
  )
