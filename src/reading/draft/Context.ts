import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Profile } from "../profiles/Profile.ts"

/** What decides, beside a row itself, what it says. */
export interface Context {
  readonly lexicon: Lexicon
  readonly profile: Profile
  /** The day the answer is about. */
  readonly day: CalendarDate
}
