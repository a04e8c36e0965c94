import type { Category } from "../../domain/procedure/Category.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"

/**
 * What a row is about, each thing once: two rows about the same have the same subject.
 *
 * `key` is equal exactly where the procedures are. `place` is what an amount for it is kept for: codes of orthodontics
 * have their amounts with orthodontics.
 */
export interface Subject {
  readonly key: string
  readonly procedure: Procedure
  readonly place: Place
}

/** A part of a plan that has amounts: a category, or a procedure that no category takes. */
export type Place =
  | { readonly key: string; readonly kind: "category"; readonly category: Category }
  | { readonly key: string; readonly kind: "procedure"; readonly procedure: Procedure }
