import { useEffect, useState } from "react"

// What is done within half a second needs no word.
const patience = 500

/** Whether something has gone on for half a second. */
export const useLate = (going: boolean): boolean => {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setLate(true), patience)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [going])
  return isLate
}
