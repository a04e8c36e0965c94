import * as t from "io-ts"
import type { PracticeRecord } from "../domain/coverage/PracticeRecord.ts"
import { LocationId, UserId } from "../domain/value/Ids.ts"
import { appointmentCodec } from "./Appointment.ts"
import { list } from "./list.ts"
import { contractCodec } from "./LocationSettings.ts"
import { enrolmentCodec, patientCodec, planCodec, subscriptionCodec } from "./Records.ts"
import { rightCodec } from "./Right.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

/** @category codecs @since 0.1.0 */
export const practiceRecordCodec: t.Type<PracticeRecord, unknown> = tagged(
  "_tag",
  {
    Patient: struct({ patient: patientCodec }, {}),
    Plan: struct({ plan: planCodec }, {}),
    Subscription: struct({ subscription: subscriptionCodec }, {}),
    Enrolment: struct({ enrolment: enrolmentCodec }, {}),
    Appointment: struct({ appointment: appointmentCodec }, {}),
    Grant: struct({ user: UserId, location: LocationId, rights: list(rightCodec) }, {}),
    Location: struct({ location: LocationId, edition: t.string, contracted: list(contractCodec) }, {}),
    AutomaticImport: struct({ location: LocationId, on: t.boolean }, {}),
  },
  "PracticeRecord",
)
