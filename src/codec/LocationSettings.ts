import * as t from "io-ts"
import type { Contract, LocationSettings } from "../domain/location/LocationSettings.ts"
import { list } from "./list.ts"
import { struct } from "./struct.ts"

/** @category codecs @since 0.2.0 */
export const contractCodec: t.Type<Contract, unknown> = struct(
  { carrier: t.string },
  { plan: t.string, network: t.string },
  "Contract",
)

/** @category codecs @since 0.2.0 */
export const locationSettingsCodec: t.Type<LocationSettings, unknown> = struct(
  { edition: t.string, automaticImport: t.boolean, contracted: list(contractCodec) },
  {},
  "LocationSettings",
)
