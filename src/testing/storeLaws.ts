import { commitLaws } from "./laws/commitLaws.ts"
import { countingLaws } from "./laws/countingLaws.ts"
import { findingLaws } from "./laws/findingLaws.ts"
import { inboxLaws } from "./laws/inboxLaws.ts"
import { isolationLaws } from "./laws/isolationLaws.ts"
import { memberLaws } from "./laws/memberLaws.ts"
import { racingCommitLaws, racingEntryLaws, racingLetterLaws } from "./laws/racingLaws.ts"
import { receiptLaws } from "./laws/receiptLaws.ts"
import { registerLaws as enteringLaws } from "./laws/registerLaws.ts"
import { targetLaws } from "./laws/targetLaws.ts"
import type { Law } from "./Law.ts"

export { manyWriters } from "./laws/manyWriters.ts"
export type { ManyWriters } from "./laws/manyWriters.ts"
export { calendarLaws } from "./laws/calendarLaws.ts"
export { locationLaws } from "./laws/locationLaws.ts"
export { rightsLaws } from "./laws/rightsLaws.ts"
export { scheduleLaws } from "./laws/scheduleLaws.ts"
export { verificationLaws } from "./laws/verificationLaws.ts"

/**
 * What every `CoverageStore` owes. Run each law on a fresh book.
 *
 * Their worlds are entered through `Register`: a store of records that are kept elsewhere brings a `Register` of its own
 * for the tests.
 *
 * @category laws
 * @since 0.1.0
 */
export const coverageStoreLaws: ReadonlyArray<Law> = [
  ...commitLaws,
  ...receiptLaws,
  ...findingLaws,
  ...countingLaws,
  ...memberLaws,
  ...targetLaws,
  ...isolationLaws,
  ...racingCommitLaws,
]

/** What every `EligibilityInbox` owes. Run each law on a fresh book. @category laws @since 0.1.0 */
export const eligibilityInboxLaws: ReadonlyArray<Law> = [...inboxLaws, ...racingLetterLaws]

/** What every `Register` owes. Run each law on a fresh book. @category laws @since 0.1.0 */
export const registerLaws: ReadonlyArray<Law> = [...enteringLaws, ...racingEntryLaws]
