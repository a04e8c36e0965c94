import type { Position } from "../../domain/response/Evidence.ts"
import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import { exceptionKey } from "../../domain/coverage/CoverageException.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import type { Row } from "../rows/Row.ts"
import { inOrder } from "../inOrder.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"
import type { Unread } from "../Unread.ts"
import { ageModeOf } from "./ageModeOf.ts"
import { exceptionsIn } from "./exceptionsIn.ts"
import type { Limitation } from "./Limitation.ts"
import { limitationsOf } from "./Limitation.ts"

const grouped = <V>(values: ReadonlyArray<V>, key: (value: V) => string): ReadonlyMap<string, ReadonlyArray<V>> => {
  const groups = new Map<string, Array<V>>()
  values.forEach((value) => {
    const group = groups.get(key(value))
    if (group === undefined) groups.set(key(value), [value])
    else group.push(value)
  })
  return groups
}

const merged = (same: ReadonlyArray<StatedException>): ReadonlyArray<StatedException> =>
  same.slice(0, 1).map((first) => ({
    ...first,
    words: [...new Set(same.flatMap(({ words }) => words))],
    evidence: { rule: first.evidence.rule, at: inOrder(same.flatMap(({ evidence }) => evidence.at)) },
  }))

/** The exceptions stated in one network, the same one once, and the pieces that state none. */
export const exceptionsOf = (
  rows: ReadonlyArray<NetworkRow>,
  anchors: ReadonlyMap<Position, Row>,
): { readonly exceptions: ReadonlyArray<StatedException>; readonly left: ReadonlyArray<Unread> } => {
  const read = rows.map(({ row }) => limitationsOf(row, anchors.get(row.at)))
  const limitations = read.flatMap((one) => one.limitations)
  const modes = new Map(
    [...grouped<Limitation>(limitations, ({ key }) => key)].map(([key, same]) => [key, ageModeOf(same)]),
  )
  const given = limitations.map((limitation) =>
    exceptionsIn(limitation, modes.get(limitation.key) ?? { mode: "limit" }),
  )
  const groups = grouped(
    given.flatMap(({ stated }) => stated),
    ({ procedure, exception }) => `${procedureKey(procedure)}\n${exceptionKey(exception)}`,
  )
  return {
    exceptions: [...groups.values()].flatMap(merged),
    left: [...read.flatMap(({ left }) => left), ...given.flatMap(({ left }) => left)],
  }
}
