import * as Effect from "effect/Effect"
import type { Fragment } from "effect/sql/Statement"
import * as O from "fp-ts/lib/Option.js"
import type { PracticeId, ReceiptId, ResponseId, StoredReceipt, Target } from "../../src/index.ts"
import { storedReceiptCodec } from "../../src/index.ts"
import type { HistoryQuery, Page, PageRequest } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import { isByHand } from "./byHand.ts"
import type { Engine } from "./Engine.ts"
import { pageOf, sizeOf } from "./pages.ts"
import type { Row } from "./rows.ts"
import { storedReceiptOf } from "./rows.ts"

const decodedIn = (operation: string) => {
  const decoded = decoding(operation, storedReceiptCodec)
  return (rows: ReadonlyArray<Row>) => Effect.forEach(rows, (row) => decoded(storedReceiptOf(row)))
}

export const receiptIn = ({ sql, ask }: Engine) => {
  const decoded = decodedIn("receipt")
  return Effect.fnUntraced(function* (practice: PracticeId, id: ReceiptId) {
    const rows = yield* ask(
      practice,
      sql`SELECT sequence, body FROM receipts WHERE practice = ${practice} AND id = ${id}`,
    )
    return O.fromNullable((yield* decoded(rows))[0])
  }, answering("receipt"))
}

export const receiptsOfIn = ({ sql, ask, listed }: Engine) => {
  const decoded = decodedIn("receiptsOf")
  return Effect.fnUntraced(function* (practice: PracticeId, responses: ReadonlyArray<ResponseId>) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT sequence, body FROM ${listed(responses)} CROSS JOIN receipts
      WHERE practice = ${practice} AND response = listed.value
      ORDER BY sequence`,
    )
    return yield* decoded(rows)
  }, answering("receiptsOf"))
}

// One walk along an index for each holder; a receipt that speaks of several comes once.
export const receiptsAfterIn = ({ sql, ask }: Engine) => {
  const decoded = decodedIn("receiptsAfter")
  return Effect.fnUntraced(function* ({ practice, plan, subscription, patient }: Target, sequence: number) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT sequence, body FROM receipts
      WHERE practice = ${practice} AND sequence IN (
        SELECT sequence FROM receipts
        WHERE practice = ${practice} AND plan = ${plan} AND sequence > ${sequence} AND speaks_of_plan = 1
        UNION SELECT sequence FROM receipts
        WHERE practice = ${practice} AND subscription = ${subscription} AND sequence > ${sequence}
          AND speaks_of_subscription = 1
        UNION SELECT sequence FROM receipts
        WHERE practice = ${practice} AND subscription = ${subscription} AND patient = ${patient}
          AND sequence > ${sequence} AND speaks_of_enrolment = 1)
      ORDER BY sequence`,
    )
    return yield* decoded(rows)
  }, answering("receiptsAfter"))
}

// As above, but along the indexes of what was changed by hand, backwards and no further than is asked for.
export const byHandIn = ({ sql, ask }: Engine) => {
  const decoded = decodedIn("byHand")
  const byHand = sql.literal(isByHand)
  return Effect.fnUntraced(function* ({ practice, plan, subscription, patient }: Target, most: number) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT sequence, body FROM receipts
      WHERE practice = ${practice} AND sequence IN (
        SELECT sequence FROM (
          SELECT sequence FROM receipts
          WHERE practice = ${practice} AND plan = ${plan} AND speaks_of_plan = 1 AND ${byHand}
          ORDER BY sequence DESC LIMIT ${most}) AS of_plan
        UNION ALL SELECT sequence FROM (
          SELECT sequence FROM receipts
          WHERE practice = ${practice} AND subscription = ${subscription} AND speaks_of_subscription = 1 AND ${byHand}
          ORDER BY sequence DESC LIMIT ${most}) AS of_subscription
        UNION ALL SELECT sequence FROM (
          SELECT sequence FROM receipts
          WHERE practice = ${practice} AND subscription = ${subscription} AND patient = ${patient}
            AND speaks_of_enrolment = 1 AND ${byHand}
          ORDER BY sequence DESC LIMIT ${most}) AS of_enrolment)
      ORDER BY sequence DESC LIMIT ${most}`,
    )
    return yield* decoded(rows)
  }, answering("byHand"))
}

const place = /^\d{1,15}$/

export const historyIn = ({ sql, ask }: Engine) => {
  const decoded = decodedIn("history")
  return Effect.fnUntraced(function* (practice: PracticeId, { plan, patient }: HistoryQuery, page: PageRequest) {
    const nothing: Page<StoredReceipt> = { items: [] }
    if (page.after !== undefined && !place.test(page.after)) return nothing
    const conditions: ReadonlyArray<Fragment> = [
      sql`practice = ${practice}`,
      ...(plan === undefined ? [] : [sql`plan = ${plan}`]),
      ...(patient === undefined ? [] : [sql`patient = ${patient}`]),
      ...(page.after === undefined ? [] : [sql`sequence < ${Number(page.after)}`]),
    ]
    const size = sizeOf(page)
    const rows = yield* ask(
      practice,
      sql`
      SELECT sequence, body FROM receipts WHERE ${sql.and(conditions)} ORDER BY sequence DESC LIMIT ${size + 1}`,
    )
    return pageOf(yield* decoded(rows), size, ({ sequence }) => String(sequence))
  }, answering("history"))
}
