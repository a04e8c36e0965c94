import * as t from "io-ts"
import type { Ages, CoverageException, FrequencyWindow, TreatmentArea } from "../domain/coverage/CoverageException.ts"
import { list } from "./list.ts"
import { procedureCodec } from "./Procedure.ts"
import { refined } from "./refined.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"
import { wholeBetween, wholeFrom } from "./wholeNumber.ts"

const age = wholeBetween(0, 150)

const positive = wholeFrom(1)

type AnyAges = { readonly from?: number; readonly through?: number }

const areAges = (ages: AnyAges): ages is Ages =>
  (ages.from !== undefined || ages.through !== undefined) && (ages.from ?? 0) <= (ages.through ?? 150)

/** Ages from, through, or both in order; neither is refused, since it would say nothing. @category codecs @since 0.1.0 */
export const agesCodec: t.Type<Ages, unknown> = refined<AnyAges, Ages>(
  struct({}, { from: age, through: age }),
  areAges,
  "ages from, through, or both in order",
  { anyOf: [{ required: ["from"] }, { required: ["through"] }] },
  "Ages",
)

/** @category codecs @since 0.1.0 */
export const frequencyWindowCodec: t.Type<FrequencyWindow, unknown> = tagged(
  "kind",
  {
    rolling: struct({ length: positive, unit: t.keyof({ day: null, week: null, month: null, year: null }) }, {}),
    calendarYear: struct({ years: positive }, {}),
    benefitYear: struct({ years: positive }, {}),
    lifetime: struct({}, {}),
  },
  "FrequencyWindow",
)

const area: t.Type<TreatmentArea, unknown> = t.keyof({
  mouth: null,
  arch: null,
  quadrant: null,
  sextant: null,
  tooth: null,
  surface: null,
})

/** @category codecs @since 0.1.0 */
export const coverageExceptionCodec: t.Type<CoverageException, unknown> = tagged(
  "type",
  {
    Frequency: struct(
      { times: positive, window: frequencyWindowCodec },
      { area, ages: agesCodec, sharedWith: list(procedureCodec) },
    ),
    AgeLimitation: agesCodec,
    NotCovered: struct({}, {}),
  },
  "CoverageException",
)
