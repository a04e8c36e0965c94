import { claims } from "../change/claims.ts"
import { proposeExceptions } from "../change/proposeExceptions.ts"
import { proposeOptions } from "../change/proposeOptions.ts"
import type { ExceptionsAddress, LimitAddress, PlanOptionAddress } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Limit } from "../coverage/Amount.ts"
import { exceptionKey } from "../coverage/CoverageException.ts"
import type { ExceptionSet } from "../coverage/ExceptionSet.ts"
import type { PlanOption } from "../coverage/PlanOption.ts"
import type { Plan } from "../coverage/Records.ts"
import { procedureKey } from "../procedure/Procedure.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Percent } from "../value/Percent.ts"
import type { ShareOf } from "./PlanDisagreement.ts"

/** A plan-level value that a network plan states; `says` is the text that is equal exactly where two values are. */
export interface Statement<A, V> {
  readonly about: A
  readonly value: V
  readonly says: string
}

/** What a network plan states, by the key of what it is about. */
export type Statements<A, V> = ReadonlyMap<string, Statement<A, V>>

/** A kind of plan-level value: what a network plan states of it. A further kind is one more of these. */
export type Stating<A, V> = (plan: Pick<Plan, "tiers">, networkPlan: NetworkPlan, on: CalendarDate) => Statements<A, V>

// An answer is set beside many others, one after the other. What it states stays the same, so it is worked out once for as
// long as somebody has the answer.
const once = <A, V>(work: Stating<A, V>): Stating<A, V> => {
  const known = new WeakMap<NetworkPlan, { readonly tiers: string; readonly statements: Statements<A, V> }>()
  return (plan, networkPlan, on) => {
    const tiers = JSON.stringify(plan.tiers ?? null)
    const before = known.get(networkPlan)
    if (before?.tiers === tiers) return before.statements
    const statements = work(plan, networkPlan, on)
    known.set(networkPlan, { tiers, statements })
    return statements
  }
}

/** Required deductibles and maximums that have one place in the plan, and of which the payer says one thing. */
export const limitsStated: Stating<LimitAddress, Limit> = once(
  (plan, networkPlan, on) =>
    new Map(
      // Limits are of no year; what was met and used, which are, is passed over.
      claims(plan, networkPlan, { asOf: on, benefitYear: on })
        .placed.flatMap(([{ address, value }, ...more]) =>
          (address._tag === "DeductibleRequired" || address._tag === "BenefitMaximum") &&
          typeof value !== "object" &&
          more.length === 0
            ? [[addressKey(address), { address, value }] as const]
            : [],
        )
        .map(([key, { address, value }]) => [key, { about: address, value, says: String(value) }]),
    ),
)

/** The exceptions of every procedure that has some, all of a procedure together. */
export const exceptionsStated: Stating<ExceptionsAddress, ExceptionSet> = once(
  (_plan, networkPlan) =>
    new Map(
      proposeExceptions([], networkPlan, "statedProcedures", new Set()).flatMap(({ address, value }) =>
        value === undefined
          ? []
          : [[addressKey(address), { about: address, value, says: JSON.stringify(value.map(exceptionKey)) }] as const],
      ),
    ),
)

/** The plan's share of every procedure of which the payer states one. */
export const sharesStated: Stating<ShareOf, Percent> = once((_plan, { coverages }) => {
  const shares = new Map<string, Statement<ShareOf, Percent>>()
  const inDoubt = new Set<string>()
  for (const coverage of coverages) {
    // A fixed amount is no share, and disagrees with none.
    if (!("planPays" in coverage)) continue
    const { procedure, planPays } = coverage
    const key = procedureKey(procedure)
    const says = String(planPays)
    if ((shares.get(key)?.says ?? says) !== says) inDoubt.add(key)
    shares.set(key, { about: { _tag: "PlanPays", procedure }, value: planPays, says })
  }
  for (const key of inDoubt) shares.delete(key)
  return shares
})

/** The options of the plan of which the payer states one value. */
export const optionsStated: Stating<PlanOptionAddress, PlanOption> = once(
  (_plan, networkPlan) =>
    new Map(
      proposeOptions(networkPlan, {}).wanted.flatMap(({ address, value }) =>
        value === undefined ? [] : [[addressKey(address), { about: address, value, says: value.value }] as const],
      ),
    ),
)
