import type * as t from "io-ts"
import type { Address, Held, Receipt, Scope } from "../../src/index.ts"
import {
  applyChanges,
  counterHoldingCodec,
  planHoldingCodec,
  receiptCodec,
  scopeOf,
  scopesTouched,
} from "../../src/index.ts"

const json = <A>(codec: t.Type<A, unknown>, value: A): string => JSON.stringify(codec.encode(value))

/** A holder that a commit writes: its new body, if it is still at the revision it was read at. */
export interface Written {
  readonly body: string
  readonly revision: number
}

/** What a commit writes into the holders it touches. */
export const holdersWritten = ({ changes }: Receipt, read: Held): Partial<Readonly<Record<Scope, Written>>> => {
  const touched = scopesTouched(changes)
  const after = applyChanges(read, changes)
  const counters = (scope: "subscription" | "enrolment"): Written => ({
    body: json(counterHoldingCodec, after[scope].holding),
    revision: read[scope].revision,
  })
  return {
    ...(touched.has("plan")
      ? { plan: { body: json(planHoldingCodec, after.plan.holding), revision: read.plan.revision } }
      : {}),
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
    response: receipt._tag === "Edited" ? null : (receipt.response ?? null),
    speaksOf: { plan: speaks("plan"), subscription: speaks("subscription"), enrolment: speaks("enrolment") },
    body: json(receiptCodec, receipt),
  }
}
