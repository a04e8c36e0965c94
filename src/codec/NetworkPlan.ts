import * as t from "io-ts"
import type {
  NetworkPlan,
  NetworkStatus,
  Reading,
  Stated,
  StatedCoverage,
  StatedDeductible,
  StatedException,
  StatedMaximum,
  StatedPlanOption,
} from "../domain/response/NetworkPlan.ts"
import { Money } from "../domain/value/Money.ts"
import { Percent } from "../domain/value/Percent.ts"
import { limitCodec } from "./Amount.ts"
import { slotFields } from "./BenefitSlot.ts"
import { coverageExceptionCodec } from "./CoverageException.ts"
import { evidenceCodec } from "./Evidence.ts"
import { keyed } from "./keyed.ts"
import { list, nonEmptyList } from "./list.ts"
import { statedNoteCodec } from "./Note.ts"
import { planOptionCodec } from "./PlanOption.ts"
import { procedureCodec } from "./Procedure.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const reading = <V>(value: t.Type<V, unknown>, name: string): t.Type<Reading<V>, unknown> => {
  const stated: t.Type<Stated<V>, unknown> = struct({ value, derived: t.boolean, evidence: evidenceCodec }, {})
  return tagged("_tag", { Stated: stated, Disagreeing: struct({ candidates: nonEmptyList(stated) }, {}) }, name)
}

const limit = reading(limitCodec, "LimitReading")

const money = reading<Money>(Money, "MoneyReading")

/** @category codecs @since 0.1.0 */
export const statedDeductibleCodec: t.Type<StatedDeductible, unknown> = struct(
  slotFields,
  { required: limit, met: money },
  "StatedDeductible",
)

/** @category codecs @since 0.1.0 */
export const statedMaximumCodec: t.Type<StatedMaximum, unknown> = struct(
  slotFields,
  { maximum: limit, used: money },
  "StatedMaximum",
)

/** @category codecs @since 0.1.0 */
export const statedExceptionCodec: t.Type<StatedException, unknown> = struct(
  { procedure: procedureCodec, exception: coverageExceptionCodec, words: list(t.string), evidence: evidenceCodec },
  {},
  "StatedException",
)

/** @category codecs @since 0.1.0 */
export const statedCoverageCodec: t.Type<StatedCoverage, unknown> = keyed(
  {
    planPays: struct({ procedure: procedureCodec, planPays: Percent, evidence: evidenceCodec }, {}),
    copay: struct({ procedure: procedureCodec, copay: Money, evidence: evidenceCodec }, {}),
  },
  "StatedCoverage",
)

const statedPlanOption: t.Type<StatedPlanOption, unknown> = struct(
  { says: planOptionCodec, evidence: evidenceCodec },
  {},
  "StatedPlanOption",
)

const status: t.Type<NetworkStatus, unknown> = t.keyof({ "in-network": null, "out-of-network": null, unstated: null })

/** @category codecs @since 0.1.0 */
export const networkPlanCodec: t.Type<NetworkPlan, unknown> = struct(
  {
    name: t.string,
    status,
    deductibles: list(statedDeductibleCodec),
    maximums: list(statedMaximumCodec),
    coverages: list(statedCoverageCodec),
    exceptions: list(statedExceptionCodec),
  },
  { notes: list(statedNoteCodec), options: list(statedPlanOption) },
  "NetworkPlan",
)
