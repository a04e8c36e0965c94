import type { ReviewEvent } from "../../../src/review.ts"

/** How a part of the page says what a person did. */
export type Act = (event: ReviewEvent) => void
