import { useEffect, useState } from "react"

// What is done within half a second needs no word.
const patience = 500

/** A text once it has stood for half a second; nothing before. */
export const useLate = (text: string | undefined): string | undefined => {
  const [late, setLate] = useState<string>()
  useEffect(() => {
    if (text === undefined) return
    const timer = setTimeout(() => setLate(text), patience)
    return () => {
      clearTimeout(timer)
      setLate(undefined)
    }
  }, [text])
  return late
}
