import { setTimeout } from "node:timers/promises"
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { sqliteBook } from "../../adapters/sql/index.ts"
import { CoverageStore } from "../../src/effect.ts"
import type { Change, Held, StoredReceipt } from "../../src/index.ts"
import { addressKey, allChanges } from "../../src/index.ts"
import { committing, heldOf, opened } from "../../src/testing/laws/steps.ts"
import * as id from "../../src/testing/world/ids.ts"
import { target } from "../../src/testing/world/records.ts"
import { ended, started } from "./children/process.ts"
import { freshFiles } from "./files.ts"

const freshFile = freshFiles()

const ann = target(id.annsFamily, id.ann)

const before = ({ step }: Change): unknown => (step._tag === "Add" ? undefined : step.before)
const after = ({ step }: Change): unknown => (step._tag === "Remove" ? undefined : step.after)

// What the receipts say is held, address by address, each found as the one before had left it.
const told = (receipts: ReadonlyArray<StoredReceipt>): ReadonlyMap<string, unknown> => {
  const values = new Map<string, unknown>()
  for (const change of receipts.flatMap(({ receipt }) => allChanges(receipt.changes))) {
    expect(before(change)).toEqual(values.get(addressKey(change.address)))
    values.set(addressKey(change.address), after(change))
  }
  return values
}

const holdings = ({ plan, subscription, enrolment }: Held): ReadonlyMap<string, unknown> =>
  new Map(
    [...plan.holding.limits, ...subscription.holding.counters, ...enrolment.holding.counters].map(
      ({ address, value }) => [addressKey(address), value],
    ),
  )

const everything = Effect.gen(function* () {
  const store = yield* CoverageStore
  const receipts: Array<StoredReceipt> = []
  let page = yield* store.history(id.home, {}, { size: 500 })
  receipts.push(...page.items)
  while (page.next !== undefined) {
    page = yield* store.history(id.home, {}, { size: 500, after: page.next })
    receipts.push(...page.items)
  }
  return { receipts: receipts.toReversed(), held: yield* heldOf(ann) }
})

it("a process killed while it commits, ten times, leaves whole imports only and loses none it acknowledged", async () => {
  const file = freshFile()
  const book = sqliteBook({ file })
  await Effect.runPromise(Effect.provide(opened, book))
  const acknowledged: Array<string> = []
  for (let round = 0; round < 10; round++) {
    const child = started("commit.ts", file, String(round))
    const end = ended(child)
    await new Promise((first) => child.stdout.once("data", first))
    await setTimeout(round * 7)
    child.kill("SIGKILL")
    const { out, err } = await end
    expect(err).toBe("")
    acknowledged.push(...out.split("\n").slice(0, -1))
    const { receipts, held } = await Effect.runPromise(Effect.provide(everything, sqliteBook({ file })))
    const committed = new Set<string>(receipts.map(({ receipt }) => receipt.id))
    expect(acknowledged.filter((one) => !committed.has(one))).toEqual([])
    expect(receipts.map(({ sequence }) => sequence)).toEqual(receipts.map((_, i) => i + 1))
    expect(holdings(held)).toEqual(told(receipts))
    expect([held.plan.revision, held.subscription.revision, held.enrolment.revision]).toEqual(
      Array.from({ length: 3 }, () => receipts.length),
    )
  }
  expect(acknowledged.length).toBeGreaterThan(10)
  await Effect.runPromise(Effect.provide(committing("afterwards", ann, { plan: 1 }), sqliteBook({ file })))
})
