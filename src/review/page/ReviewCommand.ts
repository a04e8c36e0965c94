import type { Answers } from "../../domain/change/Choice.ts"
import type { Section } from "../../domain/change/Section.ts"
import type { PreviewDigest } from "../../domain/review/Preview.ts"

/** What a person chose, as a host's desk takes it: the policy is the practice's and set there. @category models @since 0.2.0 */
export interface PageChoice {
  readonly response: string
  readonly networkPlan?: string
  readonly sections: ReadonlyArray<Section>
  readonly answers: Answers
}

/**
 * What the page asks of its host. Each is answered by events that carry its number; a late or unknown one is ignored, so
 * that a host may answer in any order, and twice.
 *
 * @category models
 * @since 0.2.0
 */
export type ReviewCommand =
  /** Answered by `Previewed`, `Refused` or `Failed`. */
  | { readonly _tag: "Preview"; readonly number: number; readonly choice: PageChoice }
  /** Answered by `Imported`, `Refused` or `Failed`. The same receipt id again is the same import. */
  | {
      readonly _tag: "Import"
      readonly number: number
      readonly choice: PageChoice
      readonly digest: PreviewDigest
      readonly receipt: string
    }
  /** Answered by `MarkedAsDone`, `Refused` or `Failed`. */
  | { readonly _tag: "MarkAsDone"; readonly number: number; readonly response: string; readonly receipt: string }
  /** Puts an import of this visit back. Answered by `Undone`, `Refused` or `Failed`. */
  | { readonly _tag: "Undo"; readonly number: number; readonly reverts: string; readonly receipt: string }
  /** Answered by `Members`, `Refused` or `Failed`. */
  | { readonly _tag: "ListMembers"; readonly number: number; readonly plan: string; readonly after?: string }
  /** Answered by `TimePassed`, after so many milliseconds. */
  | { readonly _tag: "Wait"; readonly number: number; readonly milliseconds: number }

/** What a screen passes on to its host: everything but waiting, which is its own. @category models @since 0.2.0 */
export type HostCommand = Exclude<ReviewCommand, { readonly _tag: "Wait" }>
