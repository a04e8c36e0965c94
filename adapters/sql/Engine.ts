import type * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql/SqlClient"
import type { SqlError } from "effect/sql/SqlError"
import type { Fragment, Statement } from "effect/sql/Statement"
import type { PracticeId, Receipt, StoredReceipt } from "../../src/index.ts"
import type { RevisionConflict, StoreCorrupt } from "../../src/effect.ts"
import type { HoldersWritten } from "./receiptRow.ts"
import type { Row } from "./rows.ts"

/**
 * How a dialect runs what is asked of one practice. The statements are the same in both; what differs is how they are
 * carried there, and the few words that one of them does not know.
 */
export interface Engine {
  /** Makes statements, which `ask`, `tell` and `together` run. */
  readonly sql: SqlClient
  /** A list of texts as a table `listed` of their `value`s, each once: one parameter, so that it stays one statement. */
  readonly listed: (texts: ReadonlyArray<string>) => Fragment
  /** How a payer's own text is kept: word for word, whatever characters it holds. */
  readonly text: {
    readonly kept: (text: string) => string
    readonly read: (column: unknown) => unknown
  }
  /** Runs one statement that reads. */
  readonly ask: (practice: PracticeId, statement: Statement<Row>) => Effect.Effect<ReadonlyArray<Row>, SqlError>
  /**
   * Runs statements in their order in one transaction, and answers the rows of each. They must come to the same where
   * they are run twice, since they are sent again where it is not known whether they arrived.
   */
  readonly tell: (
    practice: PracticeId,
    statements: ReadonlyArray<Statement<Row>>,
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<Row>>, SqlError>
  /** Runs a program of statements, made by `sql`, in one transaction. */
  readonly together: <A, E>(practice: PracticeId, program: Effect.Effect<A, E>) => Effect.Effect<A, E | SqlError>
  readonly commit: (
    receipt: Receipt,
    written: HoldersWritten,
  ) => Effect.Effect<StoredReceipt, SqlError | RevisionConflict | StoreCorrupt>
}
