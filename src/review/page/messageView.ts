import type { Position } from "../../domain/response/Evidence.ts"
import type { MessageView } from "./ReviewView.ts"

// An X12 message says its terminator behind its first segment, which is as long in every message; other text is shown
// by its lines.
const isaLength = 105

const segmentsOf = (message: string): ReadonlyArray<string> => {
  const text = message.replace(/^\uFEFF/, "").trimStart()
  const separator = text.startsWith("ISA") && text.length > isaLength ? text.charAt(isaLength) : "\n"
  return text
    .split(separator)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "")
}

/** The message by its segments, counted from 1, those at some places lit. */
export const messageView = (message: string, lit: ReadonlyArray<Position>): MessageView => {
  const positions = new Set(lit)
  return {
    segments: segmentsOf(message).map((text, index) => ({ number: index + 1, text, lit: positions.has(index) })),
  }
}
