import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Failure, Refused } from "../../src/effect.ts"
import { acceptReview, openRevertReview, openReviews, revertInReview, Rights, todayAt } from "../../src/effect.ts"
import type { Address, CalendarDate, ReceiptId, RevertReview, StoredReceipt } from "../../src/index.ts"
import { addDays, allChanges, standardPolicy } from "../../src/index.ts"
import { caller } from "../worlds/ids.ts"
import type { Dated } from "../worlds/Scene.ts"
import { acts } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { chosen, world } from "../worlds/World.ts"
import { heldEverywhere, placeOf } from "./chain.ts"
import { valueText } from "./figures.ts"
import { rightsBy } from "./deeds.ts"
import { nobodyWatches, performing } from "./histories.ts"
import { runs } from "./runs.ts"
import type { Stage } from "./stage.ts"
import { historyOf, nthReceipt, noonOf, onStage, outcomeOf, readAll, reverting, shown, tagsOf } from "./stage.ts"

const policy = standardPolicy

interface At {
  /** The world on the day of the last act. */
  readonly now: World
  /** An import of the history; its target is reviewed. */
  readonly of: StoredReceipt
}

/** Plays a history, and looks at the review of one of its imports; nothing where it has none. */
const after = <A>(
  on: World,
  all: ReadonlyArray<Dated>,
  which: number,
  program: (at: At) => Effect.Effect<A, Failure, Stage>,
): Promise<A | undefined> =>
  onStage(
    on,
    Effect.gen(function* () {
      let now = on
      yield* performing(on, all, nobodyWatches, (_act, _refused, today) => {
        now = today
        return Effect.void
      })
      const done = (yield* historyOf()).filter(({ receipt }) => receipt._tag === "Imported")
      if (!RA.isNonEmpty(done)) return undefined
      return yield* program({ now, of: chosen(done, which) }).pipe(Effect.provide(todayAt(now.today, noonOf(now))))
    }),
  )

const looking = (of: StoredReceipt): Effect.Effect<RevertReview, never, Stage> =>
  openRevertReview({ caller, of: of.receipt.id, policy }).pipe(
    Effect.map(({ review }) => review),
    Effect.orDie,
  )

const shownIn = (review: RevertReview, of: StoredReceipt): readonly [ReceiptId, ...ReadonlyArray<ReceiptId>] => {
  const [first = of.receipt.id, ...others] = review.imports.map(({ id }) => id)
  return [first, ...others]
}

const puttingBack = (review: RevertReview, of: StoredReceipt, n: number, addresses?: ReadonlyArray<Address>) =>
  outcomeOf(
    revertInReview({
      caller,
      of: of.receipt.id,
      imports: shownIn(review, of),
      policy,
      receipt: nthReceipt(n),
      ...(addresses === undefined ? {} : { addresses }),
    }),
  )

const accepting = (review: RevertReview, of: StoredReceipt, n: number, addresses?: ReadonlyArray<Address>) =>
  outcomeOf(
    acceptReview({
      caller,
      of: of.receipt.id,
      imports: shownIn(review, of),
      policy,
      receipt: nthReceipt(n),
      ...(addresses === undefined ? {} : { addresses }),
    }),
  )

// Another way to the same end: forwards, with what a person knew of each place, where the review reads backwards.
interface Known {
  readonly looked: boolean
  readonly value: string | undefined
}

const knownBefore = (
  receipts: ReadonlyArray<StoredReceipt>,
  today: CalendarDate,
): ReadonlyMap<string, string | undefined> => {
  const known = new Map<string, Known>()
  const earlier = new Map<string, Known | undefined>()
  for (const { receipt } of receipts)
    for (const { address, step } of allChanges(receipt.changes)) {
      const place = placeOf(receipt.target, address)
      const was = known.get(place)
      earlier.set(`${receipt.id} ${place}`, was)
      const looked = { looked: true, value: undefined }
      if (receipt._tag === "Reverted") known.set(place, earlier.get(`${receipt.reverts} ${place}`) ?? looked)
      else if (receipt._tag !== "Imported" || addDays(receipt.on, policy.revertDays) < today) known.set(place, looked)
      else if (was?.looked !== false)
        known.set(place, { looked: false, value: step._tag === "Add" ? undefined : valueText(step.before) })
    }
  return new Map([...known].flatMap(([place, { looked, value }]) => (looked ? [] : [[place, value] as const])))
}

const placesOf = ({ target, values }: RevertReview, of = values): ReadonlyArray<string> =>
  of.map(({ address }) => placeOf(target, address)).toSorted()

const differing = (review: RevertReview) => review.values.filter(({ isAsBefore }) => !isAsBefore)
const goingBack = (review: RevertReview) => differing(review).filter(({ stays }) => stays === undefined)

// After half a year nothing is in review: such a pause is a day here, so that imports come upon imports.
const closer = acts.map((all) => all.map((one) => ({ ...one, later: one.later > 31 ? 1 : one.later })))

const history = [world, closer, fc.nat()] as const

describe("the revert review", () => {
  it("shows the values that nobody has looked at since an import, and what was held before the first of them", async () => {
    const met = { open: 0, several: 0, asBefore: 0 }
    await fc.assert(
      fc.asyncProperty(...history, (on, all, which) =>
        after(on, all, which, ({ now, of }) =>
          Effect.gen(function* () {
            const review = yield* looking(of)
            const receipts = yield* historyOf()
            const held: Readonly<Record<string, string>> = yield* heldEverywhere(now)
            const expected = [...knownBefore(receipts, now.today)].filter(([place, value]) => held[place] !== value)
            const mine = new Set(
              receipts
                .flatMap(({ receipt }) => allChanges(receipt.changes))
                .map(({ address }) => placeOf(review.target, address)),
            )
            const values = differing(review)

            expect(
              values
                .map(({ address, steps: [{ change }] }) => [
                  placeOf(review.target, address),
                  change.step._tag === "Add" ? undefined : valueText(change.step.before),
                ])
                .toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
            ).toEqual(expected.filter(([place]) => mine.has(place)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
            if (values.length > 0) met.open += 1
            if (values.some(({ steps }) => steps.length > 1)) met.several += 1
            if (review.values.length > values.length) met.asBefore += 1
          }),
        ),
      ),
      runs(200),
    )

    // The law is about these, so they have to occur.
    expect(met.open).toBeGreaterThan(60)
    expect(met.several).toBeGreaterThan(10)
    expect(met.asBefore).toBeGreaterThan(0)
  })

  it("all put back gives what was held before the oldest import nobody had looked at, and touches nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(...history, (on, all, which) =>
        after(on, all, which, ({ now, of }) =>
          Effect.gen(function* () {
            const review = yield* looking(of)
            const before: Readonly<Record<string, string>> = yield* heldEverywhere(now)
            const known = knownBefore(yield* historyOf(), now.today)
            const going = goingBack(review)
            const done = yield* puttingBack(review, of, 101)
            const held: Readonly<Record<string, string>> = yield* heldEverywhere(now)
            const back = placesOf(review, going)

            expect(E.isRight(done)).toBe(going.length > 0)
            expect(back.map((place) => [place, held[place]])).toEqual(back.map((place) => [place, known.get(place)]))
            const untouched = Object.keys({ ...before, ...held }).filter((place) => !back.includes(place))
            expect(untouched.filter((place) => held[place] !== before[place])).toEqual([])
            expect(goingBack(yield* looking(of))).toEqual([])
          }),
        ),
      ),
      runs(150),
    )
  })

  it("value by value, in any order, comes to the same as all at once", async () => {
    await fc.assert(
      fc.asyncProperty(...history, fc.nat(), async (on, all, which, turn) => {
        const atOnce = await after(on, all, which, ({ now, of }) =>
          Effect.gen(function* () {
            yield* puttingBack(yield* looking(of), of, 101)
            return { read: shown(yield* readAll(now)), review: yield* looking(of) }
          }),
        )
        const oneByOne = await after(on, all, which, ({ now, of }) =>
          Effect.gen(function* () {
            const review = yield* looking(of)
            const addresses = goingBack(review).map(({ address }) => address)
            const first = turn % Math.max(1, addresses.length)
            for (const [i, address] of [...addresses.slice(first), ...addresses.slice(0, first)].entries())
              expect(E.isRight(yield* puttingBack(review, of, 101 + i, [address]))).toBe(true)
            return { read: shown(yield* readAll(now)), review: yield* looking(of) }
          }),
        )

        expect(oneByOne).toEqual(atOnce)
      }),
      runs(60),
    )
  })

  it("accepting changes nothing that anybody has, and what is left then is no review", async () => {
    await fc.assert(
      fc.asyncProperty(...history, (on, all, which) =>
        after(on, all, which, ({ now, of }) =>
          Effect.gen(function* () {
            const review = yield* looking(of)
            const before = shown(yield* readAll(now))
            const done = yield* accepting(review, of, 101)

            expect(E.isRight(done)).toBe(review.values.length > 0)
            expect(shown(yield* readAll(now))).toEqual(before)
            expect((yield* looking(of)).values).toEqual([])
          }),
        ),
      ),
      runs(100),
    )
  })

  it("some put back and the rest accepted, in either order, leave no review and the same coverage", async () => {
    await fc.assert(
      fc.asyncProperty(...history, fc.integer({ min: 1, max: 3 }), async (on, all, which, every) => {
        const ended = (acceptsFirst: boolean) =>
          after(on, all, which, ({ now, of }) =>
            Effect.gen(function* () {
              const review = yield* looking(of)
              const back = goingBack(review)
                .filter((_, i) => i % every === 0)
                .map(({ address }) => address)
              const rest = review.values.map(({ address }) => address).filter((address) => !back.includes(address))
              const revert = puttingBack(review, of, 101, back)
              const accept = accepting(review, of, 201, rest)
              yield* acceptsFirst ? Effect.andThen(accept, revert) : Effect.andThen(revert, accept)

              expect((yield* looking(of)).values).toEqual([])
              return shown(yield* readAll(now))
            }),
          )

        expect(await ended(true)).toEqual(await ended(false))
      }),
      runs(60),
    )
  })

  it("a right that is taken away after looking stops putting back and accepting, and nothing is written", async () => {
    await fc.assert(
      fc.asyncProperty(...history, (on, all, which) =>
        after(on, all, which, ({ of }) =>
          Effect.gen(function* () {
            const review = yield* looking(of)
            if (goingBack(review).length === 0) return
            const before = yield* historyOf()
            const both: ReadonlyArray<Effect.Effect<E.Either<Refused, unknown>, never, Stage>> = [
              puttingBack(review, of, 101),
              accepting(review, of, 101),
            ]
            for (const act of both) {
              const outcome = yield* Effect.provideService(
                act,
                Rights,
                rightsBy((asked) => (asked === 0 ? ["Edit Insurance Plans"] : [])),
              )

              expect(tagsOf(outcome)).toEqual(["RightMissing"])
              expect(yield* historyOf()).toEqual(before)
            }
          }),
        ),
      ),
      runs(40),
    )
  })

  it("is listed exactly where a value of the patient's own import differs", async () => {
    await fc.assert(
      fc.asyncProperty(...history, (on, all, which) =>
        after(on, all, which, () =>
          Effect.gen(function* () {
            const { items } = yield* Effect.orDie(openReviews({ caller, policy, page: { size: 100 } }))
            const listed = new Map(items.map((item) => [item.receipt, item.values]))
            for (const stored of yield* historyOf()) {
              if (stored.receipt._tag !== "Imported") continue
              const { target } = stored.receipt
              const newest = (yield* historyOf()).findLast(
                ({ receipt }) => receipt._tag === "Imported" && placeIs(receipt.target, target),
              )
              const review = yield* looking(stored)
              const own = review.imports.some((one) => placeIs(one.target, target))
              const expected = newest?.receipt.id === stored.receipt.id && own ? differing(review).length : undefined

              expect(listed.get(stored.receipt.id)).toBe(expected)
            }
          }),
        ),
      ),
      runs(60),
    )
  })

  it("a revert from the history of the newest import's value shows the value in between as new", async () => {
    await fc.assert(
      fc.asyncProperty(...history, (on, all, which) =>
        after(on, all, which, ({ of }) =>
          Effect.gen(function* () {
            const review = yield* looking(of)
            const several = goingBack(review).find(({ steps }) => steps.length > 1)
            const last = several?.steps.at(-1)
            if (several === undefined || last === undefined) return
            const done = yield* reverting(last.import, nthReceipt(101), [several.address])
            // A later import that only confirmed the value forbids it: that is a later word on it.
            if (E.isLeft(done)) {
              expect(several.confirmedBy).not.toEqual([])
              return
            }
            const now = (yield* looking(of)).values.find(
              ({ address }) => placeOf(review.target, address) === placeOf(review.target, several.address),
            )
            if (now !== undefined) expect(now.steps).toEqual(several.steps.slice(0, -1))
          }),
        ),
      ),
      runs(100),
    )
  })
})

const placeIs = (one: RevertReview["target"], other: RevertReview["target"]): boolean =>
  one.plan === other.plan && one.subscription === other.subscription && one.patient === other.patient
