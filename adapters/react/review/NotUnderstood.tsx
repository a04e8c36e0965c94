import type { ReactElement } from "react"
import type { ReviewView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { WhereButton } from "../parts/WhereButton.tsx"

/** What the payer said and nothing was made of, with the reason. */
export const NotUnderstood = ({
  rows,
  act,
}: {
  readonly rows: ReviewView["notUnderstood"]
  readonly act: Act
}): ReactElement =>
  rows.length === 0 ? (
    <p className="coverport-empty">{screenWords.understood}</p>
  ) : (
    <ul className="coverport-unread">
      {rows.map(({ text, reason, where }, i) => (
        <li key={`${i} ${text}`}>
          <div>
            <q>{text}</q>
            <p className="coverport-small coverport-sentence">{reason}</p>
          </div>
          <WhereButton name={text} where={where} act={act} />
        </li>
      ))}
    </ul>
  )
