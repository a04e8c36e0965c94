import type { ReactElement } from "react"
import { useCallback, useEffect, useRef, useState } from "react"
import type { ResponseId, ReviewOpening } from "../../../../src/index.ts"
import type { ReviewEvent } from "../../../../src/review.ts"
import type { HostCommand } from "../../../../src/review.ts"
import { ImportReview } from "../../../react/index.ts"
import { anything, having, tell } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"
import { endWalk, walkAt } from "../calendar/walk.ts"
import { go } from "../route.ts"
import { words } from "../words.ts"
import { newerAnswers } from "./newerAnswers.ts"
import { performOverHttp } from "./performOverHttp.ts"

const isOpening = having<ReviewOpening>("received", "message", "standing")

/** The import page of an answer. When it is left, whichever way, what it imported is no longer open to undo. */
export const ReviewScreen = ({ response }: { readonly response: string }): ReactElement => {
  const asked = useAsked(`/api/reviews/${encodeURIComponent(response)}`, isOpening)
  const [visit] = useState(() => crypto.randomUUID())
  const imported = useRef<ReadonlyArray<string>>([])
  const [walk, setWalk] = useState(() => walkAt(response))

  const perform = useCallback(async (command: HostCommand): Promise<ReviewEvent> => {
    const event = await performOverHttp(command)
    if (event._tag === "Imported") imported.current = [...imported.current, event.receipt]
    return event
  }, [])

  useEffect(() => {
    const leave = (): void => {
      const receipts = imported.current
      imported.current = []
      if (receipts.length > 0) void tell(`/api/reviews/${encodeURIComponent(response)}/close`, anything, { receipts })
    }
    window.addEventListener("pagehide", leave)
    return () => {
      window.removeEventListener("pagehide", leave)
      leave()
    }
  }, [response])

  const closed = (_icon: unknown, opens?: string): void => {
    if (opens !== undefined) {
      go({ page: "review", response: opens }, { replace: true })
      return
    }
    const next = walk?.responses[walk.at + 1]
    if (next === undefined) {
      endWalk()
      go({ page: "calendar" })
    } else go({ page: "review", response: next }, { replace: true })
  }

  const news = useCallback((tellPage: (newer: ResponseId) => void) => newerAnswers(response, tellPage), [response])

  return (
    <Shown asked={asked}>
      {(opening) => (
        <>
          {walk === undefined || walk.responses.length < 2 ? null : (
            <p className="app-walk">
              {words.walking(walk.at + 1, walk.responses.length)}{" "}
              <button
                type="button"
                className="coverport-link"
                onClick={() => {
                  endWalk()
                  setWalk(undefined)
                }}
              >
                {words.stopWalking}
              </button>
            </p>
          )}
          <ImportReview opening={opening} visit={visit} perform={perform} news={news} onClosed={closed} />
        </>
      )}
    </Shown>
  )
}
