import type { Evidence } from "../../domain/response/Evidence.ts"
import { placesOfAll } from "./inOrder.ts"

/** The evidence of something that several rows say: the first one's rule, and all their places. */
export const evidenceOfAll = (
  all: readonly [{ readonly evidence: Evidence }, ...ReadonlyArray<{ readonly evidence: Evidence }>],
): Evidence => ({ rule: all[0].evidence.rule, at: placesOfAll(all.map(({ evidence }) => evidence)) })
