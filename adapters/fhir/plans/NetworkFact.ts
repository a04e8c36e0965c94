import type { Fact } from "../rules/Fact.ts"

/** A fact as one network has it: its own, or shared with others. */
export interface NetworkFact extends Fact {
  readonly own: boolean
}
