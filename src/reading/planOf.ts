import type { NetworkPlan } from "../domain/response/NetworkPlan.ts"
import type { ReadingWarning } from "../domain/response/ReadingWarning.ts"
import { gridOf } from "./amounts/gridOf.ts"
import { contradictionsOf } from "./contradictionsOf.ts"
import { coveragesOf } from "./coveragesOf.ts"
import { exceptionsOf } from "./exceptions/exceptionsOf.ts"
import { joined } from "./joined.ts"
import type { Network } from "./networks/Network.ts"
import type { NetworkRow } from "./networks/rowsOf.ts"
import { networkNotesOf } from "./notes/networkNotesOf.ts"
import type { Unread } from "./Unread.ts"

/** One network's plan as its rows state it, and what beside the others of the network is left of them. */
export const planOf = (
  { name, status }: Network,
  rows: ReadonlyArray<NetworkRow>,
): {
  readonly plan: NetworkPlan
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly left: ReadonlyArray<Unread>
} => {
  const grid = gridOf(name, rows)
  const { coverages, left: leftOfCoverages } = coveragesOf(rows)
  const { exceptions, left: leftOfExceptions } = exceptionsOf(rows)
  const notes = networkNotesOf(rows)
  return {
    plan: {
      name,
      status,
      deductibles: grid.deductibles,
      maximums: grid.maximums,
      coverages,
      exceptions,
      ...(notes.length === 0 ? {} : { notes }),
    },
    warnings: joined(grid.warnings, contradictionsOf(name, coverages, exceptions)),
    left: joined(grid.left, joined(leftOfCoverages, leftOfExceptions)),
  }
}
