import { isObject } from "./isObject.ts"

// Enough to see what is meant; the whole stands at its place in the message.
const longest = 300
const deepest = 12

// Whatever is no JSON is named and not asked how it would be written. What is cut off is never written, so that a part of any size and depth costs no more than what is kept of it.
const written = (value: unknown, room: number, depth: number): string => {
  if (room <= 0 || depth > deepest) return "…"
  if (typeof value === "string") return JSON.stringify(value.slice(0, room + 1))
  if (Array.isArray(value)) return `[${joined(value, (item, left) => written(item, left, depth + 1), room)}]`
  if (isObject(value))
    return `{${joined(
      Object.keys(value),
      (key, left) => `${JSON.stringify(key.slice(0, left + 1))}:${written(value[key], left, depth + 1)}`,
      room,
    )}}`
  return typeof value === "symbol" || typeof value === "function" || (typeof value === "object" && value !== null)
    ? `<${typeof value}>`
    : String(value)
}

const joined = <A>(items: ReadonlyArray<A>, text: (item: A, room: number) => string, room: number): string => {
  let all = ""
  for (const item of items) {
    if (all.length > room) break
    all += `${all === "" ? "" : ","}${text(item, room - all.length)}`
  }
  return all
}

const shortened = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text

/** The JSON of a part, cut where it is longer than a person reads. @category presenting @since 0.2.0 */
export const jsonText = (value: unknown): string => shortened(written(value, longest, 0))
