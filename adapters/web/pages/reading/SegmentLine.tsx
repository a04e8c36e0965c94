import type { ReactElement } from "react"
import { memo } from "react"

/** A segment of the message, by its number. */
export const SegmentLine = memo(
  ({
    index,
    text,
    isLit,
    onPoint,
  }: {
    readonly index: number
    readonly text: string
    readonly isLit: boolean
    readonly onPoint: (index: number) => void
  }): ReactElement => (
    <li
      value={index + 1}
      data-lit={isLit}
      onPointerEnter={() => {
        onPoint(index)
      }}
    >
      {isLit ? <mark>{text}</mark> : text}
    </li>
  ),
)
SegmentLine.displayName = "SegmentLine"
