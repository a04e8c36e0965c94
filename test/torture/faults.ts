import { DatabaseSync } from "node:sqlite"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as t from "io-ts"
import { applyChanges, planHoldingCodec } from "../../src/index.ts"
import { CoverageStore, StoreUnavailable } from "../../src/effect.ts"
import type { BookPorts } from "../../src/testing.ts"
import { receiptId } from "../../src/testing/world/ids.ts"
import type { Place } from "./Place.ts"

/** Stores that go wrong only where something breaks off. The harness must find each of them out. */
export const faultCodec = t.keyof({
  "acknowledges before it commits": null,
  "writes the plan in a transaction of its own": null,
  "commits again under another id where it got no answer": null,
  "says that nothing was written where it got no answer": null,
})

export type Fault = t.TypeOf<typeof faultCodec>

type Store = CoverageStore["Service"]

// Consistent as long as it lives: whatever is asked next waits for what is still to be written.
const acknowledgingFirst = (store: Store): Store => {
  let writing: Fiber.Fiber<unknown, unknown> | undefined
  const written = Effect.suspend(() => (writing === undefined ? Effect.void : Fiber.await(writing)))
  return {
    ...store,
    held: (target) => Effect.andThen(written, store.held(target)),
    receipt: (practice, id) => Effect.andThen(written, store.receipt(practice, id)),
    receiptsOf: (practice, responses) => Effect.andThen(written, store.receiptsOf(practice, responses)),
    commit: (receipt, read) =>
      Effect.gen(function* () {
        yield* written
        writing = yield* Effect.forkDetach(Effect.delay(store.commit(receipt, read), "20 millis"))
        return { sequence: 1, receipt }
      }),
  }
}

// The same values are written a second time with the receipt, so that nothing is wrong where nothing breaks off.
const writingThePlanFirst = (place: Place, store: Store): Store => ({
  ...store,
  commit: (receipt, read) =>
    Effect.gen(function* () {
      if (place.dialect === "sqlite") {
        const database = new DatabaseSync(place.file)
        const body = JSON.stringify(planHoldingCodec.encode(applyChanges(read, receipt.changes).plan.holding))
        database
          .prepare("UPDATE plans SET body = ? WHERE practice = ? AND id = ?")
          .run(body, receipt.target.practice, receipt.target.plan)
        database.close()
        yield* Effect.sleep("20 millis")
      }
      return yield* store.commit(receipt, read)
    }),
})

// One commit in three is written and its answer lost.
const losingAnswers = (store: Store, written: "nothing" | "unknown"): Store => {
  let commits = 0
  return {
    ...store,
    commit: (receipt, read) =>
      Effect.tap(store.commit(receipt, read), () =>
        ++commits % 3 === 0
          ? Effect.fail(new StoreUnavailable({ operation: "commit", written, cause: new Error("no answer") }))
          : Effect.void,
      ),
  }
}

const committingAgain = (store: Store): Store => ({
  ...store,
  commit: (receipt, read) =>
    Effect.catchTag(store.commit(receipt, read), "StoreUnavailable", () =>
      Effect.flatMap(store.held(receipt.target), (now) =>
        store.commit({ ...receipt, id: receiptId(`${receipt.id} again`) }, now._tag === "Some" ? now.value : read),
      ),
    ),
})

const faulty = (fault: Fault, place: Place, store: Store): Store => {
  switch (fault) {
    case "acknowledges before it commits":
      return acknowledgingFirst(store)
    case "writes the plan in a transaction of its own":
      return writingThePlanFirst(place, store)
    case "commits again under another id where it got no answer":
      return committingAgain(losingAnswers(store, "unknown"))
    case "says that nothing was written where it got no answer":
      return losingAnswers(store, "nothing")
  }
}

export const planted = <E>(fault: Fault, place: Place, book: Layer.Layer<BookPorts, E>): Layer.Layer<BookPorts, E> =>
  Layer.provideMerge(
    Layer.effect(
      CoverageStore,
      Effect.map(CoverageStore, (store) => faulty(fault, place, store)),
    ),
    book,
  )
