import * as Effect from "effect/Effect"
import type { ReceivedResponse } from "../../domain/response/EligibilityResponse.ts"
import type { CoverageStore } from "../../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { Failure } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Today } from "../../ports/Today.ts"
import type { Refused } from "../interop.ts"
import type { ReceiveResponse } from "../receiveResponse.ts"
import { receiveResponse } from "../receiveResponse.ts"
import type { DeliveryOutcome } from "./DeliveryOutcome.ts"
import type { AutomaticOptions } from "./importAutomatically.ts"
import { importAutomatically } from "./importAutomatically.ts"

/** An answer as it is kept, and what became of it without a person. @category models @since 0.2.0 */
export interface ReceivedAndImported {
  readonly received: ReceivedResponse
  readonly outcome: DeliveryOutcome
}

/**
 * Keeps a payer's answer, and imports by itself what of it needs nobody, where the location it was asked for at is switched
 * so. One call for a host that has one answer in its hand; that nothing went in is an outcome, and no refusal.
 *
 * @see docs/specification.md, decision 31
 * @category use cases
 * @since 0.2.0
 */
export const receiveAndImport = (
  input: ReceiveResponse,
  options: AutomaticOptions = {},
): Effect.Effect<
  ReceivedAndImported,
  Failure | Refused,
  CoverageStore | EligibilityInbox | Locations | Rights | Today
> =>
  Effect.gen(function* () {
    const received = yield* receiveResponse(input)
    const { practice, location } = input.from
    return { received, outcome: yield* importAutomatically({ practice, location }, received, options) }
  })
