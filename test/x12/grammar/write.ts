import type { Answer } from "../../../src/reading.ts"
import { answersIn } from "./answersIn.ts"
import type { Group, Interchange, Message, Transaction } from "./Message.ts"
import type { Pen } from "./Pen.ts"
import { penOf } from "./Pen.ts"
import { placedPart } from "./placedPart.ts"
import { segment } from "./segmentOf.ts"
import type { Spelling } from "./Spelling.ts"

/** A transaction that was written: where its ST and its SE stand, and the answers in it, with the places of all they say. */
export interface WrittenTransaction {
  readonly st: number
  readonly se: number
  readonly answers: ReadonlyArray<Answer>
}

/** A message as text, and what a reader owes for it. */
export interface Written {
  readonly text: string
  readonly spelling: Spelling
  readonly spans: ReadonlyArray<{ readonly start: number; readonly end: number }>
  readonly transactions: ReadonlyArray<WrittenTransaction>
}

const version = ({ repetition }: Spelling): string => (repetition === undefined ? "004010X092A1" : "005010X279A1")

const putHeader = (pen: Pen, { day }: Interchange, spelling: Spelling, control: string): void => {
  const { element, component, repetition, shortHeader } = spelling
  const fields = [
    ...["ISA", "00", " ".repeat(10), "00", " ".repeat(10), "ZZ", "RIVERPAYER".padEnd(shortHeader ? 14 : 15)],
    ...["ZZ", "PRACTICE".padEnd(15), day, "0915", repetition ?? "U", repetition === undefined ? "00401" : "00501"],
    ...[control, "0", "P", component],
  ]
  pen.putText(fields.join(element))
}

const putTransaction = (
  pen: Pen,
  transaction: Transaction,
  spelling: Spelling,
  control: string,
  envelopeDays: ReadonlyArray<string>,
): WrittenTransaction => {
  const st = pen.count()
  pen.put(segment("ST", "271", control, ...(spelling.repetition === undefined ? [] : [version(spelling)])))
  pen.put(segment("BHT", "0022", "11", "T0001", transaction.day, "0915"))
  const count = { last: 0 }
  const placed = transaction.sources.map((source) => placedPart(pen, source, spelling, count, ""))
  const se = pen.count()
  pen.put(segment("SE", `${se - st + 1}`, control))
  return { st, se, answers: answersIn(placed, [transaction.day, ...envelopeDays]) }
}

const putGroup = (
  pen: Pen,
  { day, transactions }: Group,
  spelling: Spelling,
  control: string,
  interchangeDay: string,
): ReadonlyArray<WrittenTransaction> => {
  pen.put(segment("GS", "HB", "RIVERPAYER", "PRACTICE", day, "0915", control, "X", version(spelling)))
  const written = transactions.map((transaction, i) =>
    putTransaction(pen, transaction, spelling, `${i + 1}`.padStart(4, "0"), [day, `20${interchangeDay}`]),
  )
  pen.put(segment("GE", `${transactions.length}`, control))
  return written
}

/** Writes a message. The text, where each of its segments stands, and the answers that a reader is to find in it. */
export const write = (message: Message, spelling: Spelling): Written => {
  const pen = penOf(spelling)
  const transactions = message.flatMap((interchange, i) => {
    const control = `${i + 1}`.padStart(9, "0")
    putHeader(pen, interchange, spelling, control)
    const written = interchange.groups.flatMap((group, g) =>
      putGroup(pen, group, spelling, `${g + 1}`, interchange.day),
    )
    pen.put(segment("IEA", `${interchange.groups.length}`, control))
    return written
  })
  return { text: pen.text(), spelling, spans: pen.spans(), transactions }
}
