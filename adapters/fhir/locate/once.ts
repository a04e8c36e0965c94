import type { Located } from "./Located.ts"

/** A reading that is made once for each place: many answers may refer to one resource. */
export const once = <A>(read: (part: Located) => A): ((part: Located) => A) => {
  const made = new Map<string, A>()
  return (part) => {
    const known = made.get(part.at)
    if (known !== undefined) return known
    const fresh = read(part)
    made.set(part.at, fresh)
    return fresh
  }
}
