import { useState } from "react"
import type { ReviewOpening } from "coverport"
import { ImportReview } from "coverport/react"
import type { PageAnswer, PageDesk } from "coverport/review"
import { performAt } from "coverport/review"
import "coverport/react/style.css"

const asking =
  (act: string) =>
  async (request: object): Promise<PageAnswer<any>> => {
    const answer = await fetch(`/desk/${act}`, { method: "POST", body: JSON.stringify(request) })
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
    return answer.json()
  }

const desk: PageDesk<object> = {
  preview: asking("preview"),
  importDetails: asking("importDetails"),
  markAsDone: asking("markAsDone"),
  revertReceipt: asking("revertReceipt"),
  membersOfPlan: asking("membersOfPlan"),
}

/** What a page needs to begin. It is refused where the caller lacks the right, or the answer cannot be opened. */
export const opened = (response: string): Promise<PageAnswer<ReviewOpening>> => asking("openReview")({ response })

export const Review = ({ opening, onClosed }: { opening: ReviewOpening; onClosed: () => void }) => {
  // A text that no other visit has: an import that is sent twice is done once.
  const [visit] = useState(() => crypto.randomUUID())
  // The server knows who is calling.
  const [perform] = useState(() => performAt(desk, {}))
  return <ImportReview opening={opening} visit={visit} perform={perform} onClosed={onClosed} />
}
