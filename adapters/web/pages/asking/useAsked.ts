import { useCallback, useEffect, useState } from "react"
import type { Answer, Is } from "./ask.ts"
import { ask } from "./ask.ts"

/** What is known of a question: the last answer stays in sight while it is asked again. */
export interface Asked<A> {
  readonly answer: Answer<A> | undefined
  readonly isAsking: boolean
  readonly again: () => void
}

interface Known<A> {
  readonly path: string
  readonly time: number
  readonly answer: Answer<A>
}

/** The server's answer to a path, asked anew where the path is another. `is` stays the same. */
export const useAsked = <A>(path: string, is: Is<A>): Asked<A> => {
  const [known, know] = useState<Known<A>>()
  const [time, setTime] = useState(0)
  useEffect(() => {
    let isWanted = true
    void ask(path, is).then((answer) => {
      if (isWanted) know({ path, time, answer })
    })
    return () => {
      isWanted = false
    }
  }, [path, is, time])
  const again = useCallback(() => setTime((last) => last + 1), [])
  return {
    answer: known?.path === path ? known.answer : undefined,
    isAsking: known?.path !== path || known.time !== time,
    again,
  }
}
