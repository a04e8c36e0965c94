import type { Imported, NotRevertible, Preview, Reverted } from "../../../../src/index.ts"
import type { MemberNamed, PageAnswer, PageDesk } from "../../../../src/review.ts"
import { performAt } from "../../../../src/review.ts"
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

const told = async <A>(asked: Promise<Answer<A>>): Promise<PageAnswer<A>> => {
  const answer = await asked
  switch (answer._tag) {
    case "Answered":
      return { ok: true, value: answer.value }
    case "Refused":
      return { ok: false, refusals: answer.refusals }
    case "Failed":
      return { ok: false, problem: answer.problem }
    case "NobodySignedIn":
      return { ok: false, problem: { message: words.ended, written: "nothing" } }
  }
}

const at = (response: string, what: string): string => `/api/reviews/${encodeURIComponent(response)}/${what}`

// Who is asking, the server knows by itself; so it does how many it names at a time.
const server: PageDesk<"whoever is signed in"> = {
  preview: ({ choice: { response, ...choice } }) => told(tell(at(response, "preview"), isPreview, { choice })),
  importDetails: ({ choice: { response, ...choice }, digest, receipt }) =>
    told(tell(at(response, "import"), isImported, { choice, digest, receipt })),
  markAsDone: ({ response, receipt }) => told(tell(at(response, "done"), anything, { receipt })),
  revertReceipt: ({ reverts, receipt }) =>
    told(tell(`/api/receipts/${encodeURIComponent(reverts)}/undo`, isUndone, { receipt })),
  membersOfPlan: ({ plan, page: { after } }) => {
    const from = after === undefined ? "" : `?after=${encodeURIComponent(after)}`
    return told(ask(`/api/plans/${encodeURIComponent(plan)}/members${from}`, isMembers))
  },
}

/** Does what the import page asks for, by asking the server. */
export const performOverHttp = performAt(server, "whoever is signed in")
