import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Withheld } from "../../src/index.ts"
import { allChanges } from "../../src/index.ts"
import type { Refused } from "../../src/effect.ts"
import { scene } from "../worlds/Scene.ts"
import { situations } from "../worlds/situations.ts"
import type { Done } from "./stage.ts"
import { importing, onStage } from "./stage.ts"
import { importReceipt, preparing } from "./played.ts"

const sample = fc.sample(scene, { numRuns: 600, seed: 20_261_124 })

const share = <A>(all: ReadonlyArray<A>, is: (one: A) => boolean): number => all.filter(is).length / all.length

describe("the worlds the laws are tried in", () => {
  it.each(Object.keys(situations))("hold %s in at least 5 %% of the runs", (name) => {
    expect(share(sample, situations[name] ?? (() => false))).toBeGreaterThanOrEqual(0.05)
  })
})

const ends: ReadonlyArray<E.Either<Refused, Done>> = await Promise.all(
  sample.slice(0, 200).map((one) =>
    onStage(
      one.world,
      Effect.flatMap(preparing(one), ({ choice }) => importing(choice, importReceipt)),
    ),
  ),
)

const withheld = (tag: Withheld["_tag"]) => (end: E.Either<Refused, Done>) =>
  E.isRight(end) && end.right.preview.withheld.some(({ _tag }) => _tag === tag)

const step = (tag: "Add" | "Remove" | "Set") => (end: E.Either<Refused, Done>) =>
  E.isRight(end) && allChanges(end.right.imported.receipt.changes).some((change) => change.step._tag === tag)

describe("what the imports of these worlds come to", () => {
  it("is an import, in most of them", () => {
    expect(share(ends, E.isRight)).toBeGreaterThan(0.7)
  })

  const outcomes: Readonly<Record<string, (end: E.Either<Refused, Done>) => boolean>> = {
    "a value added": step("Add"),
    "a value replaced": step("Set"),
    "a value removed": step("Remove"),
    "a change at all three scopes": (end) => E.isRight(end) && Object.keys(end.right.preview.touched).length === 3,
    "a value confirmed": (end) => E.isRight(end) && end.right.imported.receipt.confirmed.length > 0,
    "an amount the payer is silent about": (end) => E.isRight(end) && end.right.preview.unstated.length > 0,
    "an amount withheld for its year": withheld("OtherBenefitYear"),
    "an amount withheld for its patient": withheld("PatientDiffers"),
    "an amount withheld for its categories": withheld("CategoriesOverlap"),
    "an amount without a place": withheld("NotPlaced"),
  }

  it.each(Object.keys(outcomes))("is %s in at least 5 %% of them", (name) => {
    expect(share(ends, outcomes[name] ?? (() => false))).toBeGreaterThanOrEqual(0.05)
  })
})
