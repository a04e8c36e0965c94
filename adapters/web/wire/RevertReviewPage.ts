import type { OpenedRevertReview, RevertedInReview, WaitingReview } from "../../../src/effect.ts"

/** Reviews that wait, newest first, and what the ids in them are called. */
export interface WaitingReviews {
  readonly items: ReadonlyArray<WaitingReview>
  readonly next?: string
  readonly names: Readonly<Record<string, string>>
}

/** One review, whom it is about, and what users' ids are called. */
export interface RevertReviewPage extends Pick<OpenedRevertReview, "review"> {
  readonly patient: string
  readonly plan: string
  readonly names: Readonly<Record<string, string>>
}

/** What putting values back came to. */
export type PutBack = RevertedInReview
