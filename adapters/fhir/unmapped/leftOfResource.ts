import type { Located } from "../locate/Located.ts"
import { fieldsIn } from "../locate/Located.ts"
import { bookkeeping } from "./bookkeeping.ts"
import type { Left } from "./Left.ts"

// More than can be told of a part in its text.
const told = 100

/**
 * What a patient, coverage or organization says beside the keys that are read, as one part: many answers may refer to one
 * resource, and each repeats what it leaves.
 */
export const leftOfResource = (
  { value, at }: Located,
  read: ReadonlyArray<string>,
  reason: string,
): ReadonlyArray<Left> => {
  const rest = Object.entries(fieldsIn(value)).filter(([key]) => !read.includes(key) && !bookkeeping.has(key))
  return rest.length === 0 ? [] : [{ value: Object.fromEntries(rest.slice(0, told)), at, reason }]
}
