import type { Chance } from "../../torture/Chance.ts"
import type { Spelling } from "../../x12/grammar/Spelling.ts"

/** A text that is to be damaged: how it was written at first, and others to take pieces of. */
export interface Subject {
  readonly text: string
  readonly spelling: Spelling
  readonly others: ReadonlyArray<string>
}

/** One way to damage a text. */
export interface Edit {
  readonly kind: string
  /** How often it is chosen, beside the others. */
  readonly weight: number
  readonly apply: (subject: Subject, chance: Chance) => string
}

/** One of these; empty text where there are none. */
export const pick = (values: ReadonlyArray<string>, chance: Chance): string =>
  values[chance.between(0, values.length - 1)] ?? ""
