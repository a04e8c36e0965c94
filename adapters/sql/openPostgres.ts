import { PgPool } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import type { Engine } from "./Engine.ts"
import { prepareBookSchema } from "./postgresBookSchema.ts"
import { postgresClient } from "./postgresConnection.ts"
import type { Working } from "./postgresEngine.ts"
import { patienceOf, postgresEngine, workingFor } from "./postgresEngine.ts"
import { exchange } from "./postgresExchange.ts"
import type { Trace } from "./Trace.ts"
import { patiently } from "./patiently.ts"

export interface Opening extends Working {
  readonly url: string
  readonly maxConnections: number
  readonly trace: Trace
}

/** A book in a schema of PostgreSQL, brought up to date where it is not. */
export const openPostgres = Effect.fnUntraced(function* (opening: Opening) {
  const { url, maxConnections, trace } = opening
  const pool = yield* PgPool.make({
    url: Redacted.make(url),
    applicationName: "coverport",
    maxConnections,
    keepAlive: "30 seconds",
    // A host that takes no connection is not there.
    connectTimeout: "3 seconds",
    // A payer's message is read back in one piece, and may have grown sixfold where it was full of escapes.
    maxMessageSize: 2 ** 30,
    // A connection belongs to one fiber at a time, which may say several things at once.
    multiplex: true,
    multiplexConcurrency: 1,
  })
  // Who migrates waits for whoever does so already, and that may take its time.
  const migrating = yield* postgresClient(pool, { trace })
  yield* patiently(prepareBookSchema(migrating, opening))
  // Whether the role may be taken at all is better known now than in the middle of an import.
  const patience = patienceOf(opening)
  yield* patiently(
    exchange(
      pool,
      trace,
      patience,
    )([["BEGIN READ ONLY", []], workingFor(opening, ""), ["COMMIT", []]], { writes: false }),
  )
  const sql = yield* postgresClient(pool, { trace, patience })
  const engine: Engine = postgresEngine(sql, pool, opening, trace)
  return engine
})
