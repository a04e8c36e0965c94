import type { ReactElement } from "react"
import { useId } from "react"
import type { AffectsView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"

const Members = ({ members, act }: { readonly members: NonNullable<AffectsView["members"]>; readonly act: Act }) => (
  <>
    <h2 className="coverport-label">{screenWords.whoIsAffected}</h2>
    <ul className="coverport-names">
      {members.named.map(({ patient, firstName, lastName }) => (
        <li key={patient}>
          {firstName} {lastName}
        </li>
      ))}
    </ul>
    {members.loading ? <p className="coverport-small">{screenWords.loading}</p> : null}
    {members.problem === undefined ? null : <p className="coverport-problem">{members.problem}</p>}
    {members.more ? (
      <button
        type="button"
        className="coverport-link"
        onClick={() => {
          act({ _tag: "MoreMembers" })
        }}
      >
        {screenWords.moreMembers}
      </button>
    ) : null}
  </>
)

/** Whom an import touches, with the numbers always in sight and the names on demand. */
export const Affects = ({
  affects: { headline, lines, members },
  act,
}: {
  readonly affects: AffectsView
  readonly act: Act
}): ReactElement => {
  const list = useId()
  return (
    <div className="coverport-affects" data-empty={lines.length === 0}>
      <div className="coverport-affects-head">
        <p className="coverport-headline">{headline}</p>
        <button
          type="button"
          className="coverport-link"
          aria-expanded={members !== undefined}
          aria-controls={list}
          onClick={() => {
            act({ _tag: members === undefined ? "ShowMembers" : "HideMembers" })
          }}
        >
          {members === undefined ? screenWords.who : screenWords.hide}
        </button>
      </div>
      {lines.length === 0 ? null : (
        <ul className="coverport-affects-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <div id={list}>{members === undefined ? null : <Members members={members} act={act} />}</div>
    </div>
  )
}
