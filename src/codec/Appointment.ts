import * as t from "io-ts"
import type { Appointment } from "../domain/coverage/Appointment.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { AppointmentId, LocationId } from "../domain/value/Ids.ts"
import { patientCodec } from "./Records.ts"
import { refined } from "./refined.ts"
import { struct } from "./struct.ts"
import { wholeFrom } from "./wholeNumber.ts"

const clock = "^([01][0-9]|2[0-3]):[0-5][0-9]$"

const isTime = (text: string): text is string => new RegExp(clock, "u").test(text)

/** The time is `08:30`, with a leading zero and without seconds, so that times sort as texts. @category codecs @since 0.1.0 */
export const appointmentCodec: t.Type<Appointment, unknown> = struct(
  {
    id: AppointmentId,
    location: LocationId,
    date: CalendarDate,
    time: refined(t.string, isTime, "a time such as 08:30", { pattern: clock }),
    minutes: wholeFrom(0),
    column: t.string,
    patient: patientCodec,
  },
  {},
  "Appointment",
)
