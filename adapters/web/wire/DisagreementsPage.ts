import type { ComparedPlan } from "../../../src/effect.ts"

/** What members' answers say differently of some plans, and what the ids in it are called. */
export interface DisagreementsPage {
  readonly items: ReadonlyArray<ComparedPlan>
  readonly next?: string
  readonly names: Readonly<Record<string, string>>
}
