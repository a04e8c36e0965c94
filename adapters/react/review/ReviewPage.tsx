import type { ReactElement } from "react"
import { useEffect, useId, useRef } from "react"
import type { ReviewEvent, ReviewView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import { Back } from "../parts/glyphs.tsx"
import { Affects } from "./Affects.tsx"
import { Findings } from "./Findings.tsx"
import { Footer } from "./Footer.tsx"
import { Message } from "./Message.tsx"
import { NetworkPlanChoice } from "./NetworkPlanChoice.tsx"
import { Notice } from "./Notice.tsx"
import { isCompared, Pane } from "./Pane.tsx"
import { Question } from "./Question.tsx"
import { SectionList } from "./SectionList.tsx"

/** @category models @since 0.2.0 */
export interface ReviewPageProps {
  readonly view: ReviewView
  readonly act: (event: ReviewEvent) => void
}

/**
 * The import page as it looks, over the view of `useReview` or of a machine that the host runs itself.
 *
 * @category presenting
 * @since 0.2.0
 */
export const ReviewPage = ({ view, act }: ReviewPageProps): ReactElement => {
  const title = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const toHeading = (): void => heading.current?.focus()
  useEffect(toHeading, [])
  return (
    <section className="coverport coverport-review" aria-labelledby={title}>
      <header className="coverport-head">
        <button
          type="button"
          className="coverport-link coverport-return"
          aria-disabled={!view.close.enabled}
          onClick={() => {
            act(view.close.does)
          }}
        >
          <Back />
          {screenWords.calendar}
        </button>
        <h1 id={title} ref={heading} tabIndex={-1}>
          {view.title}
        </h1>
        <p className="coverport-whom">
          <strong>{view.patient}</strong> <span>{view.plan}</span>
        </p>
      </header>
      <Notice notice={view.notice} act={act} onGone={toHeading} />
      <div className={view.message === undefined ? "coverport-body" : "coverport-body coverport-body-beside"}>
        <SectionList view={view} act={act} />
        <div className="coverport-main">
          <NetworkPlanChoice networkPlans={view.networkPlans} isCompared={isCompared(view)} act={act} />
          <Affects affects={view.affects} act={act} />
          <Findings warnings={view.warnings} withheld={view.withheld} act={act} />
          <Pane view={view} act={act} />
        </div>
        {view.message === undefined ? null : <Message message={view.message} act={act} />}
      </div>
      <Footer view={view} act={act} />
      <Question question={view.question} act={act} />
    </section>
  )
}
