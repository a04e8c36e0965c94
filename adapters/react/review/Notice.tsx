import type { ReactElement } from "react"
import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { NoticeView } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { ActionButton } from "../parts/ActionButton.tsx"
import { Caution, Tick } from "../parts/glyphs.tsx"

const Said = ({
  notice: { tone, text, lines, actions, brief },
  act,
  onGone,
}: {
  readonly notice: NoticeView
  readonly act: Act
  readonly onGone: () => void
}): ReactElement => {
  const [pointed, setPointed] = useState(false)
  const [focused, setFocused] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const gone = useRef(onGone)
  const isHeld = brief && (pointed || focused)
  useEffect(() => {
    if (brief) act({ _tag: "HoldNotice", hold: isHeld })
  }, [act, brief, isHeld])
  // Whoever stood on one of its buttons stands somewhere after it is gone, too.
  useLayoutEffect(() => {
    const said = box.current
    return () => {
      if (said?.contains(document.activeElement) === true) gone.current()
    }
  }, [])
  return (
    <div
      ref={box}
      className={`coverport-notice coverport-notice-${tone}`}
      onPointerEnter={() => {
        setPointed(true)
      }}
      onPointerLeave={() => {
        setPointed(false)
      }}
      onFocus={() => {
        setFocused(true)
      }}
      onBlur={() => {
        setFocused(false)
      }}
    >
      {tone === "success" ? <Tick /> : <Caution />}
      <div className="coverport-notice-text">
        <p>{text}</p>
        {lines.length === 0 ? null : (
          <ul>
            {lines.map((line) => (
              <li key={line} className="coverport-sentence">
                {line}
              </li>
            ))}
          </ul>
        )}
      </div>
      {actions.map((action) => (
        <ActionButton key={action.label} action={action} act={act} />
      ))}
    </div>
  )
}

/** What is said above the page, and said aloud: politely where all is well, at once where it is not. */
export const Notice = ({
  notice,
  act,
  onGone,
}: {
  readonly notice: NoticeView | undefined
  readonly act: Act
  readonly onGone: () => void
}): ReactElement => {
  const said = notice === undefined ? null : <Said key={notice.text} notice={notice} act={act} onGone={onGone} />
  const isProblem = notice?.tone === "problem"
  return (
    <div className="coverport-notices">
      <div role="status">{isProblem ? null : said}</div>
      <div role="alert">{isProblem ? said : null}</div>
    </div>
  )
}
