import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { noChanges } from "../../src/index.ts"
import { scene } from "../worlds/Scene.ts"
import { playing } from "./played.ts"
import { runs } from "./runs.ts"
import { historyOf, importing, nthReceipt, previewing, readAll, shown, tagsOf } from "./stage.ts"

describe("law 5: the same response imported twice changes nothing the second time", () => {
  it("the second preview of the same choice is empty", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        playing(one, ({ choice }) =>
          Effect.map(previewing(choice), (again) => {
            expect(E.isRight(again) ? again.right.changes : tagsOf(again)).toEqual(noChanges)
          }),
        ),
      ),
      runs(150),
    )
  })

  it("the second import answers the first receipt and writes none", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        playing(one, ({ choice, imported, after }) =>
          Effect.gen(function* () {
            const before = yield* historyOf()
            const again = yield* importing(choice, nthReceipt(101))

            expect(E.isRight(again) && again.right.imported).toEqual({ ...imported, already: true, events: [] })
            expect(yield* historyOf()).toEqual(before)
            expect(shown(yield* readAll(one.world))).toEqual(shown(after))
          }),
        ),
      ),
      runs(100),
    )
  })
})
