import * as E from "fp-ts/lib/Either.js"
import { allChanges } from "../../domain/change/Change.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import type { ReviewState } from "./ReviewState.ts"
import { networkPlanOf, sectionsChecked, sectionsStated } from "./selected.ts"

/** Why Import waits. @category models @since 0.2.0 */
export type ImportWaits =
  | "Unsure"
  | "NewerAnswer"
  | "NoNetworkPlan"
  | "NothingStated"
  | "NoSection"
  | "PreviewAwaited"
  | "PreviewRefused"
  | "PreviewFailed"
  | "EverythingWithheld"
  | "AlreadyImported"

const isImported = ({ imported }: ReviewState, { networkPlan, sections }: Preview): boolean =>
  sections.every((section) =>
    imported.some((done) => done.networkPlan === networkPlan.name && done.section === section),
  )

/** What Import would import now, or why it waits. */
export const mayImport = (state: ReviewState): E.Either<ImportWaits, Preview> => {
  if (state.mode._tag === "Unsure") return E.left("Unsure")
  if (state.newer !== undefined) return E.left("NewerAnswer")
  if (state.networkPlan === undefined) return E.left("NoNetworkPlan")
  const plan = networkPlanOf(state)
  if (plan !== undefined && sectionsStated(plan).length === 0) return E.left("NothingStated")
  if (sectionsChecked(state).length === 0) return E.left("NoSection")
  switch (state.preview._tag) {
    case "None":
    case "Awaited":
      return E.left("PreviewAwaited")
    case "Refused":
      return E.left("PreviewRefused")
    case "Failed":
      return E.left("PreviewFailed")
    case "There": {
      const { preview } = state.preview
      if (allChanges(preview.changes).length > 0) return E.right(preview)
      if (isImported(state, preview)) return E.left("AlreadyImported")
      return preview.confirmed.length > 0 ? E.right(preview) : E.left("EverythingWithheld")
    }
  }
}
