import * as E from "fp-ts/lib/Either.js"
import { isNotEachMembers, windowOf } from "./Context.ts"
import type { Rule } from "./Rule.ts"
import { isOfService } from "./subjectOf.ts"

// So many times means as often as needed.
const isNoLimit = (times: number): boolean => times === 99 || times >= 999

/** So many visits in a term; so many that there is no limit are said to be none. */
export const visitFrequency: Rule = {
  name: "visitFrequency",
  type: "visit",
  part: "allowed",
  read: (quantity, item) => {
    if (quantity.kind !== "count") return undefined
    const times = quantity.count
    if (!Number.isInteger(times) || times < 1) return E.left("a number of visits that could not be read")
    // Read as the whole plan's it would limit every procedure.
    if (!isOfService(item.subject)) return E.left("a limit that does not say of what")
    if (isNoLimit(times))
      return E.right({ kind: "note", procedure: item.subject.procedure, note: { kind: "NoLimit", on: "frequency" } })
    if (isNotEachMembers(item))
      return E.left("a limit for a family together, which has no place in the practice's records")
    const window = windowOf(item)
    return window === undefined
      ? E.left("a limit over a term with no place in a frequency")
      : E.right({
          kind: "exception",
          procedure: item.subject.procedure,
          exception: { type: "Frequency", times, window },
        })
  },
}
