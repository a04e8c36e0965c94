import type * as t from "io-ts"
import type { Caller, Deliverer } from "../domain/rights/Caller.ts"
import { LocationId, PracticeId, UserId } from "../domain/value/Ids.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

/** @category codecs @since 0.1.0 */
export const callerCodec: t.Type<Caller, unknown> = struct(
  { practice: PracticeId, location: LocationId, user: UserId },
  {},
  "Caller",
)

/** @category codecs @since 0.1.0 */
export const delivererCodec: t.Type<Deliverer, unknown> = tagged(
  "_tag",
  {
    Person: struct({ practice: PracticeId, location: LocationId, user: UserId }, {}),
    Connection: struct({ practice: PracticeId, location: LocationId }, {}),
  },
  "Deliverer",
)
