import type { Refusal } from "../../domain/change/Refusal.ts"

/** Whether what was refused was looked at before something moved on, so that looking again helps. */
export const isStale = (refusals: ReadonlyArray<Refusal>): boolean =>
  refusals.some(({ _tag }) => _tag === "ChangedSincePreview")
