import * as t from "io-ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import type { VerificationExpiry, VerificationPolicy } from "../domain/verification/VerificationPolicy.ts"
import { list } from "./list.ts"
import { struct } from "./struct.ts"
import { wholeBetween } from "./wholeNumber.ts"

const expiry: t.Type<VerificationExpiry, unknown> = t.union(
  [struct({ days: wholeBetween(0, 366) }, {}), t.literal("monthEnd")],
  "VerificationExpiry",
)

/** Every key must be there, as in the policy of an import. @category codecs @since 0.2.0 */
export const verificationPolicyCodec: t.Type<VerificationPolicy, unknown> = struct(
  { expiry, leadDays: wholeBetween(0, 30), closedDays: list(CalendarDate) },
  {},
  "VerificationPolicy",
)
