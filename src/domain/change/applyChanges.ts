import { pipe } from "fp-ts/lib/function.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as S from "fp-ts/lib/string.js"
import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import { overlaid } from "../coverage/CoverageTable.ts"
import type { CounterHolding, Entry, Held, PlanHolding } from "../coverage/Holding.ts"
import type { Scope } from "../coverage/Scope.ts"
import { scopeOf } from "../coverage/Scope.ts"
import type { ChangeAt, Changes } from "./Change.ts"
import { allChanges } from "./Change.ts"

/** Entries in the one order holdings are kept in, so that equal holdings are equal texts. @category constructors @since 0.1.0 */
export const inOrder: <A extends Address, V>(entries: ReadonlyArray<Entry<A, V>>) => ReadonlyArray<Entry<A, V>> =
  RA.sort(
    pipe(
      S.Ord,
      Ord.contramap((entry: Entry<Address, unknown>) => addressKey(entry.address)),
    ),
  )

const applied = <A extends Address, V>(
  entries: ReadonlyArray<Entry<A, V>>,
  changes: ReadonlyArray<ChangeAt<A, V>>,
): ReadonlyArray<Entry<A, V>> => {
  if (changes.length === 0) return entries
  const changed = new Set(changes.map(({ address }) => addressKey(address)))
  return inOrder([
    ...entries.filter(({ address }) => !changed.has(addressKey(address))),
    ...changes.flatMap(({ address, step }) => (step._tag === "Remove" ? [] : [{ address, value: step.after }])),
  ])
}

/** What a plan holds after changes; only those at the plan's scope count. @category rules @since 0.1.0 */
export const planAfter = (holding: PlanHolding, changes: Changes): PlanHolding => ({
  limits: applied(holding.limits, changes.limits),
  exceptions: applied(holding.exceptions, changes.exceptions),
  downgrades: applied(holding.downgrades, changes.downgrades),
  waitingPeriods: applied(holding.waitingPeriods, changes.waitingPeriods),
  coverages: overlaid(
    holding.coverages,
    changes.coverages.map(({ address: { codes }, step }) =>
      step._tag === "Remove" ? { codes } : { codes, row: step.after },
    ),
  ),
  options: applied(holding.options, changes.options),
})

/** What a subscription or an enrolment holds after changes; only those at its own scope count. @category rules @since 0.1.0 */
export const countersAfter =
  (scope: "subscription" | "enrolment") =>
  (holding: CounterHolding, changes: Changes): CounterHolding => ({
    counters: applied(
      holding.counters,
      changes.counters.filter(({ address }) => scopeOf(address) === scope),
    ),
  })

/** The scopes that changes touch: exactly the holders a commit writes. @category decisions @since 0.1.0 */
export const scopesTouched = (changes: Changes): ReadonlySet<Scope> =>
  new Set(allChanges(changes).map(({ address }) => scopeOf(address)))

/**
 * Everything held after changes are committed, each touched holder one revision on. The one place that says what a
 * commit does; a store writes what this answers.
 *
 * @category rules
 * @since 0.1.0
 */
export const applyChanges = (held: Held, changes: Changes): Held => {
  const touched = scopesTouched(changes)
  const next = (revision: number, scope: Scope): number => (touched.has(scope) ? revision + 1 : revision)
  return {
    standing: held.standing,
    plan: { holding: planAfter(held.plan.holding, changes), revision: next(held.plan.revision, "plan") },
    subscription: {
      holding: countersAfter("subscription")(held.subscription.holding, changes),
      revision: next(held.subscription.revision, "subscription"),
    },
    enrolment: {
      holding: countersAfter("enrolment")(held.enrolment.holding, changes),
      revision: next(held.enrolment.revision, "enrolment"),
    },
  }
}
