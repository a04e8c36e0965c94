import { counted, grouped } from "../../../src/review.ts"
import type { RowKind, Understanding, Understood } from "../../../src/reading.ts"
import type { Paint } from "../screen/paint.ts"
import { table } from "../screen/table.ts"
import { hanging } from "../screen/wrap.ts"

/** What became of the rows of one message. */
export interface MessageUnderstood {
  readonly name: string
  readonly understanding: Understanding
}

const kindNames: Readonly<Record<RowKind, string>> = {
  status: "covered or not",
  money: "amounts",
  percent: "shares",
  frequency: "how often",
  age: "ages",
  exclusion: "not covered",
  other: "other rows",
}

const kinds: ReadonlyArray<RowKind> = ["status", "money", "percent", "frequency", "age", "exclusion", "other"]

/** The part of rows that were understood or kept as notes, in whole percent, rounded down: 100% means all. */
export const shareRead = ({ rows, understood, noted }: Understood): string =>
  rows === 0 ? "–" : `${Math.floor(((understood + noted) / rows) * 100)}%`

const cells = (name: string, counts: Understood): ReadonlyArray<string> => [
  name,
  grouped(counts.rows),
  grouped(counts.understood),
  grouped(counts.noted),
  grouped(counts.unmapped),
  shareRead(counts),
]

const columns = (head: string) =>
  [
    { head, grows: true },
    { head: "rows", align: "right" },
    { head: "understood", align: "right" },
    { head: "as notes", align: "right" },
    { head: "not read", align: "right" },
    { head: "read", align: "right" },
  ] as const

/** What became of the rows of messages, in tables: of each message, of each kind of row, and why rows were not read. */
export const understandingText = (
  paint: Paint,
  messages: ReadonlyArray<MessageUnderstood>,
  all: Understanding,
): string => {
  const byMessage = table(paint, columns("message"), [
    ...messages.map(({ name, understanding }) => cells(name, understanding)),
    ...(messages.length > 1 ? [cells("all", all)] : []),
  ])
  const byKind = table(
    paint,
    columns("what rows state"),
    kinds.filter((kind) => all.kinds[kind].rows > 0).map((kind) => cells(kindNames[kind], all.kinds[kind])),
  )
  const reasons = all.reasons.map(({ reason, rows }) => hanging(`  ${grouped(rows).padStart(7)}  `, reason, paint.dim))
  return [
    byMessage,
    byKind,
    ...(reasons.length === 0
      ? []
      : [[paint.bold(`Why ${counted(all.unmapped, "row was", "rows were")} not read`), ...reasons].join("\n")]),
  ].join("\n\n")
}
