import type * as t from "io-ts"
import type { Address, CounterHolding, Held, PlanHolding, Receipt, Scope } from "../../src/index.ts"
import {
  applyChanges,
  counterHoldingCodec,
  planHoldingCodec,
  receiptCodec,
  responseOf,
  scopeOf,
  scopesTouched,
} from "../../src/index.ts"

const json = <A>(codec: t.Type<A, unknown>, value: A): string => JSON.stringify(codec.encode(value))

/** A holder that a commit writes: its new body, if it is still at the revision it was read at. */
export interface Written<H = unknown> {
  readonly holding: H
  readonly body: string
  readonly revision: number
}

/** What a commit writes into the holders it touches. */
export interface HoldersWritten extends Partial<Readonly<Record<Scope, Written>>> {
  readonly plan?: Written<PlanHolding>
  readonly subscription?: Written<CounterHolding>
  readonly enrolment?: Written<CounterHolding>
}

export const holdersWritten = ({ changes }: Receipt, read: Held): HoldersWritten => {
  const touched = scopesTouched(changes)
  const after = applyChanges(read, changes)
  const counters = (scope: "subscription" | "enrolment"): Written<CounterHolding> => {
    const { holding } = after[scope]
    return { holding, body: json(counterHoldingCodec, holding), revision: read[scope].revision }
  }
  const plan = (): Written<PlanHolding> => {
    const { holding } = after.plan
    return { holding, body: json(planHoldingCodec, holding), revision: read.plan.revision }
  }
  return {
    ...(touched.has("plan") ? { plan: plan() } : {}),
    ...(touched.has("subscription") ? { subscription: counters("subscription") } : {}),
    ...(touched.has("enrolment") ? { enrolment: counters("enrolment") } : {}),
  }
}

const confirmed = (receipt: Receipt): ReadonlyArray<Address> => (receipt._tag === "Imported" ? receipt.confirmed : [])

/** What a receipt is found by, and its text. */
export interface ReceiptRow {
  readonly response: string | null
  readonly speaksOf: Readonly<Record<Scope, 0 | 1>>
  readonly body: string
}

export const receiptRow = (receipt: Receipt): ReceiptRow => {
  const scopes = new Set([...scopesTouched(receipt.changes), ...confirmed(receipt).map(scopeOf)])
  const speaks = (scope: Scope): 0 | 1 => (scopes.has(scope) ? 1 : 0)
  return {
    response: responseOf(receipt) ?? null,
    speaksOf: { plan: speaks("plan"), subscription: speaks("subscription"), enrolment: speaks("enrolment") },
    body: json(receiptCodec, receipt),
  }
}
