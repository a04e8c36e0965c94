import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { Target } from "../../../src/index.ts"
import { callerCodec, decode } from "../../../src/index.ts"
import { desk } from "../../../src/effect.ts"
import type { DisagreementsPage } from "../wire/DisagreementsPage.ts"
import type { PlainCaller } from "./Asking.ts"
import type { ShownPractice } from "./Desk.ts"
import { namesOf } from "./namesOf.ts"

const size = 50

/** What members' answers say differently of a page of plans, for whoever may read it. */
export const disagreementsPage = Effect.fnUntraced(function* (
  caller: PlainCaller,
  shown: ShownPractice,
  after: string | undefined,
) {
  const page = yield* desk.disagreements({
    caller,
    query: {},
    page: { size, ...(after === undefined ? {} : { after }) },
  })
  const asking = decode(callerCodec)(caller)
  const targets = E.isLeft(asking)
    ? []
    : page.items.flatMap(({ plan, disagreements }) =>
        disagreements.flatMap(({ values }) =>
          values.flatMap(({ by }) =>
            by.map(({ subscription, patient }): Target => ({
              practice: asking.right.practice,
              plan: plan.id,
              subscription,
              patient,
            })),
          ),
        ),
      )
  const answer: DisagreementsPage = { ...page, names: yield* namesOf(shown, targets) }
  return answer
})
