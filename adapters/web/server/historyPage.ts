import * as Effect from "effect/Effect"
import { CoverageStore, desk } from "../../../src/effect.ts"
import type { HistoryPage } from "../wire/HistoryPage.ts"
import type { PlainCaller } from "./Asking.ts"
import type { ShownPractice } from "./Desk.ts"

const size = 50

/** A page of the history, for whoever may read it. */
export const historyPage = Effect.fnUntraced(function* (
  caller: PlainCaller,
  { users }: ShownPractice,
  after: string | undefined,
) {
  const page = yield* desk.history({ caller, query: {}, page: { size, ...(after === undefined ? {} : { after }) } })
  const store = yield* CoverageStore
  const targets = page.items.map(({ receipt }) => receipt.target)
  const standings = yield* Effect.forEach([...new Set(targets.map(({ practice }) => practice))], (practice) =>
    store.standings(practice, [...new Set(targets.map(({ patient }) => patient))]),
  )
  const names = new Map([
    ...users.map(({ id, name }) => [id, name] as const),
    ...standings
      .flat()
      .flatMap(({ patient, plan }) => [
        [patient.id, `${patient.firstName} ${patient.lastName}`] as const,
        [plan.id, plan.name] as const,
      ]),
  ])
  const answer: HistoryPage = { ...page, names: Object.fromEntries(names) }
  return answer
})
