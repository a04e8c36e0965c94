import * as t from "io-ts"
import { exactDecimal } from "./exactDecimal.ts"

// Beyond this a number may have lost digits before anybody here saw it.
const isExact = (value: number): boolean => Math.abs(value) <= Number.MAX_SAFE_INTEGER

const textOf = (value: unknown): string | undefined =>
  typeof value === "string"
    ? value.trim()
    : typeof value === "number" && isExact(value)
      ? exactDecimal(value)
      : typeof value === "boolean"
        ? value
          ? "Y"
          : "N"
        : undefined

/** Text, or what some senders write in its place: a number, and true and false for Y and N. */
export const TextFromJson: t.Type<string> = new t.Type(
  "text",
  t.string.is,
  (value, context) => {
    const text = textOf(value)
    return text === undefined ? t.failure(value, context) : t.success(text)
  },
  (text) => text,
)
