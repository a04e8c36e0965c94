import { sections } from "../../domain/change/Section.ts"
import type { ReviewOpening } from "../../domain/review/ReviewOpening.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { previewed } from "./previewed.ts"

/**
 * The import page as it opens: on Patient Details, every section selected, and the network plan chosen only where there
 * is but one.
 *
 * `visit` is a text that no other visit has, a random one; the receipts of this visit are named by it, so that an import
 * that is sent twice is done once.
 *
 * @see docs/specification.md, steps 2 and 3
 * @category presenting
 * @since 0.2.0
 */
export const openPage = (opening: ReviewOpening, visit: string): Step => {
  const [only, ...others] = opening.received.response.networkPlans
  const state: ReviewState = {
    opening,
    visit,
    mode: { _tag: "Reviewing" },
    pane: "PatientDetails",
    ...(only !== undefined && others.length === 0 ? { networkPlan: only.name } : {}),
    selected: sections,
    answers: {},
    decided: [],
    preview: { _tag: "None" },
    exceptions: { find: "", changedOnly: false, expanded: [] },
    unchangedShown: false,
    imported: opening.imported,
    own: [],
    next: 1,
  }
  return previewed(state)
}

/** The page with the message put away. */
export const withoutWhere = ({ where: _lit, ...page }: ReviewState): ReviewState => page

/** The page with the list of members put away. */
export const withoutMembers = ({ members: _named, ...page }: ReviewState): ReviewState => page
