import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { deskUnder, preview, revertReceipt } from "../../src/effect.ts"
import type { Policy } from "../../src/index.ts"
import { standardPolicy } from "../../src/index.ts"
import { answer, inNetwork, outOfNetwork } from "./answers.ts"
import { choosing, coverageFor, imports, receive, refusalsOf, tagsOf } from "./desk.ts"
import { adams, ann, anns, day, enrolled, enter, finns, inPractice, mia, ned, on, paul, receiptId } from "./practice.ts"

const policies: ReadonlyArray<Policy> = (["wholeTable", "statedProcedures"] as const).flatMap((exceptions) =>
  (["exact", "prefixOrSuffix"] as const).flatMap((groupNumber) =>
    (["warn", "refuse"] as const).flatMap((expired) =>
      [0, 30].map((revertDays) => ({ exceptions, groupNumber, expired, revertDays })),
    ),
  ),
)

const named = policies.map((policy) => [Object.values(policy).join(", "), policy] as const)

it("P.1 unless a practice decides otherwise, the whole table of exceptions is replaced, group numbers are compared exactly, an expired answer is warned of, and a receipt can be reverted for 30 days", () => {
  expect(standardPolicy).toEqual({
    exceptions: "wholeTable",
    groupNumber: "exact",
    expired: "warn",
    revertDays: 30,
  })
})

it.each(named)("P.2 no policy gives a right: %s", async (_name, policy) => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), refusalsOf(preview(ned, choosing({ policy })))),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
})

it.each(named)("P.3 no policy lets a second coverage in: %s", async (_name, policy) => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork]))
      yield* enter(enrolled(adams, ann, 2, "self"))
      return yield* refusalsOf(preview(mia, choosing({ policy })))
    }),
  )
  expect(tagsOf(refusals)).toEqual(["NotPrimary"])
})

it.each(named)("P.4 no policy chooses a network plan: %s", async (_name, policy) => {
  const refusals = await inPractice(
    Effect.andThen(receive(answer([inNetwork, outOfNetwork])), refusalsOf(preview(mia, choosing({ policy })))),
  )
  expect(tagsOf(refusals)).toEqual(["NetworkPlanNotChosen"])
})

it.each(named)("P.5 no policy writes last year's used amounts into this year: %s", async (_name, policy) => {
  const shown = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork])),
      preview(mia, choosing({ policy: { ...policy, expired: "warn" } })),
    ).pipe(on("2027-01-04")),
  )
  expect(shown.withheld.map(({ _tag }) => _tag)).toEqual(["OtherBenefitYear"])
})

it.each(named)("P.6 no policy reaches another plan: %s", async (_name, policy) => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      const first = yield* coverageFor(finns)
      yield* receive(answer([inNetwork]))
      yield* imports(mia, choosing({ policy }))
      return [first, yield* coverageFor(finns)] as const
    }),
  )
  expect(after).toEqual(before)
})

it.each(named)(
  "P.7 under every policy an import can be reverted on its day, and leaves everything as it was: %s",
  async (_name, policy) => {
    const [before, after] = await inPractice(
      Effect.gen(function* () {
        const first = yield* coverageFor(anns)
        yield* receive(answer([inNetwork]))
        yield* imports(mia, choosing({ policy }))
        yield* revertReceipt({
          caller: paul,
          reverts: receiptId("import"),
          policy,
          receipt: receiptId("revert"),
          from: "history",
        })
        return [first, yield* coverageFor(anns)] as const
      }),
    )
    expect(after).toEqual(before)
  },
)

it("P.8 a request cannot bring a policy of its own: the practice's counts", async () => {
  const strict = deskUnder({ ...standardPolicy, expired: "refuse" })
  const choice = { ...choosing({ policy: { ...standardPolicy, expired: "warn" } }) }
  const refusals = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork]), { validThrough: day("2026-11-23") }),
      refusalsOf(strict.preview({ caller: mia, choice })),
    ),
  )
  expect(tagsOf(refusals)).toEqual(["ResponseExpired"])
})
