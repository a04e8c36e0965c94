import * as t from "io-ts"
import type { Asking } from "../domain/assess/questionFrom.ts"
import type { MouthSite, Surface } from "../domain/assess/MouthSite.ts"
import type { PastService, ServicesHad } from "../domain/assess/Question.ts"
import { Tooth } from "../domain/assess/Tooth.ts"
import { Category } from "../domain/procedure/Category.ts"
import { ProcedureCode } from "../domain/procedure/ProcedureCode.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { keyed } from "./keyed.ts"
import { list } from "./list.ts"
import { procedureCodec } from "./Procedure.ts"
import { struct } from "./struct.ts"

const surface: t.Type<Surface, unknown> = t.keyof({ B: null, D: null, F: null, I: null, L: null, M: null, O: null })

const site: t.Type<MouthSite, unknown> = keyed(
  {
    tooth: struct({ tooth: Tooth }, { surfaces: list(surface) }),
    quadrant: struct({ quadrant: t.keyof({ LL: null, LR: null, UL: null, UR: null }) }, {}),
    sextant: struct(
      {
        sextant: t.union([t.literal(1), t.literal(2), t.literal(3), t.literal(4), t.literal(5), t.literal(6)]),
      },
      {},
    ),
    arch: struct({ arch: t.keyof({ lower: null, upper: null }) }, {}),
    mouth: struct({ mouth: t.literal("whole") }, {}),
  },
  "MouthSite",
)

const service: t.Type<PastService, unknown> = struct(
  { procedure: procedureCodec, on: CalendarDate },
  { site, last: t.boolean },
  "PastService",
)

const had: t.Type<ServicesHad, unknown> = struct(
  { services: list(service) },
  { completeFrom: t.union([t.literal("always"), CalendarDate]) },
  "ServicesHad",
)

/** What is asked of a service, as a door takes it. @category codecs @since 0.2.0 */
export const askingCodec: t.Type<Asking, unknown> = struct(
  { procedure: ProcedureCode, on: CalendarDate },
  { site, missingBefore: t.boolean, had, categories: list(Category) },
  "Asking",
)
