import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as O from "fp-ts/lib/Option.js"
import type { Letter } from "../../../src/effect.ts"
import { EligibilityInbox } from "../../../src/effect.ts"
import type { ResponseId } from "../../../src/index.ts"
import { summaryOf } from "../../../src/index.ts"

/**
 * An inbox that keeps a new letter only in memory, over one that is read and never written: with it a trial run sees
 * what would happen, and leaves the book as it is.
 */
export const dryInbox: Layer.Layer<EligibilityInbox, never, EligibilityInbox> = Layer.effect(
  EligibilityInbox,
  Effect.map(EligibilityInbox, (kept) => {
    const tried = new Map<ResponseId, Letter>()
    return EligibilityInbox.of({
      put: (letter) =>
        Effect.map(kept.find(letter.received.practice, letter.received.id), (found) => {
          if (O.isSome(found)) return found.value.received
          tried.set(letter.received.id, letter)
          return letter.received
        }),
      find: (practice, id) => {
        const letter = tried.get(id)
        return letter?.received.practice === practice ? Effect.succeed(O.some(letter)) : kept.find(practice, id)
      },
      newest: (practice, patients) =>
        Effect.map(kept.newest(practice, patients), (summaries) => {
          const mine = [...tried.values()].map(({ received }) => summaryOf(received))
          const replaced = (summary: (typeof summaries)[number]): boolean =>
            mine.some(
              ({ patient, subscription }) => patient === summary.patient && subscription === summary.subscription,
            )
          return [
            ...summaries.filter((summary) => !replaced(summary)),
            ...mine.filter(({ patient }) => patients.includes(patient)),
          ]
        }),
      othersOnPlan: kept.othersOnPlan,
      answersOnPlan: kept.answersOnPlan,
      plansAnswered: kept.plansAnswered,
    })
  }),
)
