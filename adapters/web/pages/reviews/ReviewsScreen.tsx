import type { ReactElement } from "react"
import { useState } from "react"
import { isAutomatic } from "../../../../src/index.ts"
import { revertReviewWords, sayThrough, sayWaiting } from "../../../../src/review.ts"
import type { WaitingReviews } from "../../wire/RevertReviewPage.ts"
import { ask, having } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"
import { go, pathOf } from "../route.ts"
import { words } from "../words.ts"

const isList = having<WaitingReviews>("items", "names")

const joined = (first: WaitingReviews, next: WaitingReviews): WaitingReviews => ({
  ...next,
  items: [...first.items, ...next.items],
  names: { ...first.names, ...next.names },
})

const Waiting = ({ first }: { readonly first: WaitingReviews }): ReactElement => {
  const [list, setList] = useState(first)
  const more = async (): Promise<void> => {
    const next = await ask(`/api/revert-reviews?after=${encodeURIComponent(list.next ?? "")}`, isList)
    if (next._tag === "Answered") setList(joined(list, next.value))
  }
  const name = (id: string): string => list.names[id] ?? id
  return (
    <>
      {list.items.length === 0 && list.next === undefined ? (
        <p className="coverport-empty">{revertReviewWords.empty}</p>
      ) : (
        <ul className="app-reviews">
          {list.items.map(({ receipt, target, values, imports, through }) => {
            const route = { page: "reviews", receipt } as const
            return (
              <li key={receipt}>
                <a
                  href={pathOf(route)}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
                    event.preventDefault()
                    go(route)
                  }}
                >
                  {name(target.patient)} · {name(target.plan)}
                </a>
                <span>
                  {sayWaiting(values, imports.length)}
                  {imports.some(({ by }) => isAutomatic(by)) ? `, ${words.automatically}` : ""}
                </span>
                <span className="coverport-small">{sayThrough(through)}</span>
              </li>
            )
          })}
        </ul>
      )}
      {list.next === undefined ? null : (
        <button type="button" className="coverport-button coverport-button-plain" onClick={() => void more()}>
          {revertReviewWords.more}
        </button>
      )}
    </>
  )
}

/** What imports changed that nobody has looked at yet, a patient a line, newest first. */
export const ReviewsScreen = (): ReactElement => {
  const asked = useAsked("/api/revert-reviews", isList)
  return (
    <div className="app-column">
      <h1>{revertReviewWords.list}</h1>
      <Shown asked={asked}>{(first) => <Waiting first={first} />}</Shown>
    </div>
  )
}
