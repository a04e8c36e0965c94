import * as O from "fp-ts/lib/Option.js"
import type { X12Reading } from "../../x12/index.ts"
import { segmentText } from "../../x12/index.ts"
import type { Reading } from "./Reading.ts"

/** Quotes segments of a message by their index. */
export const quoteX12 =
  (message: string, reading: X12Reading): Reading["quote"] =>
  (at) => {
    const text = typeof at === "number" ? segmentText(message, reading, at) : O.none
    return typeof at === "number" && O.isSome(text) ? [{ segment: at + 1, text: text.value }] : []
  }
