import { isDeepStrictEqual } from "node:util"
import type { Law } from "./Law.ts"

/** `read(write(rows)) = rows`, with every place, and with nothing to complain of. */
export const writtenIsRead: Law = {
  name: "the rows that were written are the rows that are read, at the places where they were written",
  broken: ({ text, valid, uncut }, { reading: { segments, problems, responses }, rows }) => {
    if (valid === undefined || uncut !== undefined) return undefined
    if (!isDeepStrictEqual(segments, valid.spans)) return "its segments stand elsewhere"
    const answers = valid.transactions.flatMap((transaction) => transaction.answers)
    if (!isDeepStrictEqual(rows(text), answers)) return "its rows are others"
    if (responses.length !== answers.length) return `${responses.length} responses instead of ${answers.length}`
    const silent = valid.transactions.filter((transaction) => transaction.answers.length === 0)
    const expected = silent.map(({ st }) => `NothingAnswered ${st}`)
    const found = problems.map(({ kind, segment }) => `${kind} ${segment ?? ""}`)
    return isDeepStrictEqual(found, expected) ? undefined : `problems: ${found.join(", ")}`
  },
}
