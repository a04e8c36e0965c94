import { createContext, useContext } from "react"
import type { SessionView } from "../../wire/SessionView.ts"

/** Who is signed in, and how to become somebody else. */
export interface SessionHere {
  readonly session: SessionView
  /** Asks anew who is signed in. */
  readonly again: () => void
}

const Here = createContext<SessionHere | undefined>(undefined)

export const SessionProvider = Here.Provider

/** The session of a page behind the door. */
export const useSession = (): SessionHere => {
  const here = useContext(Here)
  if (here === undefined) throw new Error("a page stands outside the door")
  return here
}
