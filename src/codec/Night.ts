import * as t from "io-ts"
import type { Caller, Deliverer } from "../domain/rights/Caller.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { LocationId, PatientId, PlanId, PracticeId, ResponseId } from "../domain/value/Ids.ts"
import { callerCodec, delivererCodec } from "./Caller.ts"
import { keyed } from "./keyed.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"
import { wholeBetween } from "./wholeNumber.ts"

/** A delivery of a night as JSON. @category codecs @since 0.2.0 */
export const deliveryCodec: t.Type<
  {
    readonly id: ResponseId
    readonly from: Deliverer
    readonly message: string
    readonly number?: number
    readonly about?: { readonly patient: PatientId; readonly plan: PlanId }
    readonly validThrough?: CalendarDate
  },
  unknown
> = struct(
  { id: ResponseId, from: delivererCodec, message: t.string },
  {
    number: wholeBetween(1, 1_000_000),
    about: struct({ patient: PatientId, plan: PlanId }, {}),
    validThrough: CalendarDate,
  },
  "Delivery",
)

/** The order of a night as JSON. @category codecs @since 0.2.0 */
export const nightOrderCodec: t.Type<
  {
    readonly caller: Caller
    readonly network?:
      | { readonly _tag: "Named"; readonly name: string }
      | { readonly _tag: "OfStatus"; readonly status: "in-network" | "out-of-network" }
  },
  unknown
> = struct(
  { caller: callerCodec },
  {
    network: tagged(
      "_tag",
      {
        Named: struct({ name: t.string }, {}),
        OfStatus: struct({ status: t.keyof({ "in-network": null, "out-of-network": null }) }, {}),
      },
      "NetworkOrdered",
    ),
  },
  "NightOrder",
)

/** What a night's answers are imported as: by a person's order, or by nobody. @category codecs @since 0.2.0 */
export const orderCodec = keyed(
  {
    caller: nightOrderCodec,
    automatic: struct({ automatic: t.literal(true), practice: PracticeId, location: LocationId }, {}, "AutomaticOrder"),
  },
  "Order",
)
