import * as Eq from "fp-ts/lib/Eq.js"
import type { Category } from "../procedure/Category.ts"
import type { Money } from "../value/Money.ts"
import type { Percent } from "../value/Percent.ts"

/** What is paid of a procedure: the plan's exact share, or the fixed amount in cents that the patient pays. @category models @since 0.2.0 */
export type Share = { readonly planPays: Percent } | { readonly copay: Money }

/**
 * What the coverage table says of a range of codes: the share; the category they are listed under; and the deductible that
 * counts for them, by its category, or `none` where no deductible is taken off. What is not known is absent.
 *
 * @category models
 * @since 0.2.0
 */
export type CoverageRow = Share & {
  readonly category?: Category
  readonly deductible?: Category | "none"
}

/** @category matching @since 0.2.0 */
export const shareKey = (share: Share): string =>
  "planPays" in share ? `pays ${String(share.planPays)}` : `copay ${String(share.copay)}`

/** The text that is equal exactly where two rows say the same. A line break is in no category. @category matching @since 0.2.0 */
export const coverageRowKey = (row: CoverageRow): string =>
  `${shareKey(row)}\n${row.category ?? ""}\n${row.deductible === undefined ? "" : `=${row.deductible}`}`

/** @category matching @since 0.2.0 */
export const eqCoverageRow: Eq.Eq<CoverageRow> = Eq.contramap(coverageRowKey)(Eq.eqStrict)
