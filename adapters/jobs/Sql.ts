import type { Db, PgBoss } from "pg-boss"
import { asking } from "./JobsUnavailable.ts"

/** Says one statement of ours, over the connections of the queue. */
export type Sql = (statement: string, values?: ReadonlyArray<unknown>) => Promise<ReadonlyArray<unknown>>

const over =
  (db: Pick<Db, "executeSql">): Sql =>
  async (statement, values = []) => {
    const { rows }: { readonly rows: ReadonlyArray<unknown> } = await db.executeSql(statement, [...values])
    return rows
  }

/** The queue's own database, where one statement is one transaction. */
export const sqlOf = (boss: PgBoss): Sql => over(boss.getDb())

/** Several statements and what is put into queues, all of it or nothing. */
export const together = <A>(boss: PgBoss, operation: string, act: (sql: Sql, db: Db) => Promise<A>): Promise<A> =>
  asking(operation, async () => {
    const transaction = await boss.getDb().beginTransaction?.()
    if (transaction === undefined) throw new TypeError("the queue's database knows no transactions")
    try {
      const done = await act(over(transaction.db), transaction.db)
      await transaction.commit()
      return done
    } finally {
      // After a commit this does nothing.
      await transaction.rollback()
    }
  })
