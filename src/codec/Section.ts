import * as t from "io-ts"
import type { Section } from "../domain/change/Section.ts"

/** @category codecs @since 0.1.0 */
export const sectionCodec: t.Type<Section, unknown> = t.keyof({
  DeductiblesAndBenefits: null,
  ExceptionsAndLimitations: null,
  Coverages: null,
  PlanOptions: null,
})
