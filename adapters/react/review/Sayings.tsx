import type { ReactElement } from "react"
import type { NoteView } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { WhereButton } from "../parts/WhereButton.tsx"

/** One thing that the payer says of a procedure: what kind it is, what it says, and the payer's words. */
interface Saying extends Pick<NoteView, "description" | "words" | "where"> {
  readonly kind: string
}

/** What the payer says of one procedure, each with the way to where it stands. */
export const Sayings = ({
  name,
  sayings,
  act,
}: {
  readonly name: string
  readonly sayings: ReadonlyArray<Saying>
  readonly act: Act
}): ReactElement => (
  <ul className="coverport-exceptions">
    {sayings.map(({ kind, description, words, where }) => (
      <li key={`${kind} ${description} ${words.join(" ")}`}>
        <div>
          <p>
            <strong>{kind}</strong> {description}
          </p>
          {words.map((text) => (
            <p key={text} className="coverport-small">
              <q>{text}</q>
            </p>
          ))}
        </div>
        <WhereButton name={`${name}, ${kind}`} where={where} act={act} />
      </li>
    ))}
  </ul>
)
