import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { AcceptReview, Failure, Refused, RevertInReview } from "../../src/effect.ts"
import { acceptReview, openRevertReview, openReviews, revertInReview, revertReceipt } from "../../src/effect.ts"
import type { Caller, Change, NamedPatient, NetworkPlan, ReviewedValue, RevertReview, Target } from "../../src/index.ts"
import { addressKey, allChanges, standardPolicy } from "../../src/index.ts"
import { exceptionsOf, maximum, maximumAt, metAt, requiredAt, usedAt } from "./amounts.ts"
import { answer, benefit, inNetwork, namedAnn, namedBen, namedCal, networkPlan } from "./answers.ts"
import {
  callsOf,
  choosing,
  coverageFor,
  iconFor,
  imports,
  lines,
  receipts,
  receive,
  refusalsOf,
  responseId,
  tagsOf,
  whileTakenAway,
} from "./desk.ts"
import type { Ports } from "./practice.ts"
import {
  ann,
  anns,
  ben,
  cals,
  enter,
  finns,
  hold,
  inPractice as inAPractice,
  mainStreet,
  mia,
  olga,
  on,
  paul,
  receiptId,
} from "./practice.ts"

const policy = standardPolicy

const edition = (name: string) => enter({ _tag: "Location", location: mainStreet, edition: name, contracted: [] })

/** Runs a test where Main Street has the edition with the revert review. */
const inPractice = <A>(steps: Effect.Effect<A, Failure | Refused, Ports>): Promise<A> =>
  inAPractice(Effect.andThen(edition("Pro"), steps))

/** The first import: Ann's answer, with everything it states. */
const first = Effect.andThen(receive(answer([inNetwork])), imports(mia))

const allowing = (maximumStated: string): NetworkPlan =>
  networkPlan("Acme PPO network", "in-network", {
    maximums: [benefit("individual", { maximum: maximumStated, used: "400.00" })],
  })

/** A later import that states a maximum, for whomever. */
const later = (stated: string, receipt = "second", patient: NamedPatient = namedAnn) =>
  Effect.gen(function* () {
    const response = responseId(`the answer of ${receipt}`)
    yield* receive(answer([allowing(stated)], { patient }), { id: response })
    return yield* imports(mia, choosing({ response, sections: ["DeductiblesAndBenefits"] }), receipt)
  })

const looks = (of = "import", caller: Caller = paul) =>
  Effect.map(openRevertReview({ caller, of: receiptId(of), policy }), ({ review }) => review)

const puts = (more: Partial<RevertInReview> = {}) =>
  revertInReview({
    caller: paul,
    of: receiptId("import"),
    imports: [receiptId("import")],
    policy,
    receipt: receiptId("back"),
    ...more,
  })

const accepts = (more: Partial<AcceptReview> = {}) =>
  acceptReview({
    caller: paul,
    of: receiptId("import"),
    imports: [receiptId("import")],
    policy,
    receipt: receiptId("accepted"),
    ...more,
  })

const both = [receiptId("import"), receiptId("second")] as const

const waits = (caller: Caller = paul, size = 50, after?: string) =>
  openReviews({ caller, policy, page: { size, ...(after === undefined ? {} : { after }) } })

const valueAt = ({ values }: RevertReview, address: Change["address"]): ReviewedValue | undefined =>
  values.find((value) => addressKey(value.address) === addressKey(address))

/** What was before the first step, and what is after the last. */
const ends = (value: ReviewedValue | undefined): readonly [unknown, unknown] => {
  const [one, two] = [value?.steps[0].change.step, value?.steps.at(-1)?.change.step]
  return [
    one === undefined || one._tag === "Add" ? undefined : one.before,
    two === undefined || two._tag === "Remove" ? undefined : two.after,
  ]
}

const addressesIn = ({ values }: RevertReview): ReadonlyArray<string> =>
  values.map(({ address }) => addressKey(address))

const everyone = (targets: ReadonlyArray<Target> = [anns, cals, finns]) =>
  Effect.forEach(targets, (target) => coverageFor(target))

it("D32.1 what an import changed is in review, value by value, with the value before and the value after", async () => {
  const [review, imported] = await inPractice(
    Effect.gen(function* () {
      const { receipt } = yield* first
      return [yield* looks(), receipt] as const
    }),
  )
  expect(addressesIn(review).toSorted()).toEqual(
    allChanges(imported.changes)
      .map(({ address }) => addressKey(address))
      .toSorted(),
  )
  expect(ends(valueAt(review, maximumAt("individual")))).toEqual([120000, 150000])
  expect(ends(valueAt(review, exceptionsOf("D9972")))).toEqual([undefined, [{ type: "NotCovered" }]])
  expect(review.imports).toMatchObject([{ id: "import", by: { user: "Mia" }, on: "2026-11-24" }])
})

it("D32.2 a value that the payer stated as it was held is not in review", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* later("1200.00", "import")
      return yield* looks()
    }),
  )
  expect(addressesIn(review)).toEqual([addressKey(usedAt("individual"))])
})

it("D32.3 what a person changed by hand is not in review", async () => {
  const review = await inPractice(looks("held for Ann"))
  expect(review.values).toEqual([])
})

it("D32.4 a person's edit takes a value out of review, and the review names the edit", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* hold(anns, { limits: [maximum("individual", "1800.00")] }, "by hand")
      return yield* looks()
    }),
  )
  expect(valueAt(review, maximumAt("individual"))).toBeUndefined()
  expect(review.settled).toEqual([{ address: maximumAt("individual"), why: "changed", by: "by hand" }])
})

it("D32.5 taking that edit back brings the value into review again", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* hold(anns, { limits: [maximum("individual", "1800.00")] }, "by hand")
      yield* revertReceipt({
        caller: paul,
        reverts: receiptId("by hand"),
        policy,
        receipt: receiptId("edit taken back"),
        from: "history",
      })
      return yield* looks()
    }),
  )
  expect(ends(valueAt(review, maximumAt("individual")))).toEqual([120000, 150000])
})

it("D32.6 one value can be put back, and the others stay in review", async () => {
  const [review, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* puts({ addresses: [maximumAt("individual")] })
      return [yield* looks(), yield* coverageFor(anns)] as const
    }),
  )
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
  expect(valueAt(review, maximumAt("individual"))).toBeUndefined()
  expect(ends(valueAt(review, requiredAt("individual")))).toEqual([2500, 5000])
})

it("D32.7 some values can be put back in one act, and in one receipt", async () => {
  const { receipts: written } = await inPractice(
    Effect.andThen(first, puts({ addresses: [maximumAt("individual"), exceptionsOf("D9972")] })),
  )
  expect(written.map(({ changes }) => lines(changes))).toEqual([
    ["Benefit maximum: individual, annual: $1,500.00 → $1,200.00", "D9972: not covered → nothing"],
  ])
})

it("D32.8 all of them put back leave everything as it was, and nothing in review", async () => {
  const [before, after, review] = await inPractice(
    Effect.gen(function* () {
      const was = yield* everyone()
      yield* first
      yield* puts()
      return [was, yield* everyone(), yield* looks()] as const
    }),
  )
  expect(after).toEqual(before)
  expect(review).toMatchObject({ values: [], imports: [] })
})

it("D32.9 reverting such a revert brings the values into review again", async () => {
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      yield* first
      const was = yield* looks()
      yield* puts()
      yield* revertReceipt({
        caller: paul,
        reverts: receiptId("back"),
        policy,
        receipt: receiptId("and forth"),
        from: "history",
      })
      return [was, yield* looks()] as const
    }),
  )
  expect(after).toEqual(before)
})

it("D32.10 a second import before the first was looked at is one review, and previous is what was held before the first", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      return yield* looks()
    }),
  )
  const value = valueAt(review, maximumAt("individual"))
  expect(ends(value)).toEqual([120000, 180000])
  expect(value?.steps.map((step) => [step.import, step.change.step])).toEqual([
    ["import", { _tag: "Set", before: 120000, after: 150000 }],
    ["second", { _tag: "Set", before: 150000, after: 180000 }],
  ])
  expect(review.imports.map(({ id }) => id)).toEqual(["import", "second"])
})

it("D32.11 putting such a value back goes through both imports, the newest first, a receipt for each", async () => {
  const [{ receipts: written }, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      const back = yield* puts({ imports: both, addresses: [maximumAt("individual")] })
      return [back, yield* coverageFor(anns)] as const
    }),
  )
  expect(written.map(({ id, reverts, changes }) => [id, reverts, lines(changes)])).toEqual([
    ["back", "second", ["Benefit maximum: individual, annual: $1,800.00 → $1,500.00"]],
    ["back.2", "import", ["Benefit maximum: individual, annual: $1,500.00 → $1,200.00"]],
  ])
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
})

it("D32.12 when all of both is put back, both answers can be imported again", async () => {
  const [done, again] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00", "second", namedBen)
      const icons = [yield* iconFor(mia, ann), yield* iconFor(mia, ben)]
      yield* puts({ imports: [receiptId("second")], of: receiptId("second"), receipt: receiptId("Ben's own back") })
      yield* puts({ imports: both })
      return [icons, [yield* iconFor(mia, ann), yield* iconFor(mia, ben)]] as const
    }),
  )
  expect(done).toEqual(["Eligible", "Eligible"])
  expect(again).toEqual(["ReadyToImport", "ReadyToImport"])
})

it("D32.13 the value in between can be had too, by reverting the second import alone", async () => {
  const [review, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      yield* revertReceipt({
        caller: paul,
        reverts: receiptId("second"),
        addresses: [maximumAt("individual")],
        policy,
        receipt: receiptId("one step"),
        from: "history",
      })
      return [yield* looks(), yield* coverageFor(anns)] as const
    }),
  )
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,500.00")
  expect(ends(valueAt(review, maximumAt("individual")))).toEqual([120000, 150000])
})

it("D32.14 a value that a second import brought back to what it was is shown as it was before", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1200.00")
      return yield* looks()
    }),
  )
  expect(valueAt(review, maximumAt("individual"))).toMatchObject({ isAsBefore: true })
  expect(valueAt(review, requiredAt("individual"))).toMatchObject({ isAsBefore: false })
})

it("D32.15 to put such a value back is refused, for there is nothing to put back", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1200.00")
      return yield* refusalsOf(puts({ imports: both, addresses: [maximumAt("individual")] }))
    }),
  )
  expect(refusals).toEqual([
    { _tag: "NothingToRevert", because: [{ _tag: "AsBefore", address: maximumAt("individual") }] },
  ])
})

it("D32.16 values that are as they were before are, alone, no review", async () => {
  const [review, list] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1200.00")
      yield* puts({ imports: both })
      return [yield* looks(), yield* waits()] as const
    }),
  )
  expect(review.values).toEqual([])
  expect(list).toEqual({ items: [] })
})

it("D32.17 a value that a second import confirmed stays in review with what was held before the first, and can be put back", async () => {
  const [value, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1500.00", "second", namedCal)
      const review = yield* looks()
      yield* puts({ addresses: [maximumAt("individual")] })
      return [valueAt(review, maximumAt("individual")), yield* coverageFor(anns)] as const
    }),
  )
  expect(value).toMatchObject({ confirmedBy: ["second"], steps: [{ import: "import" }] })
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
})

it("D32.18 a plan's value is in the review of everybody on the plan; another family's own amounts are not", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00", "second", namedCal)
      return yield* looks("second")
    }),
  )
  expect(ends(valueAt(review, maximumAt("individual")))).toEqual([120000, 180000])
  expect(valueAt(review, usedAt("individual"))?.steps.map((step) => step.import)).toEqual(["second"])
  expect(valueAt(review, metAt("family"))).toBeUndefined()
})

it("D32.19 a plan's value that was accepted in one review is in no other any more", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00", "second", namedCal)
      yield* accepts({ imports: both })
      return yield* looks("second")
    }),
  )
  expect(addressesIn(review)).toEqual([addressKey(usedAt("individual"))])
})

it("D32.20 accepting the rest ends the review, changes no coverage, and is a receipt of its own", async () => {
  const [before, after, review, newest] = await inPractice(
    Effect.gen(function* () {
      yield* first
      const was = yield* everyone()
      yield* accepts()
      return [was, yield* everyone(), yield* looks(), (yield* receipts)[0]] as const
    }),
  )
  expect(after).toEqual(before)
  expect(review.values).toEqual([])
  expect(newest).toMatchObject({ _tag: "Accepted", accepts: ["import"], by: { user: "Paul" } })
})

it("D32.21 accepting some values leaves the others in review", async () => {
  const [was, is] = await inPractice(
    Effect.gen(function* () {
      yield* first
      const review = yield* looks()
      yield* accepts({ addresses: [maximumAt("individual")] })
      return [review, yield* looks()] as const
    }),
  )
  expect(addressesIn(is)).toEqual(addressesIn(was).filter((key) => key !== addressKey(maximumAt("individual"))))
})

it("D32.22 an import after that opens a new review, whose previous is the accepted value", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* accepts()
      yield* later("1800.00")
      return yield* looks()
    }),
  )
  expect(review.values.map(ends)).toEqual([[150000, 180000]])
})

it("D32.23 an accepted value can still be reverted from the history, through the thirtieth day", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* accepts()
      yield* revertReceipt({
        caller: paul,
        reverts: receiptId("import"),
        policy,
        receipt: receiptId("after all"),
        from: "history",
      }).pipe(on("2026-12-24"))
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
})

it("D32.24 what an import did that came after somebody looked is not accepted with the rest", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      yield* accepts({ imports: [receiptId("import")] })
      return yield* looks()
    }),
  )
  expect(review.values.map(ends)).toEqual([[150000, 180000]])
})

it("D32.25 a value that an import changed after somebody looked is not put back, and the receipt is named", async () => {
  const [{ refused }, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      return [yield* puts(), yield* coverageFor(anns)] as const
    }),
  )
  expect(refused).toEqual([{ _tag: "ChangedSince", address: maximumAt("individual"), by: "second" }])
  expect(coverage).toMatchObject({
    "Benefit maximum: individual, annual": "$1,800.00",
    "Deductible required: individual, annual": "$25.00",
  })
})

it("D32.26 to look, to put back and to accept need the right Edit Insurance Plans; the import right is not enough", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* first
      return [
        yield* refusalsOf(waits(mia)),
        yield* refusalsOf(looks("import", mia)),
        yield* refusalsOf(puts({ caller: mia })),
        yield* refusalsOf(accepts({ caller: mia })),
      ]
    }),
  )
  expect(refusals).toEqual(Array.from({ length: 4 }, () => [{ _tag: "RightMissing", needs: "Edit Insurance Plans" }]))
})

it("D32.27 without that right nothing is read", async () => {
  const calls = await inPractice(
    Effect.gen(function* () {
      yield* first
      return [
        yield* callsOf(waits(mia)),
        yield* callsOf(looks("import", mia)),
        yield* callsOf(puts({ caller: mia })),
        yield* callsOf(accepts({ caller: mia })),
      ]
    }),
  )
  expect(calls).toEqual([[], [], [], []])
})

it("D32.28 the right is asked for again before anything is put back: taken away in between, it is refused", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      const refused = yield* refusalsOf(puts().pipe(whileTakenAway("Edit Insurance Plans")))
      return [refused, yield* coverageFor(anns)] as const
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,500.00")
})

it("D32.29 the right is asked for again before anything is accepted: taken away in between, it is refused", async () => {
  const [refusals, was, is] = await inPractice(
    Effect.gen(function* () {
      yield* first
      const review = yield* looks()
      const refused = yield* refusalsOf(accepts().pipe(whileTakenAway("Edit Insurance Plans")))
      return [refused, review, yield* looks()] as const
    }),
  )
  expect(tagsOf(refusals)).toEqual(["RightMissing"])
  expect(is).toEqual(was)
})

it("D32.30 a right that is taken away between two imports stops it there, and says so; sent again it goes on", async () => {
  const [stopped, again, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      const act = puts({ imports: both, addresses: [maximumAt("individual")] })
      const part = yield* act.pipe(whileTakenAway("Edit Insurance Plans", 2))
      return [part, yield* act, yield* coverageFor(anns)] as const
    }),
  )
  expect(stopped.receipts.map(({ reverts }) => reverts)).toEqual(["second"])
  expect(stopped.stopped).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
  expect(again.receipts.map(({ reverts }) => reverts)).toEqual(["second", "import"])
  expect(again).not.toHaveProperty("stopped")
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
})

it("D32.31 an import is in review through the thirtieth day after it", async () => {
  const [review, list] = await inPractice(Effect.andThen(first, Effect.all([looks(), waits()]).pipe(on("2026-12-24"))))
  expect(review).toMatchObject({ through: "2026-12-24", imports: [{ through: "2026-12-24" }] })
  expect(list.items).toMatchObject([{ receipt: "import", through: "2026-12-24" }])
})

it("D32.32 on the thirty-first day it is in no review, and nothing was written for that", async () => {
  const [review, list, was, is] = await inPractice(
    Effect.gen(function* () {
      yield* first
      const written = yield* receipts
      const [one, all] = yield* Effect.all([looks(), waits()]).pipe(on("2026-12-25"))
      return [one, all, written, yield* receipts] as const
    }),
  )
  expect(review.values).toEqual([])
  expect(list).toEqual({ items: [] })
  expect(is).toEqual(was)
})

it("D32.33 on the thirty-first day nothing can be put back or accepted in a review", async () => {
  const refusals = await inPractice(
    Effect.andThen(
      first,
      Effect.all([refusalsOf(puts({ addresses: [maximumAt("individual")] })), refusalsOf(accepts())]).pipe(
        on("2026-12-25"),
      ),
    ),
  )
  expect(refusals).toEqual([
    [{ _tag: "NothingToRevert", because: [{ _tag: "NotInReview", address: maximumAt("individual") }] }],
    [{ _tag: "NothingToAccept" }],
  ])
})

it("D32.34 where only the first import's days are over, previous is what that one left", async () => {
  const review = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00").pipe(on("2026-12-10"))
      return yield* looks().pipe(on("2026-12-25"))
    }),
  )
  expect(ends(valueAt(review, maximumAt("individual")))).toEqual([150000, 180000])
  expect(review.through).toBe("2027-01-09")
})

it("D32.35 another number of days is a policy", async () => {
  const { review } = await inPractice(
    Effect.gen(function* () {
      yield* first
      return yield* openRevertReview({
        caller: paul,
        of: receiptId("import"),
        policy: { ...policy, revertDays: 7 },
      }).pipe(on("2026-12-02"))
    }),
  )
  expect(review.values).toEqual([])
})

it("D32.36 annual met and used amounts of a past benefit year say why they stay, and the others go back", async () => {
  const [review, { refused }] = await inPractice(
    Effect.gen(function* () {
      yield* first.pipe(on("2026-12-20"))
      return yield* Effect.all([looks(), puts()]).pipe(on("2027-01-05"))
    }),
  )
  expect(valueAt(review, usedAt("individual"))).toMatchObject({ stays: { _tag: "PastBenefitYear" } })
  expect(valueAt(review, maximumAt("individual"))).not.toHaveProperty("stays")
  expect(refused.map(({ _tag }) => _tag)).toEqual(Array.from({ length: 4 }, () => "PastBenefitYear"))
})

it("D32.37 the same values put back twice under one receipt id are put back once", async () => {
  const [one, two, written] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      return [yield* puts({ imports: both }), yield* puts({ imports: both }), yield* receipts] as const
    }),
  )
  expect(two).toEqual(one)
  expect(written.filter(({ _tag }) => _tag === "Reverted")).toHaveLength(2)
})

it("D32.38 the same acceptance sent twice is kept once", async () => {
  const [one, two, written] = await inPractice(
    Effect.gen(function* () {
      yield* first
      return [yield* accepts(), yield* accepts(), yield* receipts] as const
    }),
  )
  expect(two).toEqual(one)
  expect(written.filter(({ _tag }) => _tag === "Accepted")).toHaveLength(1)
})

it("D32.39 a receipt id that names something else is refused", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* accepts({ addresses: [maximumAt("individual")] })
      return [
        yield* refusalsOf(accepts()),
        yield* refusalsOf(accepts({ receipt: receiptId("import") })),
        yield* refusalsOf(puts({ receipt: receiptId("accepted") })),
      ]
    }),
  )
  expect(refusals).toEqual([
    [{ _tag: "ReceiptIdTaken", receipt: "accepted" }],
    [{ _tag: "ReceiptIdTaken", receipt: "import" }],
    [{ _tag: "ReceiptIdTaken", receipt: "accepted" }],
  ])
})

it("D32.40 who accepts what somebody else has accepted meanwhile is told that there is nothing to accept", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* accepts()
      return yield* refusalsOf(accepts({ caller: olga, receipt: receiptId("accepted too") }))
    }),
  )
  expect(refusals).toEqual([{ _tag: "NothingToAccept" }])
})

it("D32.41 who puts back what somebody else has put back meanwhile is told that it is in no review", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* puts()
      const addresses = [maximumAt("individual")]
      return yield* refusalsOf(puts({ caller: olga, receipt: receiptId("back too"), addresses }))
    }),
  )
  expect(refusals).toEqual([
    { _tag: "NothingToRevert", because: [{ _tag: "NotInReview", address: maximumAt("individual") }] },
  ])
})

it("D32.42 a value that was accepted meanwhile is not put back, and the acceptance is named", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* accepts({ addresses: [maximumAt("individual")] })
      return yield* puts({ addresses: [maximumAt("individual"), requiredAt("individual")] })
    }),
  )
  expect(refused).toEqual([{ _tag: "AcceptedSince", address: maximumAt("individual"), by: "accepted" }])
})

it("D32.43 a value that was edited meanwhile is not put back, and the edit is named", async () => {
  const { refused } = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* hold(anns, { limits: [maximum("individual", "1800.00")] }, "by hand")
      return yield* puts({ addresses: [maximumAt("individual"), requiredAt("individual")] })
    }),
  )
  expect(refused).toEqual([{ _tag: "ChangedSince", address: maximumAt("individual"), by: "by hand" }])
})

it("D32.44 a value that no import changed is refused", async () => {
  const refusals = await inPractice(
    Effect.andThen(first, refusalsOf(puts({ addresses: [requiredAt("individual", { period: "lifetime" })] }))),
  )
  expect(refusals).toMatchObject([{ _tag: "NothingToRevert", because: [{ _tag: "NotInReview" }] }])
})

it("D32.45 the review of a receipt that is not there is refused", async () => {
  const refusals = await inPractice(
    Effect.all([refusalsOf(looks("nothing")), refusalsOf(puts()), refusalsOf(accepts())]),
  )
  expect(refusals).toEqual([
    [{ _tag: "ReceiptNotFound", receipt: "nothing" }],
    [{ _tag: "ReceiptNotFound", receipt: "import" }],
    [{ _tag: "ReceiptNotFound", receipt: "import" }],
  ])
})

it("D32.46 the practice's open reviews are listed newest first, one for each patient, with how many values and until when", async () => {
  const { items } = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1800.00")
      yield* later("1900.00", "Cal's import", namedCal)
      return yield* waits()
    }),
  )
  expect(items.map(({ receipt, target, values, through }) => [receipt, target.patient, values, through])).toEqual([
    ["Cal's import", "Cal", 9, "2026-12-24"],
    ["second", "Ann", 13, "2026-12-24"],
  ])
})

it("D32.47 the list comes page by page, and of a page that nobody named there is nothing", async () => {
  const [one, two, none] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* later("1900.00", "Cal's import", namedCal)
      const page = yield* waits(paul, 1)
      return [page, yield* waits(paul, 1, page.next), yield* waits(paul, 1, "no place")] as const
    }),
  )
  expect([one, two].map(({ items }) => items.map(({ receipt }) => receipt))).toEqual([["Cal's import"], ["import"]])
  expect(none).toEqual({ items: [] })
})

it("D32.48 a review that was accepted, and one of which all was put back, is listed no more", async () => {
  const lists = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* accepts()
      const accepted = yield* waits()
      yield* later("1900.00", "Cal's import", namedCal)
      yield* puts({ of: receiptId("Cal's import"), imports: [receiptId("Cal's import")] })
      return [accepted, yield* waits()]
    }),
  )
  expect(lists.map(({ items }) => items)).toEqual([[], []])
})

it("D32.49 accepting changes no icon", async () => {
  const [was, is] = await inPractice(
    Effect.gen(function* () {
      yield* first
      const icon = yield* iconFor(mia, ann)
      yield* accepts()
      return [icon, yield* iconFor(mia, ann)] as const
    }),
  )
  expect(is).toEqual(was)
})

it("D32.50 an acceptance has nothing to revert", async () => {
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* accepts()
      return yield* refusalsOf(
        revertReceipt({
          caller: paul,
          reverts: receiptId("accepted"),
          policy,
          receipt: receiptId("back"),
          from: "history",
        }),
      )
    }),
  )
  expect(refusals).toEqual([{ _tag: "NothingToRevert", because: [] }])
})

it("D32.51 at a location whose edition has no revert review all of it is refused, and the revert from the history is not", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* first
      yield* edition("Essentials")
      const refused = [
        yield* refusalsOf(waits()),
        yield* refusalsOf(looks()),
        yield* refusalsOf(puts()),
        yield* refusalsOf(accepts()),
      ]
      yield* revertReceipt({
        caller: paul,
        reverts: receiptId("import"),
        policy,
        receipt: receiptId("back"),
        from: "history",
      })
      return [refused, yield* coverageFor(anns)] as const
    }),
  )
  expect(refusals).toEqual(Array.from({ length: 4 }, () => [{ _tag: "CapabilityMissing", capability: "RevertReview" }]))
  expect(coverage).toHaveProperty(["Benefit maximum: individual, annual"], "$1,200.00")
})

it("D32.52 a location of which nothing was ever entered has no revert review", async () => {
  const refusals = await inAPractice(Effect.andThen(first, refusalsOf(looks())))
  expect(refusals).toEqual([{ _tag: "CapabilityMissing", capability: "RevertReview" }])
})

it("D32.53 who has not the right is told of the right alone, whatever the location has", async () => {
  const refusals = await inAPractice(Effect.andThen(first, refusalsOf(looks("import", mia))))
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
})
