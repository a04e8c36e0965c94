import * as t from "io-ts"
import type { Right } from "../domain/rights/Right.ts"

/** A right by the name practices know it under; an unknown name is refused, never ignored. @category codecs @since 0.1.0 */
export const rightCodec: t.Type<Right, unknown> = t.keyof({
  "Import Insurance Benefit Details": null,
  "Edit Insurance Plans": null,
  "Edit Ins. Plan for Patient": null,
  "Edit Ins. Benefits for Patient": null,
  "Review Insurance": null,
})
