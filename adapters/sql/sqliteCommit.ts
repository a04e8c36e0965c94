import * as Effect from "effect/Effect"
import * as t from "io-ts"
import type { Receipt, Scope, StoredReceipt } from "../../src/index.ts"
import { storedReceiptCodec } from "../../src/index.ts"
import { RevisionConflict } from "../../src/effect.ts"
import { decoding } from "./answering.ts"
import type { HoldersWritten, Written } from "./receiptRow.ts"
import { receiptRow } from "./receiptRow.ts"
import type { Row } from "./rows.ts"
import { storedReceiptOf } from "./rows.ts"
import type { Outcome, Say, SqliteConnection } from "./sqliteConnection.ts"

const first = "SELECT sequence, body FROM receipts WHERE practice = ? AND id = ?"

const updates: Readonly<Record<Scope, string>> = {
  plan: `
    UPDATE plans SET body = ?, revision = revision + 1
    WHERE practice = ? AND id = ? AND revision = ? RETURNING revision`,
  subscription: `
    UPDATE subscriptions SET body = ?, revision = revision + 1
    WHERE practice = ? AND id = ? AND revision = ? RETURNING revision`,
  enrolment: `
    UPDATE enrolments SET body = ?, revision = revision + 1
    WHERE practice = ? AND subscription = ? AND patient = ? AND revision = ? RETURNING revision`,
}

const insert = `
  INSERT INTO receipts (practice, sequence, id, plan, subscription, patient, response,
    speaks_of_plan, speaks_of_subscription, speaks_of_enrolment, body)
  VALUES (?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM receipts WHERE practice = ?),
    ?, ?, ?, ?, ?, ?, ?, ?, ?)
  RETURNING sequence`

const inOrder: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

type Committed =
  | { readonly _tag: "There"; readonly row: Row }
  | { readonly _tag: "Moved"; readonly scope: Scope }
  | { readonly _tag: "Written"; readonly row: Row | undefined }

// The whole transaction, in the order in which every commit writes.
const committing = (receipt: Receipt, holders: HoldersWritten) => {
  const { practice, plan, subscription, patient } = receipt.target
  const keys: Readonly<Record<Scope, ReadonlyArray<string>>> = {
    plan: [plan],
    subscription: [subscription],
    enrolment: [subscription, patient],
  }
  const { response, speaksOf, body } = receiptRow(receipt)
  const row = [practice, practice, receipt.id, plan, subscription, patient, response]

  const stands = (say: Say, scope: Scope, { body: holding, revision }: Written): boolean =>
    say(updates[scope], [holding, practice, ...keys[scope], revision]).length === 1

  // Whether the receipt is there is asked only where something stands in the way, for that is what it then is.
  const there = (say: Say): Outcome<Committed> | undefined => {
    const [before] = say(first, [practice, receipt.id])
    return before === undefined ? undefined : { stands: false, value: { _tag: "There", row: before } }
  }

  return (say: Say): Outcome<Committed> => {
    const moved = inOrder.find((scope) => {
      const holder = holders[scope]
      return holder !== undefined && !stands(say, scope, holder)
    })
    if (moved !== undefined) return there(say) ?? { stands: false, value: { _tag: "Moved", scope: moved } }
    try {
      const [written] = say(insert, [...row, speaksOf.plan, speaksOf.subscription, speaksOf.enrolment, body])
      return { stands: true, value: { _tag: "Written", row: written } }
    } catch (refused) {
      const before = there(say)
      if (before !== undefined) return before
      throw refused
    }
  }
}

const storedReceipt = decoding("commit", storedReceiptCodec)

const sequenceRow = decoding("commit", t.type({ sequence: t.number }))

/**
 * Commits in one go, without giving way between two statements: to a file in the same process there is nothing to wait
 * for, and whoever else wants to write would wait longer.
 */
export const sqliteCommit = (atOnce: SqliteConnection["atOnce"]) =>
  Effect.fnUntraced(function* (receipt: Receipt, holders: HoldersWritten) {
    const committed = yield* atOnce(committing(receipt, holders))
    switch (committed._tag) {
      case "There":
        return yield* storedReceipt(storedReceiptOf(committed.row))
      case "Moved":
        return yield* new RevisionConflict({ scope: committed.scope })
      case "Written": {
        const { sequence } = yield* sequenceRow(committed.row)
        const stored: StoredReceipt = { sequence, receipt }
        return stored
      }
    }
  })
