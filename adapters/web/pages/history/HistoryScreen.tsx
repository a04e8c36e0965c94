import type { ReactElement } from "react"
import { useCallback, useEffect, useState } from "react"
import type { Address, NotRevertible, Receipt, Reverted } from "../../../../src/index.ts"
import { holds } from "../../../../src/index.ts"
import { sayRefusal } from "../../../../src/review.ts"
import type { HistoryPage } from "../../wire/HistoryPage.ts"
import { Receipts } from "../../../react/index.ts"
import type { Answer } from "../asking/ask.ts"
import { ask, having, tell } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useSession } from "../shell/SessionHere.ts"
import { words } from "../words.ts"

interface Undone {
  readonly receipt: Reverted
  readonly refused: ReadonlyArray<NotRevertible>
}

const isPage = having<HistoryPage>("items", "names")
const isUndone = having<Undone>("receipt", "refused")

interface Said {
  readonly tone: "good" | "bad"
  readonly text: string
}

type Cannot = Readonly<Record<string, ReadonlyArray<NotRevertible>>>

const joined = (first: HistoryPage, next: HistoryPage): HistoryPage => ({
  ...next,
  items: [...first.items, ...next.items],
  names: { ...first.names, ...next.names },
})

const staying = (answer: Answer<Undone>): ReadonlyArray<NotRevertible> => {
  if (answer._tag === "Answered") return answer.value.refused
  if (answer._tag !== "Refused") return []
  return answer.refusals.flatMap((refusal) => (refusal._tag === "NothingToRevert" ? refusal.because : []))
}

const saidOf = (answer: Answer<Undone>): Said => {
  switch (answer._tag) {
    case "Answered":
      return { tone: "good", text: answer.value.refused.length === 0 ? words.undone : words.partly }
    case "Refused":
      return { tone: "bad", text: answer.refusals.map(sayRefusal).join(". ") }
    case "Failed":
      return { tone: "bad", text: answer.problem.message }
    case "NobodySignedIn":
      return { tone: "bad", text: words.ended }
  }
}

/** What was done to coverage, newest first, and the way back. */
export const HistoryScreen = (): ReactElement => {
  const { session } = useSession()
  const [answer, setAnswer] = useState<Answer<HistoryPage>>()
  const [asking, setAsking] = useState(true)
  const [said, say] = useState<Said>()
  const [cannot, setCannot] = useState<Cannot>({})
  const load = useCallback(async (): Promise<void> => {
    setAsking(true)
    setAnswer(await ask("/api/history", isPage))
    setAsking(false)
  }, [])
  useEffect(() => {
    let isWanted = true
    void ask("/api/history", isPage).then((first) => {
      if (!isWanted) return
      setAnswer(first)
      setAsking(false)
    })
    return () => {
      isWanted = false
    }
  }, [])
  const more = async (shown: HistoryPage): Promise<void> => {
    const next = await ask(`/api/history?after=${encodeURIComponent(shown.next ?? "")}`, isPage)
    setAnswer(next._tag === "Answered" ? { _tag: "Answered", value: joined(shown, next.value) } : next)
  }
  const undo = async ({ id }: Receipt, addresses?: ReadonlyArray<Address>): Promise<void> => {
    const done = await tell(`/api/receipts/${encodeURIComponent(id)}/undo`, isUndone, {
      receipt: crypto.randomUUID(),
      ...(addresses === undefined ? {} : { addresses }),
    })
    say(saidOf(done))
    setCannot((known) => ({ ...known, [id]: [...(known[id] ?? []), ...staying(done)] }))
    if (done._tag === "Answered") await load()
  }
  const mayUndo = holds(session.rights, "Edit Insurance Plans")
  return (
    <div className="app-column">
      <h1>{words.history}</h1>
      <p role="status" className="app-said" data-tone={said?.tone}>
        {said?.text}
      </p>
      <Shown asked={{ answer, isAsking: asking, again: () => void load() }}>
        {(page) => (
          <>
            <Receipts
              receipts={page.items}
              names={page.names}
              cannot={cannot}
              {...(mayUndo
                ? {
                    onUndo: (receipt: Receipt, addresses?: ReadonlyArray<Address>) => void undo(receipt, addresses),
                  }
                : {})}
            />
            {page.next === undefined ? null : (
              <button type="button" className="coverport-button coverport-button-plain" onClick={() => void more(page)}>
                {words.more}
              </button>
            )}
          </>
        )}
      </Shown>
    </div>
  )
}
