import * as t from "io-ts"
import type { Answers, Choice, CoverageEdit } from "../domain/change/Choice.ts"
import { ResponseId } from "../domain/value/Ids.ts"
import { Percent } from "../domain/value/Percent.ts"
import { addressCodec } from "./Address.ts"
import { codeRangeCodec } from "./CodeRange.ts"
import { deductibleOfRowCodec } from "./CoverageRow.ts"
import { list } from "./list.ts"
import { policyCodec } from "./Policy.ts"
import { refined } from "./refined.ts"
import { sectionCodec } from "./Section.ts"
import { struct } from "./struct.ts"
import { wholeFrom } from "./wholeNumber.ts"

const entersSomething = (edit: CoverageEdit): edit is CoverageEdit =>
  edit.planPays !== undefined || edit.deductible !== undefined

const coverageEdit: t.Type<CoverageEdit, unknown> = refined<CoverageEdit, CoverageEdit>(
  struct({ codes: codeRangeCodec }, { planPays: Percent, deductible: deductibleOfRowCodec }),
  entersSomething,
  "a percent, a deductible, or both",
  { anyOf: [{ required: ["planPays"] }, { required: ["deductible"] }] },
  "CoverageEdit",
)

/** @category codecs @since 0.1.0 */
export const answersCodec: t.Type<Answers, unknown> = struct(
  {},
  {
    picks: list(struct({ address: addressCodec, candidate: wholeFrom(0) }, {})),
    categories: t.keyof({ replace: null, keep: null }),
    patientConfirmed: t.boolean,
    kept: list(addressCodec),
    coverages: list(coverageEdit),
  },
  "Answers",
)

/** No section is accepted here and refused by the import, which says so in its own words. @category codecs @since 0.1.0 */
export const choiceCodec: t.Type<Choice, unknown> = struct(
  { response: ResponseId, sections: list(sectionCodec), policy: policyCodec, answers: answersCodec },
  { networkPlan: t.string },
  "Choice",
)
