import type { ReactElement, ReactNode } from "react"
import { useEffect, useRef, useState } from "react"
import { usePrinting } from "./usePrinting.ts"

// About a screen before and behind what is in sight, so that scrolling and the Tab key find something there.
const margin = "800px 0px"

/** Draws its part of a long list while that is near what is in sight, is stood on, or is printed; else keeps its place. */
export const NearView = ({
  height,
  atFirst,
  always,
  children,
}: {
  /** What it measures before it was ever drawn. */
  readonly height: number
  /** Whether it is in sight as the list appears. */
  readonly atFirst: boolean
  /** Whether it is drawn wherever it is. */
  readonly always: boolean
  readonly children: () => ReactNode
}): ReactElement => {
  const box = useRef<HTMLDivElement>(null)
  const measured = useRef<{ readonly of: number; readonly is: number }>(undefined)
  const [near, setNear] = useState(atFirst)
  const printing = usePrinting()
  useEffect(() => {
    const drawn = box.current
    if (drawn === null || always) return
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting === true
        if (!isNear && drawn.contains(document.activeElement)) return
        if (!isNear && drawn.firstChild !== null) measured.current = { of: height, is: drawn.offsetHeight }
        setNear(isNear)
      },
      { rootMargin: margin },
    )
    observer.observe(drawn)
    return () => {
      observer.disconnect()
    }
  }, [height, always])
  const isDrawn = always || near || printing
  const kept = measured.current?.of === height ? measured.current.is : height
  return (
    <div ref={box} role="none" style={isDrawn ? {} : { height: kept }}>
      {isDrawn ? children() : null}
    </div>
  )
}
