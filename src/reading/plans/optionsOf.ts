import { standard } from "../../domain/procedure/Category.ts"
import type { StatedPlanOption } from "../../domain/response/NetworkPlan.ts"
import type { StatedNote } from "../../domain/response/Note.ts"

const nothing: ReadonlyArray<StatedPlanOption> = []

/**
 * The options of the plan that its notes state: whether teeth that were missing before are replaced, where it is said of the
 * whole plan and without exception. Said of one procedure, or with an `unless`, it is no option of the plan's.
 */
export const optionsOf = (notes: ReadonlyArray<StatedNote>): ReadonlyArray<StatedPlanOption> => {
  if (notes.length === 0) return nothing
  return notes.flatMap(({ procedure, note, evidence }): ReadonlyArray<StatedPlanOption> =>
    note.kind === "MissingTooth" &&
    note.unless === undefined &&
    "category" in procedure &&
    procedure.category === standard
      ? [{ says: { option: "MissingToothClause", value: note.applies ? "applies" : "none" }, evidence }]
      : [],
  )
}
