import type { Address } from "../../domain/coverage/Address.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import type { Changes } from "../../domain/change/Change.ts"
import { noChanges } from "../../domain/change/Change.ts"
import type { Accepted, Edited, Imported, MarkedDone, Reverted } from "../../domain/change/Receipt.ts"
import { nobodyAffected } from "./nobody.ts"
import * as id from "./ids.ts"

const committed = (text: string, target: Target, changes: Changes) => ({
  id: id.receiptId(text),
  at: id.instant("2026-11-24T16:09:26.000Z"),
  on: id.day("2026-11-24"),
  by: { user: id.mia, location: id.mainStreet },
  target,
  changes,
})

export const imported = (
  text: string,
  target: Target,
  changes: Changes,
  more: { readonly response?: string; readonly confirmed?: ReadonlyArray<Address> } = {},
): Imported => ({
  _tag: "Imported",
  ...committed(text, target, changes),
  response: id.responseId(more.response ?? "F1"),
  networkPlan: "Choice Plus “PPO”",
  sections: ["DeductiblesAndBenefits"],
  confirmed: more.confirmed ?? [],
  affected: nobodyAffected,
})

export const markedDone = (text: string, target: Target, response: string): MarkedDone => ({
  _tag: "MarkedDone",
  ...committed(text, target, noChanges),
  response: id.responseId(response),
})

export const reverted = (
  text: string,
  target: Target,
  changes: Changes,
  of: { readonly reverts: string; readonly response?: string },
): Reverted => ({
  _tag: "Reverted",
  ...committed(text, target, changes),
  reverts: id.receiptId(of.reverts),
  ...(of.response === undefined ? {} : { response: id.responseId(of.response) }),
})

export const accepted = (
  text: string,
  target: Target,
  accepts: string,
  addresses?: ReadonlyArray<Address>,
): Accepted => ({
  _tag: "Accepted",
  ...committed(text, target, noChanges),
  accepts: [id.receiptId(accepts)],
  ...(addresses === undefined ? {} : { addresses }),
})

export const edited = (text: string, target: Target, changes: Changes): Edited => ({
  _tag: "Edited",
  ...committed(text, target, changes),
})
