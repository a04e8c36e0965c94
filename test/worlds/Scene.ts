import * as fc from "fast-check"
import type { AnswerSeed } from "./answers.ts"
import { answerSeed } from "./answers.ts"
import type { ChoiceSeed } from "./choices.ts"
import { choiceSeed } from "./choices.ts"
import type { EditSeed } from "./edits.ts"
import { editSeed } from "./edits.ts"
import type { World } from "./World.ts"
import { world } from "./World.ts"

/** A world, what is held in it, and an answer about one of its patients with what a person chooses to do with it. */
export interface Scene {
  readonly world: World
  /** Edits made before, each to the enrolment that its number stands for. */
  readonly before: ReadonlyArray<{ readonly who: number; readonly edit: EditSeed }>
  /** What was chosen of an earlier answer that said the same; `undefined` where there was none. */
  readonly earlier: ChoiceSeed | undefined
  readonly who: number
  readonly answer: AnswerSeed
  readonly choice: ChoiceSeed
}

const edited = fc.record({ who: fc.nat(), edit: editSeed })

export const scene: fc.Arbitrary<Scene> = fc.record({
  world,
  before: fc.array(edited, { maxLength: 4 }),
  earlier: fc.oneof({ arbitrary: fc.constant(undefined), weight: 3 }, { arbitrary: choiceSeed, weight: 1 }),
  who: fc.nat(),
  answer: answerSeed,
  choice: choiceSeed,
})

/** One act in the history of a world. Numbers stand for whatever there is by then. */
export type Act =
  | { readonly _tag: "Edit"; readonly who: number; readonly edit: EditSeed }
  | { readonly _tag: "Import"; readonly who: number; readonly answer: AnswerSeed; readonly choice: ChoiceSeed }
  | { readonly _tag: "ImportAgain"; readonly which: number; readonly choice: ChoiceSeed }
  | { readonly _tag: "Revert"; readonly which: number; readonly every: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  { arbitrary: fc.record({ _tag: fc.constant("Edit" as const), who: fc.nat(), edit: editSeed }), weight: 2 },
  {
    arbitrary: fc.record({
      _tag: fc.constant("Import" as const),
      who: fc.nat(),
      answer: answerSeed,
      choice: choiceSeed,
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({ _tag: fc.constant("ImportAgain" as const), which: fc.nat(), choice: choiceSeed }),
    weight: 1,
  },
  {
    // All of a receipt's values, or every second one.
    arbitrary: fc.record({
      _tag: fc.constant("Revert" as const),
      which: fc.nat(),
      every: fc.constantFrom(1, 1, 2),
    }),
    weight: 3,
  },
)

/** An act, and how many days it comes after the one before: none, the next day, past the revert window, half a year. */
export interface Dated {
  readonly act: Act
  readonly later: number
}

export const acts: fc.Arbitrary<ReadonlyArray<Dated>> = fc.array(
  fc.record({ act, later: fc.constantFrom(0, 0, 0, 0, 1, 30, 31, 184) }),
  { minLength: 1, maxLength: 8 },
)
