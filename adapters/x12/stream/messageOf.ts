import type { Standing } from "../envelope/Interchanges.ts"
import type { Transaction } from "../envelope/Transaction.ts"

/** A transaction as a message of its own: under the headers it stood under, and closed as they ask. */
export const messageOf = ({ separators }: Transaction, { isa, gs, body, numbers }: Standing): string => {
  const { element, terminator } = separators
  const closing = (id: string, number: string): string => [id, "1", number].join(element)
  const segments = [
    isa,
    // Behind a header has to come a group; nothing is said of one that is missing.
    gs === "" ? `GS${element}` : gs,
    body,
    closing("GE", numbers.gs),
    closing("IEA", numbers.isa),
    "",
  ]
  return segments.join(terminator)
}
