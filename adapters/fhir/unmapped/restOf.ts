import { pointerKey } from "../../../src/reading.ts"
import type { Located } from "../locate/Located.ts"
import { fieldsIn } from "../locate/Located.ts"
import { bookkeeping } from "./bookkeeping.ts"
import type { Left } from "./Left.ts"

/** Everything that stands in a part beside the keys that are read. */
export const restOf = (
  { value, at }: Located,
  read: ReadonlySet<string>,
  reasonOf: (key: string) => string,
): ReadonlyArray<Left> => {
  const fields = fieldsIn(value)
  return Object.keys(fields)
    .filter((key) => !read.has(key) && !bookkeeping.has(key))
    .map((key) => ({ value: { [key]: fields[key] }, at: `${at}/${pointerKey(key)}`, reason: reasonOf(key) }))
}
