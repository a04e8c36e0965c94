import type * as t from "io-ts"
import type { ServiceHistory } from "../domain/response/ServiceHistory.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { evidenceCodec } from "./Evidence.ts"
import { procedureCodec } from "./Procedure.ts"
import { struct } from "./struct.ts"

/** @category codecs @since 0.2.0 */
export const serviceHistoryCodec: t.Type<ServiceHistory, unknown> = struct(
  { procedure: procedureCodec, on: CalendarDate, evidence: evidenceCodec },
  {},
  "ServiceHistory",
)
