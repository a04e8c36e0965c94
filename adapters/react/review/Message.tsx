import type { ReactElement } from "react"
import { useEffect, useId, useRef } from "react"
import type { MessageView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"

const isElement = (node: Element | null): node is HTMLElement => node instanceof HTMLElement

/** The payer's message beside the value, what was asked for lit and scrolled to; Escape puts it away. */
export const Message = ({ message, act }: { readonly message: MessageView; readonly act: Act }): ReactElement => {
  const title = useId()
  const panel = useRef<HTMLElement>(null)
  const asked = useRef<HTMLElement>(null)
  const lit = message.segments.filter((segment) => segment.lit)
  const first = lit[0]?.number
  useEffect(() => {
    const from = document.activeElement
    if (isElement(from) && panel.current?.contains(from) === false) asked.current = from
    panel.current?.focus({ preventScroll: true })
    panel.current?.querySelector("mark")?.scrollIntoView({ block: "center" })
  }, [first])
  useEffect(() => () => asked.current?.focus(), [])
  return (
    <aside
      ref={panel}
      className="coverport-message"
      aria-labelledby={title}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === "Escape") act({ _tag: "HideWhere" })
      }}
    >
      <div className="coverport-message-head">
        <h2 id={title}>{screenWords.message}</h2>
        <button
          type="button"
          className="coverport-link"
          onClick={() => {
            act({ _tag: "HideWhere" })
          }}
        >
          {screenWords.hide}
        </button>
      </div>
      <ol className="coverport-segments" tabIndex={0} aria-labelledby={title}>
        {message.segments.map(({ number, text, lit: isLit }) => (
          <li key={number} value={number} data-lit={isLit}>
            {isLit ? <mark>{text}</mark> : text}
          </li>
        ))}
      </ol>
    </aside>
  )
}
