import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { allChanges, rowsOf } from "../../src/index.ts"
import { acts } from "../worlds/Scene.ts"
import { planOf, world } from "../worlds/World.ts"
import { brokenLinks, heldEverywhere, placeOf } from "./chain.ts"
import { figuresOf, nameOf, valueText } from "./figures.ts"
import { nobodyWatches, performing } from "./histories.ts"
import { runs } from "./runs.ts"
import { heldBy, historyOf, onStage, readAll, shown } from "./stage.ts"

describe("receipts", () => {
  it("make one chain: before is what the receipt before left, and the last ones are what is held", async () => {
    await fc.assert(
      fc.asyncProperty(world, acts, (on, all) =>
        onStage(
          on,
          Effect.gen(function* () {
            yield* performing(on, all, nobodyWatches, () => Effect.void)

            expect(yield* brokenLinks(on)).toEqual([])
          }),
        ),
      ),
      runs(150),
    )
  })

  it("have at most one change an address, and never one that changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(world, acts, (on, all) =>
        onStage(
          on,
          Effect.gen(function* () {
            yield* performing(on, all, nobodyWatches, () => Effect.void)
            for (const { receipt } of yield* historyOf()) {
              const names = allChanges(receipt.changes).map(({ address }) => nameOf(address))
              const idle = allChanges(receipt.changes).filter(
                ({ step }) => step._tag === "Set" && valueText(step.before) === valueText(step.after),
              )

              expect(names).toEqual([...new Set(names)])
              expect(idle).toEqual([])
            }
          }),
        ),
      ),
      runs(80),
    )
  })

  it("are written by every act that changes anything, and by no act that is refused", async () => {
    await fc.assert(
      fc.asyncProperty(world, acts, (on, all) =>
        onStage(
          on,
          Effect.gen(function* () {
            let before = { coverage: shown(yield* readAll(on)), receipts: 0 }
            yield* performing(on, all, nobodyWatches, (_act, refused) =>
              Effect.gen(function* () {
                const now = { coverage: shown(yield* readAll(on)), receipts: (yield* historyOf()).length }

                expect(now.receipts).toBe(before.receipts + (refused ? 0 : 1))
                if (refused) expect(now.coverage).toEqual(before.coverage)
                before = now
              }),
            )
          }),
        ),
      ),
      runs(80),
    )
  })
})

describe("what a member reads", () => {
  it("is the plan's, the family's and his own values, and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(world, acts, (on, all) =>
        onStage(
          on,
          Effect.gen(function* () {
            yield* performing(on, all, nobodyWatches, () => Effect.void)
            const everywhere = yield* heldEverywhere(on)
            for (const { enrolment, figures } of yield* readAll(on)) {
              const target = { plan: planOf(on, enrolment).id, ...enrolment }
              const held = yield* heldBy(on, enrolment)
              const own = figuresOf({
                ...held.plan.holding,
                coverages: rowsOf(held.plan.holding.coverages),
                counters: [...held.subscription.holding.counters, ...held.enrolment.holding.counters],
              })

              expect([...figures].filter(([name, value]) => own.get(name) !== value)).toEqual([])
              expect(
                [...held.subscription.holding.counters, ...held.enrolment.holding.counters].map(
                  ({ address }) => everywhere[placeOf(target, address)],
                ),
              ).toEqual(
                [...held.subscription.holding.counters, ...held.enrolment.holding.counters].map(({ value }) =>
                  valueText(value),
                ),
              )
            }
          }),
        ),
      ),
      runs(50),
    )
  })
})
