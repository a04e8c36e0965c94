import type { ReactElement } from "react"
import { isAutomatic } from "../../../../src/index.ts"
import { sayAutomaticWaiting } from "../../../../src/review.ts"
import type { WaitingReviews } from "../../wire/RevertReviewPage.ts"
import { having } from "../asking/ask.ts"
import { useAsked } from "../asking/useAsked.ts"
import { go, pathOf } from "../route.ts"

const isList = having<WaitingReviews>("items")

const reviews = { page: "reviews" } as const

/** How many imports that nobody made wait to be looked at, as a link to them; nothing where none does. */
export const AutomaticNotice = (): ReactElement | null => {
  const { answer } = useAsked("/api/revert-reviews?size=9", isList)
  if (answer?._tag !== "Answered") return null
  const { items, next } = answer.value
  const automatic = items.filter(({ imports }) => imports.some(({ by }) => isAutomatic(by)))
  const said = sayAutomaticWaiting(automatic.length, next !== undefined)
  return said === undefined ? null : (
    <a
      className="app-notice"
      href={pathOf(reviews)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        go(reviews)
      }}
    >
      {said}
    </a>
  )
}
