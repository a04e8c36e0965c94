import type { Imported, Preview, Reverted, NotRevertible } from "../../../../src/index.ts"
import { allChanges } from "../../../../src/index.ts"
import type { MemberNamed, ReviewEvent } from "../../../../src/review.ts"
import type { HostCommand } from "../../../react/index.ts"
import type { Answer } from "../asking/ask.ts"
import { anything, ask, having, tell } from "../asking/ask.ts"
import { words } from "../words.ts"

const isPreview = having<Preview>("digest", "changes", "affected")
const isImported = having<{ readonly receipt: Imported; readonly already: boolean }>("receipt", "already")
const isUndone = having<{ readonly receipt: Reverted; readonly refused: ReadonlyArray<NotRevertible> }>(
  "receipt",
  "refused",
)
const isMembers = having<{ readonly items: ReadonlyArray<MemberNamed>; readonly next?: string }>("items")

const eventOf = <A>({ number }: HostCommand, answer: Answer<A>, said: (value: A) => ReviewEvent): ReviewEvent => {
  switch (answer._tag) {
    case "Answered":
      return said(answer.value)
    case "Refused":
      return { _tag: "Refused", number, refusals: answer.refusals }
    case "Failed":
      return { _tag: "Failed", number, problem: answer.problem }
    case "NobodySignedIn":
      return { _tag: "Failed", number, problem: { message: words.ended, written: "nothing" } }
  }
}

const at = (response: string, what: string): string => `/api/reviews/${encodeURIComponent(response)}/${what}`

/** Does what the import page asks for, by asking the server. */
export const performOverHttp = async (command: HostCommand): Promise<ReviewEvent> => {
  const { number } = command
  switch (command._tag) {
    case "Preview": {
      const { response, ...choice } = command.choice
      return eventOf(command, await tell(at(response, "preview"), isPreview, { choice }), (preview) => ({
        _tag: "Previewed",
        number,
        preview,
      }))
    }
    case "Import": {
      const { digest, receipt } = command
      const { response, ...choice } = command.choice
      return eventOf(
        command,
        await tell(at(response, "import"), isImported, {
          choice,
          digest,
          receipt,
        }),
        (done) => ({
          _tag: "Imported",
          number,
          receipt: done.receipt.id,
          values: allChanges(done.receipt.changes).length,
          already: done.already,
        }),
      )
    }
    case "MarkAsDone": {
      const { response, receipt } = command
      return eventOf(command, await tell(at(response, "done"), anything, { receipt }), () => ({
        _tag: "MarkedAsDone",
        number,
      }))
    }
    case "Undo": {
      const { reverts, receipt } = command
      return eventOf(
        command,
        await tell(`/api/receipts/${encodeURIComponent(reverts)}/undo`, isUndone, { receipt }),
        (done) => ({
          _tag: "Undone",
          number,
          values: allChanges(done.receipt.changes).length,
          stayed: done.refused.length,
        }),
      )
    }
    case "ListMembers": {
      const { plan, after } = command
      const from = after === undefined ? "" : `?after=${encodeURIComponent(after)}`
      return eventOf(
        command,
        await ask(`/api/plans/${encodeURIComponent(plan)}/members${from}`, isMembers),
        ({ items, next }) => ({ _tag: "Members", number, items, ...(next === undefined ? {} : { next }) }),
      )
    }
  }
}
