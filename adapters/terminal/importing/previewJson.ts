import type { Preview } from "../../../src/index.ts"
import { allChanges, scopeOf, sectionOf } from "../../../src/index.ts"
import { sayWarnings, sayWithheld } from "../../../src/review.ts"
import { typedPlace } from "../places/parsePlace.ts"
import { removedExceptions } from "../../../src/index.ts"

/** A preview for machines. A `place` is what `--value`, `--set` and `--pick` take. */
export const previewJson = (preview: Preview): Readonly<Record<string, unknown>> => {
  const { choice, standing, networkPlan, sections, touched, affected, changes, withheld, warnings } = preview
  const says = sayWarnings(preview)
  return {
    response: choice.response,
    patient: standing.patient.id,
    plan: standing.plan.id,
    networkPlan: networkPlan.name,
    sections,
    affected,
    touched,
    changes: allChanges(changes).map((change) => ({
      place: typedPlace(change.address),
      section: sectionOf(change.address),
      scope: scopeOf(change.address),
      ...change,
    })),
    removedExceptions: removedExceptions(changes),
    withheld: withheld.map((one) => ({ ...one, says: sayWithheld(one) })),
    warnings: warnings.map((one, i) => ({ ...one, says: says[i] })),
    unstated: preview.unstated.map(typedPlace),
    confirmed: preview.confirmed.map(typedPlace),
  }
}
