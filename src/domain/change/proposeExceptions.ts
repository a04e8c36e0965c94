import * as O from "fp-ts/lib/Option.js"
import { pipe } from "fp-ts/lib/function.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { ExceptionsAddress } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { ExceptionSet } from "../coverage/ExceptionSet.ts"
import { exceptionSet } from "../coverage/ExceptionSet.ts"
import type { ExceptionsEntry } from "../coverage/Holding.ts"
import { procedureKey } from "../procedure/Procedure.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { Wanted } from "./difference.ts"
import type { Policy } from "./Policy.ts"

/**
 * What a plan's exceptions are to be after an import: the payer's set for every procedure it states; and, under the
 * policy `wholeTable`, nothing for the other procedures held, but for those a person chose to keep.
 *
 * @see docs/specification.md, decision 4
 * @category rules
 * @since 0.1.0
 */
export const proposeExceptions = (
  held: ReadonlyArray<ExceptionsEntry>,
  networkPlan: NetworkPlan,
  policy: Policy["exceptions"],
  kept: ReadonlySet<string>,
): ReadonlyArray<Wanted<ExceptionsAddress, ExceptionSet>> => {
  const stated = pipe(
    RNEA.fromReadonlyArray(networkPlan.exceptions),
    O.match(
      () => [],
      (some) =>
        Object.values(
          pipe(
            some,
            RNEA.groupBy(({ procedure }) => procedureKey(procedure)),
          ),
        ),
    ),
  ).map((same): Wanted<ExceptionsAddress, ExceptionSet> => ({
    address: { _tag: "Exceptions", procedure: same[0].procedure },
    value: exceptionSet(
      pipe(
        same,
        RNEA.map(({ exception }) => exception),
      ),
    ),
    evidence: same.map(({ evidence }) => evidence),
  }))
  const mentioned = new Set(stated.map(({ address }) => addressKey(address)))
  const removed = held.filter(({ address }) => !mentioned.has(addressKey(address)) && !kept.has(addressKey(address)))
  return policy === "wholeTable" ? [...stated, ...removed.map(({ address }) => ({ address, evidence: [] }))] : stated
}
