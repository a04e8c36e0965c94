import { useSyncExternalStore } from "react"
import { flushSync } from "react-dom"

let printing = false

const subscribe = (changed: () => void): (() => void) => {
  const set = (now: boolean) => () => {
    printing = now
    // The browser prints what stands there when the event has passed.
    flushSync(changed)
  }
  const begin = set(true)
  const end = set(false)
  window.addEventListener("beforeprint", begin)
  window.addEventListener("afterprint", end)
  return () => {
    window.removeEventListener("beforeprint", begin)
    window.removeEventListener("afterprint", end)
  }
}

/** Whether the page is being printed. */
export const usePrinting = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => printing,
    () => false,
  )
