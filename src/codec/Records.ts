import * as t from "io-ts"
import type {
  Enrolment,
  Patient,
  Plan,
  Relationship,
  Standing,
  Subscription,
  Target,
} from "../domain/coverage/Records.ts"
import { Category } from "../domain/procedure/Category.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { PatientId, PlanId, PracticeId, SubscriptionId } from "../domain/value/Ids.ts"
import { dictionary } from "./dictionary.ts"
import { keyed } from "./keyed.ts"
import { monthCodec } from "./Month.ts"
import { struct } from "./struct.ts"
import { wholeFrom } from "./wholeNumber.ts"

const interval = { from: CalendarDate, through: CalendarDate }

/** @category codecs @since 0.1.0 */
export const patientCodec: t.Type<Patient, unknown> = struct(
  { id: PatientId, firstName: t.string, lastName: t.string, birthDate: CalendarDate },
  {},
  "Patient",
)

/** @category codecs @since 0.1.0 */
export const planCodec: t.Type<Plan, unknown> = struct(
  { id: PlanId, name: t.string, carrier: t.string, renewalMonth: monthCodec },
  { groupNumber: t.string, tiers: dictionary(Category), ...interval },
  "Plan",
)

/** @category codecs @since 0.1.0 */
export const subscriptionCodec: t.Type<Subscription, unknown> = struct(
  {
    id: SubscriptionId,
    plan: PlanId,
    memberId: t.string,
    subscriber: keyed({
      patient: struct({ patient: PatientId }, {}),
      firstName: struct({ firstName: t.string, lastName: t.string }, {}),
    }),
  },
  {},
  "Subscription",
)

/** @category codecs @since 0.1.0 */
export const relationshipCodec: t.Type<Relationship, unknown> = t.keyof({
  self: null,
  spouse: null,
  child: null,
  other: null,
})

/** Ordinals count from 1, the primary coverage. @category codecs @since 0.1.0 */
export const enrolmentCodec: t.Type<Enrolment, unknown> = struct(
  { subscription: SubscriptionId, patient: PatientId, ordinal: wholeFrom(1), relationship: relationshipCodec },
  interval,
  "Enrolment",
)

/** @category codecs @since 0.1.0 */
export const targetCodec: t.Type<Target, unknown> = struct(
  { practice: PracticeId, plan: PlanId, subscription: SubscriptionId, patient: PatientId },
  {},
  "Target",
)

/** @category codecs @since 0.1.0 */
export const standingCodec: t.Type<Standing, unknown> = struct(
  {
    practice: PracticeId,
    patient: patientCodec,
    plan: planCodec,
    subscription: subscriptionCodec,
    enrolment: enrolmentCodec,
  },
  {},
  "Standing",
)
