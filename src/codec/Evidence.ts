import * as t from "io-ts"
import type { Evidence, Position } from "../domain/response/Evidence.ts"
import { list } from "./list.ts"
import { struct } from "./struct.ts"
import { wholeFrom } from "./wholeNumber.ts"

/** @category codecs @since 0.1.0 */
export const positionCodec: t.Type<Position, unknown> = t.union([wholeFrom(0), t.string], "Position")

/** @category codecs @since 0.1.0 */
export const evidenceCodec: t.Type<Evidence, unknown> = struct(
  { rule: t.string, at: list(positionCodec) },
  {},
  "Evidence",
)
