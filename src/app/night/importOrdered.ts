import type * as Effect from "effect/Effect"
import type { ReceivedResponse } from "../../domain/response/EligibilityResponse.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { StoreUnavailable } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Today } from "../../ports/Today.ts"
import type { DeliveryOutcome } from "./DeliveryOutcome.ts"
import type { AutomaticOptions } from "./importAutomatically.ts"
import { importAutomatically } from "./importAutomatically.ts"
import { importUnattended } from "./importUnattended.ts"
import type { Order } from "./NightOrder.ts"

/** Imports a received answer as it was ordered: by a person, or by nobody and the location's switch. @category use cases @since 0.2.0 */
export const importOrdered = (
  order: Order,
  received: ReceivedResponse,
  options: AutomaticOptions = {},
): Effect.Effect<DeliveryOutcome, StoreUnavailable, CoverageStore | EligibilityInbox | Locations | Rights | Today> =>
  "automatic" in order ? importAutomatically(order, received, options) : importUnattended(order, received)
