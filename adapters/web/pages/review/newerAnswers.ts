import type { ResponseId, ReviewOpening } from "../../../../src/index.ts"
import { ask, having } from "../asking/ask.ts"

const isOpening = having<ReviewOpening>("received")

const pause = 30_000

/** Tells of an answer that replaced this one while it is open: asks now and then, and when the page comes back in sight. */
export const newerAnswers = (response: string, tell: (newer: ResponseId) => void): (() => void) => {
  const look = async (): Promise<void> => {
    if (document.visibilityState === "hidden") return
    const answer = await ask(`/api/reviews/${encodeURIComponent(response)}`, isOpening)
    const refusals = answer._tag === "Refused" ? answer.refusals : []
    for (const refusal of refusals) if (refusal._tag === "Superseded") tell(refusal.newest)
  }
  const now = (): void => void look()
  const timer = setInterval(now, pause)
  document.addEventListener("visibilitychange", now)
  return () => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", now)
  }
}
