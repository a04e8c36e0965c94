import type { RefObject } from "react"
import { useEffect, useRef, useState } from "react"

/** What is lit: some segments, and from which side they were pointed at. */
export interface Lit {
  readonly segments: ReadonlySet<number>
  readonly from: "message" | "meaning" | "nowhere"
}

export const unlit: Lit = { segments: new Set(), from: "nowhere" }

const besideOneAnother = "(min-width: 960px)"

/** What is lit, and the two sides: what lights up on the other one is brought into sight there. */
export const useLit = (): {
  readonly lit: Lit
  readonly light: (lit: Lit) => void
  readonly message: RefObject<HTMLElement | null>
  readonly meaning: RefObject<HTMLElement | null>
} => {
  const [lit, light] = useState(unlit)
  const message = useRef<HTMLElement>(null)
  const meaning = useRef<HTMLElement>(null)
  useEffect(() => {
    if (lit.from === "nowhere" || !window.matchMedia(besideOneAnother).matches) return
    const other = lit.from === "message" ? meaning.current : message.current
    other?.querySelector("[data-lit='true']")?.scrollIntoView({ block: "nearest" })
  }, [lit])
  return { lit, light, message, meaning }
}
