import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import type { Money } from "../../../src/index.ts"
import { moneyOf } from "./moneyOf.ts"
import type { Rule } from "./Rule.ts"
import { isOfService } from "./subjectOf.ts"

const notNothing = E.fromPredicate(
  (copay: Money) => copay > 0,
  () => "a co-payment of nothing, which does not say what the plan pays",
)

/** The fixed amount that a patient pays for each service, where the item names the service. */
export const fixedCopay: Rule = {
  name: "fixedCopay",
  type: "copay",
  part: "allowed",
  read: (quantity, { subject, term }) => {
    if (quantity.kind !== "money") return undefined
    if (!isOfService(subject)) return E.left("a co-payment that does not say for what")
    if (term !== undefined) return E.left("a co-payment over a period, which the coverage table has no place for")
    return pipe(
      moneyOf(quantity.money),
      E.chain(notNothing),
      E.map((copay) => ({ kind: "share", procedure: subject.procedure, share: { copay } })),
    )
  },
}
