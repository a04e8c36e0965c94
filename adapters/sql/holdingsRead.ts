import * as E from "fp-ts/lib/Either.js"
import type { Type } from "io-ts"
import type { CounterHolding, PlanHolding } from "../../src/index.ts"
import { counterHoldingCodec, decode, planHoldingCodec } from "../../src/index.ts"
import { parsed } from "./rows.ts"

/** What the bodies of holders say, as it was understood before. */
export interface TextsRead<H> {
  /** Nothing where the text says no such thing. */
  readonly of: (body: unknown) => H | undefined
  readonly keep: (body: string, holding: H) => void
}

/** The bodies of plans, and those of subscriptions and enrolments. */
export interface HoldingsRead {
  readonly plan: TextsRead<PlanHolding>
  readonly counters: TextsRead<CounterHolding>
}

// Some megabytes at most.
const mostKept = 200

const textsRead = <H>(codec: Type<H, unknown>): TextsRead<H> => {
  const kept = new Map<string, H>()
  const keep = (body: string, holding: H): void => {
    kept.delete(body)
    kept.set(body, holding)
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
  }
  return {
    keep,
    of: (body) => {
      if (typeof body !== "string") return undefined
      const known = kept.get(body)
      if (known !== undefined) return known
      const decoded = decode(codec)(parsed(body))
      if (E.isLeft(decoded)) return undefined
      keep(body, decoded.right)
      return decoded.right
    },
  }
}

/**
 * Equal texts say equal things, whosever they are: a plan that several families are read on, and what was just committed
 * itself, need not be decoded again. Those not met for longest go first.
 */
export const holdingsRead = (): HoldingsRead => ({
  plan: textsRead(planHoldingCodec),
  counters: textsRead(counterHoldingCodec),
})
