import type { Position } from "../../domain/response/Evidence.ts"
import type { Month } from "../../domain/value/CalendarDate.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { MessagePiece, Row } from "../rows/Row.ts"

// The sentence begins with YOUR, THE or BENEFIT. Nearly every message is told by its first letter to be another; whatever
// begins with no letter of ASCII is looked at.
const maySayWhen = (words: string): boolean => /^(?:[bty]|[^!-~])/i.test(words)

// Whether neither the message before nor the one behind shares its sentence.
const isWhole = (messages: ReadonlyArray<MessagePiece>, i: number, words: Lexicon["words"]): boolean => {
  const [before, behind] = [messages[i - 1], messages[i + 1]]
  return (
    (before === undefined || !words(before.words).isCutOff) && (behind === undefined || !words(behind.words).goesOn)
  )
}

/** The month the payer's words say benefits renew in. Nothing where they say two different ones. */
export const renewalMonthOf = (
  rows: ReadonlyArray<Row>,
  { words }: Lexicon,
): { readonly month: Month; readonly at: ReadonlyArray<Position> } | undefined => {
  let month: Month | undefined
  const at: Array<Position> = []
  for (const { messages } of rows) {
    if (messages.length === 0) continue
    for (const [i, message] of messages.entries()) {
      if (!maySayWhen(message.words)) continue
      const { renewal } = words(message.words)
      if (renewal === undefined || !isWhole(messages, i, words)) continue
      if (month !== undefined && month !== renewal) return undefined
      month = renewal
      at.push(message.at)
    }
  }
  return month === undefined ? undefined : { month, at }
}
