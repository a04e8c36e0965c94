import pg from "pg"
import { afterAll, beforeAll } from "vitest"

export type Answer = Readonly<Record<string, unknown>>

/** Somebody who talks to PostgreSQL himself, past the library. */
export interface Raw {
  readonly say: (statement: string, ...values: ReadonlyArray<unknown>) => Promise<ReadonlyArray<Answer>>
  readonly end: () => Promise<void>
}

/** Opens a session of its own. */
export const rawTo = async (url: string): Promise<Raw> => {
  const client = new pg.Client(url)
  // Its connection may be broken on purpose.
  client.on("error", () => undefined)
  await client.connect()
  return {
    say: async (statement, ...values) => (await client.query<Answer>(statement, [...values])).rows,
    end: () => client.end(),
  }
}

/** A session for as long as a suite runs. */
export const rawSession = (urlOf: () => string): Raw => {
  let session: Raw | undefined
  const opened = (): Raw => {
    if (session === undefined) throw new Error("asked before the suite began")
    return session
  }
  beforeAll(async () => {
    session = await rawTo(urlOf())
  })
  afterAll(() => session?.end())
  return { say: (statement, ...values) => opened().say(statement, ...values), end: () => opened().end() }
}
