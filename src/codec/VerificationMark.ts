import * as t from "io-ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { LocationId, MarkId, UserId } from "../domain/value/Ids.ts"
import { Instant } from "../domain/value/Instant.ts"
import type {
  KnownBy,
  Marking,
  MarkSaid,
  UnableBecause,
  VerificationMark,
} from "../domain/verification/VerificationMark.ts"
import { targetCodec } from "./Records.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

/** @category codecs @since 0.2.0 */
export const knownByCodec: t.Type<KnownBy, unknown> = t.keyof({
  Telephone: null,
  PayerWebsite: null,
  PayerLetter: null,
  Patient: null,
})

/** @category codecs @since 0.2.0 */
export const unableBecauseCodec: t.Type<UnableBecause, unknown> = t.keyof({
  PayerNotReached: null,
  PayerDoesNotTell: null,
  PatientNotKnown: null,
  DetailsMissing: null,
})

const known = struct({ because: knownByCodec, through: CalendarDate }, {})

/** What a person says of a patient's eligibility, as JSON. @category codecs @since 0.2.0 */
export const markSaidCodec: t.Type<MarkSaid, unknown> = tagged(
  "_tag",
  {
    Eligible: known,
    Ineligible: known,
    UnableToVerify: struct({ because: unableBecauseCodec, through: CalendarDate }, {}),
    TakenBack: struct({}, {}),
  },
  "MarkSaid",
)

const knownThrough = struct({ because: knownByCodec }, { through: CalendarDate })

/** What a person asks to be kept, as JSON; a last day that is left out is the practice's to say. @category codecs @since 0.2.0 */
export const markingCodec: t.Type<Marking, unknown> = tagged(
  "_tag",
  {
    Eligible: knownThrough,
    Ineligible: knownThrough,
    UnableToVerify: struct({ because: unableBecauseCodec }, { through: CalendarDate }),
    TakenBack: struct({}, {}),
  },
  "Marking",
)

/** @category codecs @since 0.2.0 */
export const verificationMarkCodec: t.Type<VerificationMark, unknown> = struct(
  {
    id: MarkId,
    at: Instant,
    on: CalendarDate,
    by: struct({ user: UserId, location: LocationId }, {}),
    target: targetCodec,
    said: markSaidCodec,
  },
  {},
  "VerificationMark",
)
