import * as t from "io-ts"
import type { Policy } from "../domain/change/Policy.ts"
import { struct } from "./struct.ts"
import { wholeFrom } from "./wholeNumber.ts"

/** Every key of 0.1.0 must be there: a policy that is left out is no policy that anybody chose. @category codecs @since 0.1.0 */
export const policyCodec: t.Type<Policy, unknown> = struct(
  {
    exceptions: t.keyof({ wholeTable: null, statedProcedures: null }),
    groupNumber: t.keyof({ exact: null, prefixOrSuffix: null }),
    expired: t.keyof({ warn: null, refuse: null }),
    revertDays: wholeFrom(0),
  },
  { disagreementDays: wholeFrom(0) },
  "Policy",
)
