import * as Effect from "effect/Effect"
import { desk } from "../../../src/effect.ts"
import type { HistoryPage } from "../wire/HistoryPage.ts"
import type { PlainCaller } from "./Asking.ts"
import type { ShownPractice } from "./Desk.ts"
import { namesOf } from "./namesOf.ts"

const size = 50

/** A page of the history, for whoever may read it. */
export const historyPage = Effect.fnUntraced(function* (
  caller: PlainCaller,
  practice: ShownPractice,
  after: string | undefined,
) {
  const page = yield* desk.history({ caller, query: {}, page: { size, ...(after === undefined ? {} : { after }) } })
  const names = yield* namesOf(
    practice,
    page.items.map(({ receipt }) => receipt.target),
  )
  const answer: HistoryPage = { ...page, names }
  return answer
})
