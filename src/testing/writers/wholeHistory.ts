import * as Effect from "effect/Effect"
import type { StoredReceipt } from "../../domain/change/Receipt.ts"
import type { PracticeId } from "../../domain/value/Ids.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"

const mostPages = 1000

/** Every receipt of a practice, oldest first. A history whose pages never end is cut off, and so found to be wrong. */
export const wholeHistory = Effect.fnUntraced(function* (practice: PracticeId) {
  const store = yield* CoverageStore
  const newestFirst: Array<StoredReceipt> = []
  let page = yield* store.history(practice, {}, { size: 500 })
  newestFirst.push(...page.items)
  for (let pages = 1; page.next !== undefined && pages < mostPages; pages++) {
    page = yield* store.history(practice, {}, { size: 500, after: page.next })
    newestFirst.push(...page.items)
  }
  return newestFirst.toReversed()
})
