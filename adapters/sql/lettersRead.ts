import type { PlanId, PracticeId, ReceivedResponse, ResponseId } from "../../src/index.ts"

// Some tens of megabytes at most.
const mostKept = 500

/** The letters of a plan that were read before, as they were understood. */
export interface LettersRead {
  readonly of: (practice: PracticeId, plan: PlanId) => ReadonlyMap<ResponseId, ReceivedResponse>
  readonly keep: (practice: PracticeId, plan: PlanId, letters: ReadonlyArray<ReceivedResponse>) => void
}

const none: ReadonlyMap<ResponseId, ReceivedResponse> = new Map()

/** Nothing of a letter ever changes, so that one that is read again need not be decoded again. Plans not asked about for longest go first. */
export const lettersRead = (): LettersRead => {
  const plans = new Map<string, ReadonlyMap<ResponseId, ReceivedResponse>>()
  const keyOf = (practice: PracticeId, plan: PlanId): string => JSON.stringify([practice, plan])
  const kept = (): number => [...plans.values()].reduce((sum, letters) => sum + letters.size, 0)
  return {
    of: (practice, plan) => plans.get(keyOf(practice, plan)) ?? none,
    keep: (practice, plan, letters) => {
      const key = keyOf(practice, plan)
      plans.delete(key)
      plans.set(key, new Map(letters.map((letter) => [letter.id, letter])))
      for (const oldest of plans.keys()) {
        if (kept() <= mostKept) break
        plans.delete(oldest)
      }
    },
  }
}
