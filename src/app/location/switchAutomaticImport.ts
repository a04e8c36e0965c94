import * as Effect from "effect/Effect"
import type { Editions } from "../../domain/location/Edition.ts"
import { capabilitiesOf } from "../../domain/location/Edition.ts"
import type { LocationSettings } from "../../domain/location/LocationSettings.ts"
import type { Caller } from "../../domain/rights/Caller.ts"
import type { Failure } from "../../ports/Failure.ts"
import { Locations } from "../../ports/Locations.ts"
import { Register } from "../../ports/Register.ts"
import type { Rights } from "../../ports/Rights.ts"
import type { Refused } from "../interop.ts"
import { refused } from "../interop.ts"
import { mustHold } from "../mustHold.ts"

/** @category models @since 0.2.0 */
export interface SwitchAutomaticImport {
  readonly caller: Caller
  readonly on: boolean
  /** Absent: Essentials and Pro. */
  readonly editions?: Editions
}

/**
 * Switches automatic import at the caller's location. Needs the right to edit plans, since what goes in by itself changes
 * plans for every family on them. Switching on what the edition cannot do is refused; switching off never is.
 *
 * @see docs/specification.md, decision 31
 * @category use cases
 * @since 0.2.0
 */
export const switchAutomaticImport: (
  input: SwitchAutomaticImport,
) => Effect.Effect<LocationSettings, Failure | Refused, Locations | Register | Rights> = Effect.fn(
  "switchAutomaticImport",
)(function* ({ caller, on, editions }: SwitchAutomaticImport) {
  yield* mustHold(caller, "Edit Insurance Plans")
  const { practice, location } = caller
  const locations = yield* Locations
  const settings = yield* locations.of(practice, location)
  if (on && !capabilitiesOf(settings.edition, editions).includes("AutomaticImport"))
    return yield* refused({ _tag: "CapabilityMissing", capability: "AutomaticImport" })

  yield* mustHold(caller, "Edit Insurance Plans")
  const register = yield* Register
  yield* register.enter(practice, [{ _tag: "AutomaticImport", location, on }])
  return { ...settings, automaticImport: on }
})
