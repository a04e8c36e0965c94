import type { Schema } from "./Schema.ts"

const id: Schema = { type: "string", pattern: "^[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}$" }

const day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

/** What a schema can say of each branded type; `test/codec/schemas.test.ts` holds it against the type itself. */
export const brands: Readonly<Record<string, Schema>> = {
  PracticeId: id,
  LocationId: id,
  UserId: id,
  PatientId: id,
  PlanId: id,
  SubscriptionId: id,
  ResponseId: id,
  ReceiptId: id,
  AppointmentId: id,
  MarkId: id,
  CalendarDate: { type: "string", format: "date", pattern: `^${day}$` },
  Instant: {
    type: "string",
    format: "date-time",
    pattern: `^${day}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$`,
  },
  Money: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  Percent: { type: "integer", minimum: 0, maximum: 10_000 },
  Category: { type: "string", pattern: "^[^\\s\\p{Cc}\\p{Cs}]([^\\p{Cc}\\p{Cs}]{0,98}[^\\s\\p{Cc}\\p{Cs}])?$" },
  Tooth: { type: "string", pattern: "^([1-9]|[12][0-9]|3[0-2]|[A-T])$" },
  ProcedureCode: { type: "string", pattern: "^D[0-9]{4}$" },
}
