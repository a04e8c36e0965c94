// Commits to the book named in the arguments until it is killed, and prints each receipt's id once it is acknowledged.
import { writeSync } from "node:fs"
import * as Effect from "effect/Effect"
import { sqliteBook } from "../../../adapters/sql/index.ts"
import { committing } from "../../../src/testing/laws/steps.ts"
import { ann, annsFamily } from "../../../src/testing/world/ids.ts"
import { target } from "../../../src/testing/world/records.ts"

const [, , file = "", round = "0"] = process.argv

const forEver = Effect.gen(function* () {
  for (let i = 0; ; i++) {
    const id = `${round}.${String(i)}`
    yield* committing(id, target(annsFamily, ann), { plan: i, subscription: i, enrolment: i })
    yield* Effect.sync(() => writeSync(1, `${id}\n`))
  }
})

await Effect.runPromise(Effect.provide(forEver, sqliteBook({ file })))
