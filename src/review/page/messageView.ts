import * as E from "fp-ts/lib/Either.js"
import * as J from "fp-ts/lib/Json.js"
import type { Position } from "../../domain/response/Evidence.ts"
import { jsonLines } from "./jsonLines.ts"
import type { MessageView } from "./ReviewView.ts"

// An X12 message says its terminator behind its first segment, which is as long in every message; other text is shown
// by its lines.
const isaLength = 105

const segmentsOf = (text: string): ReadonlyArray<string> => {
  const separator = text.startsWith("ISA") && text.length > isaLength ? text.charAt(isaLength) : "\n"
  return text
    .split(separator)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "")
}

// A place in JSON is everything under it.
const isUnder = (pointer: string, lit: ReadonlySet<Position>): boolean => {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf("/", end - 1))
    if (lit.has(pointer.slice(0, end))) return true
  return false
}

/** The message by its segments, or by its lines where it is JSON, counted from 1, those at some places lit. */
export const messageView = (message: string, lit: ReadonlyArray<Position>): MessageView => {
  const positions = new Set(lit)
  const text = message.replace(/^\uFEFF/, "").trimStart()
  const json = /^[{[]/.test(text) ? J.parse(text) : undefined
  return {
    segments:
      json !== undefined && E.isRight(json)
        ? jsonLines(json.right).map((line, index) => ({
            number: index + 1,
            text: line.text,
            lit: isUnder(line.pointer, positions),
          }))
        : segmentsOf(text).map((segment, index) => ({
            number: index + 1,
            text: segment,
            lit: positions.has(index),
          })),
  }
}
