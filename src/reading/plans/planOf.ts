import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"
import { gridOf } from "../amounts/gridOf.ts"
import { contradictionsOf } from "./contradictionsOf.ts"
import { coveragesOf } from "./coveragesOf.ts"
import type { NetworkDraft } from "../draft/Draft.ts"
import { exceptionsOf } from "../exceptions/exceptionsOf.ts"
import { joined } from "../joined.ts"
import type { Network } from "../networks/Network.ts"
import { networkNotesOf } from "../notes/networkNotesOf.ts"
import { optionsOf } from "./optionsOf.ts"
import type { Unread } from "../unmapped/Unread.ts"

/** One network's plan as its draft states it. What beside the others of the network makes nothing goes to `left`. */
export const planOf = (
  { name, status }: Network,
  { amounts, shares, limitations, notes }: NetworkDraft,
  left: Array<Unread>,
): { readonly plan: NetworkPlan; readonly warnings: ReadonlyArray<ReadingWarning> } => {
  const { deductibles, maximums, warnings } = gridOf(name, amounts, left)
  const coverages = coveragesOf(shares, left)
  const exceptions = exceptionsOf(limitations, left)
  const stated = networkNotesOf(notes)
  const options = optionsOf(stated)
  return {
    plan: {
      name,
      status,
      deductibles,
      maximums,
      coverages,
      exceptions,
      ...(stated.length === 0 ? {} : { notes: stated }),
      ...(options.length === 0 ? {} : { options }),
    },
    warnings: joined(warnings, contradictionsOf(name, coverages, exceptions)),
  }
}
