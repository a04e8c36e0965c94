import type { Profile } from "../profiles/Profile.ts"

/** The headings of docs/reading.md that explain rules. @category models @since 0.2.0 */
export type RulePage = "Amounts" | "Exceptions and shares" | "In words" | "History" | "Who else"

/**
 * One habit of payers, and how it is read. What evidence names is the rule's name.
 *
 * The words and the example are for people; a test reads the example and expects what it says.
 *
 * @category models
 * @since 0.2.0
 */
export interface Rule {
  readonly name: string
  /** What of a message it is about. */
  readonly matches: string
  /** What it answers. */
  readonly answers: string
  /** The heading of docs/reading.md that explains it. */
  readonly page: RulePage
  /** Segments of a message, and what is read in them; with what of a payer's profile, where only that lets it be. */
  readonly example: {
    readonly segments: ReadonlyArray<string>
    readonly profile?: Partial<Profile>
    readonly says: string
  }
}
