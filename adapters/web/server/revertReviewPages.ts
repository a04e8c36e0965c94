import * as Effect from "effect/Effect"
import { desk } from "../../../src/effect.ts"
import type { RevertReviewPage, WaitingReviews } from "../wire/RevertReviewPage.ts"
import type { PlainCaller } from "./Asking.ts"
import type { ShownPractice } from "./Desk.ts"
import { namesOf } from "./namesOf.ts"

const usual = 50

/** A page of the reviews that wait. */
export const waitingReviews = Effect.fnUntraced(function* (
  caller: PlainCaller,
  practice: ShownPractice,
  { after, size }: { readonly after?: string | undefined; readonly size?: string | undefined },
) {
  const page = yield* desk.openReviews({
    caller,
    page: { size: size === undefined ? usual : Number(size), ...(after === undefined ? {} : { after }) },
  })
  const names = yield* namesOf(
    practice,
    page.items.map(({ target }) => target),
  )
  const answer: WaitingReviews = { ...page, names }
  return answer
})

/** The review of a receipt's target. */
export const revertReviewPage = Effect.fnUntraced(function* (
  caller: PlainCaller,
  { users }: ShownPractice,
  receipt: string,
) {
  const { review, standing } = yield* desk.openRevertReview({ caller, of: receipt })
  const { patient, plan } = standing
  const answer: RevertReviewPage = {
    review,
    patient: `${patient.firstName} ${patient.lastName}`,
    plan: plan.name,
    names: Object.fromEntries(users.map(({ id, name }) => [id, name])),
  }
  return answer
})
