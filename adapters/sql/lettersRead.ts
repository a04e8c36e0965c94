import type { PlanId, PracticeId, ReceivedResponse, ResponseId } from "../../src/index.ts"

// Some tens of megabytes at most.
const mostKept = 500

// More of a plan than anybody asks about at once.
const mostOfAPlan = 50

/** The letters of a plan that were put or read before, as they were understood. */
export interface LettersRead {
  readonly of: (practice: PracticeId, plan: PlanId) => ReadonlyMap<ResponseId, ReceivedResponse>
  readonly keep: (practice: PracticeId, plan: PlanId, letters: ReadonlyArray<ReceivedResponse>) => void
}

const none: ReadonlyMap<ResponseId, ReceivedResponse> = new Map()

/** Nothing of a letter ever changes, so that one that is read again need not be decoded again. Those not asked about for longest go first. */
export const lettersRead = (): LettersRead => {
  const plans = new Map<string, ReadonlyMap<ResponseId, ReceivedResponse>>()
  let kept = 0
  const keyOf = (practice: PracticeId, plan: PlanId): string => JSON.stringify([practice, plan])
  const letGo = (key: string): void => {
    kept -= plans.get(key)?.size ?? 0
    plans.delete(key)
  }
  return {
    of: (practice, plan) => plans.get(keyOf(practice, plan)) ?? none,
    keep: (practice, plan, letters) => {
      const key = keyOf(practice, plan)
      const together = new Map(plans.get(key))
      for (const letter of letters) {
        together.delete(letter.id)
        together.set(letter.id, letter)
      }
      for (const oldest of together.keys()) {
        if (together.size <= mostOfAPlan) break
        together.delete(oldest)
      }
      letGo(key)
      plans.set(key, together)
      kept += together.size
      for (const oldest of plans.keys()) {
        if (kept <= mostKept) break
        letGo(oldest)
      }
    },
  }
}
