import * as t from "io-ts"
import type { CoverageRow } from "../domain/coverage/CoverageRow.ts"
import { Category } from "../domain/procedure/Category.ts"
import { Money } from "../domain/value/Money.ts"
import { Percent } from "../domain/value/Percent.ts"
import { keyed } from "./keyed.ts"
import { struct } from "./struct.ts"

/** A category, or `none`: that no deductible is taken off. @category codecs @since 0.2.0 */
export const deductibleOfRowCodec: t.Type<Category | "none", unknown> = t.union([t.literal("none"), Category])

const beside = { category: Category, deductible: deductibleOfRowCodec }

/** @category codecs @since 0.2.0 */
export const coverageRowCodec: t.Type<CoverageRow, unknown> = keyed(
  { planPays: struct({ planPays: Percent }, beside), copay: struct({ copay: Money }, beside) },
  "CoverageRow",
)
