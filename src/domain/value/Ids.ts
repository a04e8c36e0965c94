import * as t from "io-ts"

// An id is the host's own: any text that can be printed on one line.
const isId = (text: string): boolean => /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u.test(text)

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface PracticeIdBrand {
  readonly PracticeId: unique symbol
}

/** A practice; it leads every key, and no transaction crosses two. @category codecs @since 0.1.0 */
export const PracticeId = t.brand(
  t.string,
  (text): text is t.Branded<string, PracticeIdBrand> => isId(text),
  "PracticeId",
)

/** @category models @since 0.1.0 */
export type PracticeId = t.TypeOf<typeof PracticeId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface LocationIdBrand {
  readonly LocationId: unique symbol
}

/** A place of a practice; rights are held per location. @category codecs @since 0.1.0 */
export const LocationId = t.brand(
  t.string,
  (text): text is t.Branded<string, LocationIdBrand> => isId(text),
  "LocationId",
)

/** @category models @since 0.1.0 */
export type LocationId = t.TypeOf<typeof LocationId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface UserIdBrand {
  readonly UserId: unique symbol
}

/** Someone who works with the practice's records. @category codecs @since 0.1.0 */
export const UserId = t.brand(t.string, (text): text is t.Branded<string, UserIdBrand> => isId(text), "UserId")

/** @category models @since 0.1.0 */
export type UserId = t.TypeOf<typeof UserId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface PatientIdBrand {
  readonly PatientId: unique symbol
}

/** A patient of one practice. @category codecs @since 0.1.0 */
export const PatientId = t.brand(t.string, (text): text is t.Branded<string, PatientIdBrand> => isId(text), "PatientId")

/** @category models @since 0.1.0 */
export type PatientId = t.TypeOf<typeof PatientId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface PlanIdBrand {
  readonly PlanId: unique symbol
}

/** The practice's record of an employer's plan. @category codecs @since 0.1.0 */
export const PlanId = t.brand(t.string, (text): text is t.Branded<string, PlanIdBrand> => isId(text), "PlanId")

/** @category models @since 0.1.0 */
export type PlanId = t.TypeOf<typeof PlanId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface SubscriptionIdBrand {
  readonly SubscriptionId: unique symbol
}

/** A subscriber's membership in a plan. @category codecs @since 0.1.0 */
export const SubscriptionId = t.brand(
  t.string,
  (text): text is t.Branded<string, SubscriptionIdBrand> => isId(text),
  "SubscriptionId",
)

/** @category models @since 0.1.0 */
export type SubscriptionId = t.TypeOf<typeof SubscriptionId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface ResponseIdBrand {
  readonly ResponseId: unique symbol
}

/** One payer's answer about one patient, as received. @category codecs @since 0.1.0 */
export const ResponseId = t.brand(
  t.string,
  (text): text is t.Branded<string, ResponseIdBrand> => isId(text),
  "ResponseId",
)

/** @category models @since 0.1.0 */
export type ResponseId = t.TypeOf<typeof ResponseId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface ReceiptIdBrand {
  readonly ReceiptId: unique symbol
}

/** One committed change set; chosen by the caller, so that a commit can be repeated safely. @category codecs @since 0.1.0 */
export const ReceiptId = t.brand(t.string, (text): text is t.Branded<string, ReceiptIdBrand> => isId(text), "ReceiptId")

/** @category models @since 0.1.0 */
export type ReceiptId = t.TypeOf<typeof ReceiptId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface AppointmentIdBrand {
  readonly AppointmentId: unique symbol
}

/** A patient's visit on the calendar. @category codecs @since 0.1.0 */
export const AppointmentId = t.brand(
  t.string,
  (text): text is t.Branded<string, AppointmentIdBrand> => isId(text),
  "AppointmentId",
)

/** @category models @since 0.1.0 */
export type AppointmentId = t.TypeOf<typeof AppointmentId>

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.2.0 */
export interface MarkIdBrand {
  readonly MarkId: unique symbol
}

/** A person's word on a patient's eligibility; chosen by the caller, so that it can be sent twice. @category codecs @since 0.2.0 */
export const MarkId = t.brand(t.string, (text): text is t.Branded<string, MarkIdBrand> => isId(text), "MarkId")

/** @category models @since 0.2.0 */
export type MarkId = t.TypeOf<typeof MarkId>
