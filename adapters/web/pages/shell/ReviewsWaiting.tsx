import type { ReactElement } from "react"
import { useEffect } from "react"
import { sayReviewsWaiting } from "../../../../src/review.ts"
import type { WaitingReviews } from "../../wire/RevertReviewPage.ts"
import { having } from "../asking/ask.ts"
import { useAsked } from "../asking/useAsked.ts"
import { whenReviewsChanged } from "../reviews/reviewsChanged.ts"

const isList = having<WaitingReviews>("items")

/** How many imports wait to be looked at, beside the way there; nothing where none does. */
export const ReviewsWaiting = ({ page }: { readonly page: string }): ReactElement | null => {
  const { answer, again } = useAsked("/api/revert-reviews?size=9", isList)
  useEffect(() => whenReviewsChanged(again), [again])
  // An import may have been made on the page that was left.
  useEffect(() => again(), [page, again])
  if (answer?._tag !== "Answered" || answer.value.items.length === 0) return null
  const { items, next } = answer.value
  return (
    <span className="app-waiting" title={sayReviewsWaiting(items.length, next !== undefined)}>
      <span aria-hidden="true">{`${String(items.length)}${next === undefined ? "" : "+"}`}</span>
      <span className="coverport-unseen">{sayReviewsWaiting(items.length, next !== undefined)}</span>
    </span>
  )
}
