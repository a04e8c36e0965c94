import type { Position } from "../domain/response/Evidence.ts"
import type { Month } from "../domain/value/CalendarDate.ts"
import type { Lexicon } from "./lexicon/Lexicon.ts"
import type { Row } from "./rows/Row.ts"

// The sentence begins with YOUR, THE or BENEFIT. Nearly every message is told by its first letter to be another; whatever
// begins with no letter of ASCII is looked at.
const maySayWhen = (words: string): boolean => /^(?:[bty]|[^!-~])/i.test(words)

/** The month the payer's words say benefits renew in. Nothing where they say two different ones. */
export const renewalMonthOf = (
  rows: ReadonlyArray<Row>,
  { words }: Lexicon,
): { readonly month: Month; readonly at: ReadonlyArray<Position> } | undefined => {
  let month: Month | undefined
  const at: Array<Position> = []
  for (const { messages } of rows)
    for (const message of messages) {
      if (!maySayWhen(message.words)) continue
      const { renewal } = words(message.words)
      if (renewal === undefined) continue
      if (month !== undefined && month !== renewal) return undefined
      month = renewal
      at.push(message.at)
    }
  return month === undefined ? undefined : { month, at }
}
