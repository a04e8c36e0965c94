import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react"
import type { ResponseId, ReviewOpening } from "../../../src/index.ts"
import type { HostCommand, ReviewEvent, ReviewState, ReviewView } from "../../../src/review.ts"
import { view } from "../../../src/review.ts"
import { pause } from "../parts/pause.ts"
import { pageStore } from "./pageStore.ts"

/** What a host gives the import page. @category ports @since 0.2.0 */
export interface ReviewHost {
  readonly opening: ReviewOpening
  /** A text that no other visit has, a random one; another visit is another page. */
  readonly visit: string
  /** Does what the page asks for, and answers with the event of the command's number. A promise that rejects is shown as a failure. */
  readonly perform: (command: HostCommand) => Promise<ReviewEvent>
  /** Where the host hears that a newer answer has come in meanwhile: it is given a way to tell the page, and answers how to stop. */
  readonly news?: (tell: (newer: ResponseId) => void) => () => void
  /** How time passes; a test's own clock, if it has one. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

/** The import page as it stands, and how to act on it. @category models @since 0.2.0 */
export interface Review {
  readonly state: ReviewState
  readonly view: ReviewView
  readonly act: (event: ReviewEvent) => void
}

/**
 * The import page for a screen of your own: it holds the state, sends the commands and takes their answers, late ones
 * included.
 *
 * @category presenting
 * @since 0.2.0
 */
export const useReview = ({ opening, visit, perform, news, wait = pause }: ReviewHost): Review => {
  const world = useRef({ perform, wait })
  useEffect(() => {
    world.current = { perform, wait }
  })
  const [kept, keep] = useState(() => pageStore(opening, visit, () => world.current))
  const isKept = kept.visit === visit
  const page = useMemo(
    () => (isKept ? kept : pageStore(opening, visit, () => world.current)),
    [isKept, kept, opening, visit],
  )
  if (!isKept) keep(page)
  useEffect(() => {
    page.start()
  }, [page])
  useEffect(() => news?.((response) => page.act({ _tag: "NewAnswerArrived", response })), [page, news])
  const state = useSyncExternalStore(page.subscribe, page.state, page.state)
  return { state, view: useMemo(() => view(state), [state]), act: page.act }
}
