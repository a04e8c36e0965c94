import type * as Eq from "fp-ts/lib/Eq.js"
import { pipe } from "fp-ts/lib/function.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as S from "fp-ts/lib/string.js"
import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { Entry } from "../coverage/Holding.ts"
import type { Evidence } from "../response/Evidence.ts"
import type { ChangeAt } from "./Change.ts"

/** A value to be held at an address; an absent value is to be held no more. @category models @since 0.1.0 */
export interface Wanted<A extends Address, V> {
  readonly address: A
  readonly value?: V
  readonly evidence: ReadonlyArray<Evidence>
}

/** What is wanted, told apart into what changes and what is held so already. @category models @since 0.1.0 */
export interface Difference<A extends Address, V> {
  readonly changes: ReadonlyArray<ChangeAt<A, V>>
  readonly confirmed: ReadonlyArray<A>
}

/**
 * The changes that make wanted values held, in the order of addresses; addresses not wanted stay as they are.
 * Of an address wanted twice the first counts.
 *
 * @category rules
 * @since 0.1.0
 */
export const difference =
  <V>(eq: Eq.Eq<V>) =>
  <A extends Address>(held: ReadonlyArray<Entry<A, V>>, wanted: ReadonlyArray<Wanted<A, V>>): Difference<A, V> => {
    const holding = new Map(held.map((entry) => [addressKey(entry.address), entry.value]))
    const inOrder = pipe(
      [...new Map([...wanted].reverse().map((want) => [addressKey(want.address), want])).values()],
      RA.sort(
        pipe(
          S.Ord,
          Ord.contramap((want: Wanted<A, V>) => addressKey(want.address)),
        ),
      ),
    )
    const changes = inOrder.flatMap((want): ReadonlyArray<ChangeAt<A, V>> => {
      const { address, evidence } = want
      const before = holding.get(addressKey(address))
      if (before === undefined)
        return want.value === undefined ? [] : [{ address, step: { _tag: "Add", after: want.value }, evidence }]
      if (want.value === undefined) return [{ address, step: { _tag: "Remove", before }, evidence }]
      return eq.equals(before, want.value)
        ? []
        : [{ address, step: { _tag: "Set", before, after: want.value }, evidence }]
    })
    const changed = new Set(changes.map(({ address }) => addressKey(address)))
    return {
      changes,
      confirmed: inOrder.flatMap(({ address, value }) =>
        value === undefined || changed.has(addressKey(address)) ? [] : [address],
      ),
    }
  }
