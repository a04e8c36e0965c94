import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Right } from "../../src/index.ts"
import { LocationId, literal, PracticeId, rights, UserId } from "../../src/index.ts"
import { Rights } from "../../src/effect.ts"
import { caller } from "../worlds/ids.ts"
import { scene } from "../worlds/Scene.ts"
import type { Deed } from "./deeds.ts"
import { rightsBy, watching } from "./deeds.ts"
import { eachDeed } from "./deedsOf.ts"
import { runs } from "./runs.ts"
import { historyOf, tagsOf } from "./stage.ts"

const names: ReadonlyArray<Right> = rights.map(({ name }) => name)

const everySet: ReadonlyArray<ReadonlyArray<Right>> = names.reduce<ReadonlyArray<ReadonlyArray<Right>>>(
  (sets, name) => [...sets, ...sets.map((set) => [...set, name])],
  [[]],
)

const suffices = ({ needs }: Deed, held: ReadonlyArray<Right>): boolean =>
  needs.some((all) => all.every((right) => held.includes(right)))

const insufficient = (deed: Deed): ReadonlyArray<ReadonlyArray<Right>> =>
  everySet.filter((held) => !suffices(deed, held))

describe("whoever has not the right", () => {
  it("is refused before anything is read: no port but that of rights is asked", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        eachDeed(one, (deed) =>
          Effect.gen(function* () {
            for (const held of insufficient(deed)) {
              const { outcome, calls } = yield* watching(
                deed.by(caller),
                rightsBy(() => held),
              )

              expect(new Set(tagsOf(outcome)), deed.name).toEqual(new Set(["RightMissing"]))
              expect(new Set(calls), deed.name).toEqual(new Set(["rights.of"]))
            }
          }),
        ),
      ),
      runs(12),
    )
  })

  it("is helped by no right that he holds elsewhere", async () => {
    const elsewhere = [
      { ...caller, location: literal(LocationId)("F10") },
      { ...caller, user: literal(UserId)("F10") },
      { ...caller, practice: literal(PracticeId)("P100") },
    ]
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(...elsewhere), (one, stranger) =>
        eachDeed(one, (deed) =>
          Effect.gen(function* () {
            const { outcome, calls } = yield* watching(deed.by(stranger), yield* Rights)

            expect(new Set(tagsOf(outcome)), deed.name).toEqual(new Set(["RightMissing"]))
            expect(new Set(calls), deed.name).toEqual(new Set(["rights.of"]))
          }),
        ),
      ),
      runs(12),
    )
  })
})

describe("whoever has the right", () => {
  it("is never denied, and a wider right never denies more", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(...everySet), (one, held) =>
        eachDeed(one, (deed) =>
          Effect.gen(function* () {
            const { outcome } = yield* watching(
              deed.by(caller),
              rightsBy(() => held),
            )

            expect(tagsOf(outcome).includes("RightMissing"), deed.name).toBe(!suffices(deed, held))
          }),
        ),
      ),
      runs(40),
    )
  })
})

describe("a right that is taken away between reading and committing", () => {
  it("stops the commit, whenever it is taken", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        eachDeed(one, (deed) =>
          Effect.gen(function* () {
            if (!deed.writes) return
            const before = yield* historyOf()
            for (const times of [1, 2]) {
              const { outcome, calls } = yield* watching(
                deed.by(caller),
                rightsBy((asked) => (asked < times ? names : [])),
              )
              const asks = calls.filter((call) => call === "rights.of").length
              const written = calls.filter((call) => call === "store.commit" || call === "inbox.put")

              // Where it was asked once more than it was answered, that last answer stopped it.
              if (asks <= times) {
                expect(times, deed.name).toBe(2)
                continue
              }
              expect(new Set(tagsOf(outcome)), deed.name).toEqual(new Set(["RightMissing"]))
              expect(written, deed.name).toEqual([])
              expect(yield* historyOf()).toEqual(before)
            }
          }),
        ),
      ),
      runs(15),
    )
  })

  it("is asked for as the last thing before something is written", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        eachDeed(one, (deed) =>
          Effect.map(
            watching(
              deed.by(caller),
              rightsBy(() => names),
            ),
            ({ calls }) => {
              const writes = calls.flatMap((call, i) => (call === "store.commit" || call === "inbox.put" ? [i] : []))

              expect(writes.map((i) => calls[i - 1])).toEqual(writes.map(() => "rights.of"))
            },
          ),
        ),
      ),
      runs(20),
    )
  })
})
