import type { ReactElement } from "react"
import { useState } from "react"
import { anything, tell } from "../asking/ask.ts"
import type { Named } from "../../wire/Named.ts"
import { words } from "../words.ts"

const hints: Readonly<Record<string, string>> = words.signInAs

/** The door: who sits at the desk. */
export const SignIn = ({
  users,
  onSignedIn,
}: {
  readonly users: ReadonlyArray<Named>
  readonly onSignedIn: () => void
}): ReactElement => {
  const [problem, setProblem] = useState<string>()
  const signIn = async (user: string): Promise<void> => {
    const answer = await tell("/api/session", anything, { user })
    if (answer._tag === "Answered") onSignedIn()
    else setProblem(answer._tag === "Failed" ? answer.problem.message : words.failed)
  }
  return (
    <main className="app-door">
      <h1>{words.name}</h1>
      <p className="app-quiet">{words.sample}</p>
      <h2>{words.who}</h2>
      <ul className="app-users">
        {users.map(({ id, name }) => (
          <li key={id}>
            <button type="button" className="app-user" onClick={() => void signIn(id)}>
              <strong>{name}</strong>
              <span className="app-quiet">{hints[id] ?? ""}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="alert">{problem}</p>
    </main>
  )
}
