import type { ReactElement, ReactNode } from "react"
import { sayRefusal } from "../../../../src/review.ts"
import { sentence } from "./sentence.ts"
import { words } from "../words.ts"
import type { Asked } from "./useAsked.ts"
import { useLate } from "./useLate.ts"

/** What was asked for; or what it waits for, why it was refused, or what failed and can be asked again. */
export const Shown = <A,>({
  asked: { answer, isAsking, again },
  children,
}: {
  readonly asked: Asked<A>
  readonly children: (value: A) => ReactNode
}): ReactElement | null => {
  const isLate = useLate(isAsking)
  if (answer === undefined)
    return (
      <p className="app-loading" role="status">
        {isLate ? words.loading : ""}
      </p>
    )
  switch (answer._tag) {
    case "Answered":
      return <>{children(answer.value)}</>
    case "Refused":
      return (
        <div className="app-problem" role="alert">
          <h1>{words.refused}</h1>
          <ul>
            {answer.refusals.map((refusal, i) => (
              <li key={i}>{sentence(sayRefusal(refusal))}</li>
            ))}
          </ul>
        </div>
      )
    case "Failed":
      return (
        <div className="app-problem" role="alert">
          <h1>{words.failed}</h1>
          <p>{answer.problem.message}</p>
          <button type="button" className="coverport-button coverport-button-main" onClick={again}>
            {words.again}
          </button>
        </div>
      )
    case "NobodySignedIn":
      return null
  }
}
