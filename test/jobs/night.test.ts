import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Schedule from "effect/Schedule"
import { describe, expect, it } from "vitest"
import type { CoverageStore as Store, Delivery, NightWork, ReadDelivery } from "../../src/effect.ts"
import {
  CoverageStore,
  EligibilityInbox,
  emptyNight,
  importDetails,
  markAsDone,
  preview,
  Rights,
  StoreCorrupt,
  StoreUnavailable,
  withOutcome,
} from "../../src/effect.ts"
import { allChanges, literal, PracticeId, sections, standardPolicy } from "../../src/index.ts"
import {
  answer,
  benefit,
  deductible,
  inNetwork,
  namedAnn,
  namedCal,
  networkPlan,
  outOfNetwork,
} from "../specification/answers.ts"
import type { Ports } from "../specification/practice.ts"
import { day, inPractice, mia, miaAtHillRoad, ned, practice, receiptId } from "../specification/practice.ts"
import { delivered, idOf, miasOrder, readJson, worked } from "./night.ts"

const both = [inNetwork, outOfNetwork]

const anna = answer(both)

const outcomes = (deliveries: ReadonlyArray<Delivery>, work: Partial<NightWork> = {}) =>
  Effect.map(worked(deliveries, work), (settled) => settled.map(({ outcome }) => outcome))

const receipts = Effect.flatMap(CoverageStore, (store) => store.history(practice, {}, { size: 500 })).pipe(
  Effect.map(({ items }) => items.map(({ receipt }) => receipt)),
)

const letters = (...ids: ReadonlyArray<string>) =>
  Effect.flatMap(EligibilityInbox, (inbox) => Effect.forEach(ids, (id) => inbox.find(practice, idOf(id)))).pipe(
    Effect.map((found) => found.map(({ _tag }) => _tag === "Some")),
  )

/** The coverage store with some of its methods replaced. */
const withStore =
  (over: (store: Store["Service"]) => Partial<Store["Service"]>) =>
  <A, E>(act: Effect.Effect<A, E, Ports>): Effect.Effect<A, E, Ports> =>
    Effect.flatMap(CoverageStore, (store) =>
      Effect.provideService(act, CoverageStore, CoverageStore.of({ ...store, ...over(store) })),
    )

describe("an answer that needs nobody", () => {
  it("is imported under a receipt named for it", async () => {
    const [outcome, receipt] = await inPractice(
      Effect.gen(function* () {
        const [first] = yield* outcomes([delivered("r1", anna)])
        return [first, (yield* receipts)[0]] as const
      }),
    )
    expect(outcome).toMatchObject({ _tag: "Imported", receipt: "night-r1" })
    expect(outcome?._tag === "Imported" && outcome.events.length).toBeGreaterThan(0)
    expect(receipt).toMatchObject({
      _tag: "Imported",
      id: "night-r1",
      response: "r1",
      networkPlan: inNetwork.name,
      // What the answer states nothing of is not among them.
      sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"],
      by: { user: mia.user, location: mia.location },
    })
  })

  it("changes what a person would change who says Yes under the same policy", async () => {
    const choice = {
      response: idOf("r1"),
      networkPlan: inNetwork.name,
      sections,
      policy: { ...standardPolicy, exceptions: "statedProcedures" as const },
      answers: {},
    }
    const byHand = await inPractice(
      Effect.gen(function* () {
        yield* outcomes([delivered("r1", anna)], { orderOf: () => ({ caller: ned }) })
        const { digest } = yield* preview(mia, choice)
        return (yield* importDetails({ caller: mia, choice, digest, receipt: receiptId("by hand") })).receipt
      }),
    )
    const byNight = await inPractice(Effect.andThen(outcomes([delivered("r1", anna)]), receipts))
    expect(byNight[0]).toEqual({ ...byHand, id: "night-r1" })
  })

  it("keeps what the payer does not mention", async () => {
    const [receipt] = await inPractice(Effect.andThen(outcomes([delivered("r1", anna)]), receipts))
    expect(receipt && allChanges(receipt.changes).filter(({ step }) => step._tag === "Remove")).toEqual([])
  })
})

describe("an import twice is one import", () => {
  it("in one night and in two", async () => {
    const [first, again, kept] = await inPractice(
      Effect.gen(function* () {
        const once = yield* outcomes([delivered("r1", anna), delivered("r1", anna)])
        const twice = yield* outcomes([delivered("r1", anna)])
        return [once, twice, yield* receipts] as const
      }),
    )
    expect(first.map(({ _tag }) => _tag)).toEqual(["Imported", "AlreadyImported"])
    expect(again).toEqual([{ _tag: "AlreadyImported", receipt: "night-r1" }])
    expect(kept.filter(({ _tag }) => _tag === "Imported")).toHaveLength(1)
  })

  it("though the commit was written and its answer lost", async () => {
    let lost = 0
    const [outcome, kept] = await inPractice(
      Effect.gen(function* () {
        const [settled] = yield* outcomes([delivered("r1", anna)], { retry: Schedule.recurs(1) }).pipe(
          withStore((store) => ({
            commit: (receipt, read) =>
              Effect.flatMap(store.commit(receipt, read), (stored) =>
                lost++ === 0
                  ? Effect.fail(new StoreUnavailable({ operation: "commit", written: "unknown", cause: "cut" }))
                  : Effect.succeed(stored),
              ),
          })),
        )
        return [settled, yield* receipts] as const
      }),
    )
    expect(outcome).toEqual({ _tag: "AlreadyImported", receipt: "night-r1" })
    expect(kept.filter(({ _tag }) => _tag === "Imported")).toHaveLength(1)
  })

  it("where a person imported it before, under another receipt", async () => {
    const settled = await inPractice(
      Effect.gen(function* () {
        yield* outcomes([delivered("r1", anna)], { orderOf: () => ({ caller: ned }) })
        const choice = {
          ...{ response: idOf("r1"), networkPlan: inNetwork.name, sections },
          ...{ policy: standardPolicy, answers: {} },
        }
        const { digest } = yield* preview(mia, choice)
        yield* importDetails({ caller: mia, choice, digest, receipt: receiptId("Mia's") })
        return yield* outcomes([delivered("r1", anna)])
      }),
    )
    expect(settled).toEqual([{ _tag: "AlreadyImported", receipt: "Mia's" }])
  })

  it("though the patient is on the plan no more when it is delivered again", async () => {
    const settled = await inPractice(
      Effect.gen(function* () {
        yield* outcomes([delivered("r1", anna)])
        return yield* outcomes([delivered("r1", anna)]).pipe(withStore(() => ({ alike: () => Effect.succeed([]) })))
      }),
    )
    expect(settled).toEqual([{ _tag: "AlreadyImported", receipt: "night-r1" }])
  })
})

const refusedFor = (tag: string) => ({ _tag: "Refused", refusal: { _tag: tag } })

describe("an answer that needs a person is kept and waits for one, with every reason", () => {
  const left: ReadonlyArray<readonly [string, Delivery, Partial<NightWork>, ReadonlyArray<unknown>]> = [
    [
      "two network plans and none ordered",
      delivered("r1", anna),
      { orderOf: () => ({ caller: mia }) },
      [refusedFor("NetworkPlanNotChosen")],
    ],
    [
      "a network plan ordered that the answer does not have",
      delivered("r1", anna),
      { orderOf: () => ({ caller: mia, network: { _tag: "Named", name: "Elsewhere" } }) },
      [refusedFor("NetworkPlanNotOffered")],
    ],
    [
      "the one network plan of another status than ordered",
      delivered("r1", answer([outOfNetwork])),
      {},
      [refusedFor("NetworkPlanNotOffered")],
    ],
    [
      "two of the status ordered",
      delivered("r1", answer([inNetwork, { ...inNetwork, name: "Another" }])),
      {},
      [refusedFor("NetworkPlanNotChosen")],
    ],
    [
      "not eligible",
      delivered("r1", answer(both, { outcome: { _tag: "ineligible" } })),
      {},
      [refusedFor("NotEligible")],
    ],
    [
      "another group number",
      delivered("r1", answer(both, { groupNumber: "4471-02" })),
      {},
      [{ _tag: "Warning", warning: { _tag: "GroupNumberDiffers" } }],
    ],
    [
      "past its last day and an amount withheld",
      delivered(
        "r1",
        answer([
          networkPlan("In", "in-network", {
            deductibles: [deductible("individual", { required: "10.00" })],
            maximums: [benefit("individual", { maximum: ["1000.00", "1500.00"] })],
          }),
        ]),
        { validThrough: day("2026-11-21") },
      ),
      {},
      [
        { _tag: "Withheld", withheld: { _tag: "Disagreeing" } },
        { _tag: "Warning", warning: { _tag: "Expired" } },
      ],
    ],
    [
      "nobody with the right ordered it",
      delivered("r1", anna),
      { orderOf: () => ({ ...miasOrder, caller: ned }) },
      [refusedFor("RightMissing")],
    ],
    [
      "the right is held at another location",
      delivered("r1", anna),
      { orderOf: () => ({ ...miasOrder, caller: miaAtHillRoad }) },
      [refusedFor("RightMissing")],
    ],
  ]

  it.each(left)("%s", async (_, delivery, work, reasons) => {
    const [[outcome], kept, inbox] = await inPractice(
      Effect.gen(function* () {
        return [yield* outcomes([delivery], work), yield* receipts, yield* letters("r1")] as const
      }),
    )
    expect(outcome).toMatchObject({ _tag: "LeftForReview", reasons })
    expect(outcome?._tag === "LeftForReview" && outcome.reasons).toHaveLength(reasons.length)
    expect(kept.filter(({ _tag }) => _tag === "Imported")).toEqual([])
    expect(inbox).toEqual([true])
  })

  it("another member's answer that says otherwise", async () => {
    const other = answer(
      [networkPlan("In", "in-network", { deductibles: [deductible("individual", { required: "99.00" })] })],
      { patient: namedCal },
    )
    const settled = await inPractice(outcomes([delivered("r1", anna), delivered("r2", other)]))
    expect(settled).toMatchObject([
      { _tag: "Imported" },
      { _tag: "LeftForReview", reasons: [{ warning: { _tag: "OtherMemberDisagrees", response: "r1" } }] },
    ])
  })

  it("what somebody marked as done", async () => {
    const settled = await inPractice(
      Effect.gen(function* () {
        yield* outcomes([delivered("r1", anna)], { orderOf: () => ({ caller: ned }) })
        yield* markAsDone({ caller: mia, response: idOf("r1"), receipt: receiptId("done") })
        return yield* outcomes([delivered("r1", anna)])
      }),
    )
    expect(settled).toMatchObject([{ _tag: "LeftForReview", reasons: [refusedFor("AlreadyDone")] }])
  })

  it("a right that is taken away between weighing and writing", async () => {
    const settled = await inPractice(
      Effect.gen(function* () {
        const rights = yield* Rights
        let asked = 0
        return yield* Effect.provideService(
          outcomes([delivered("r1", anna)]),
          Rights,
          Rights.of({ of: (...of) => (asked++ === 0 ? rights.of(...of) : Effect.succeed([])) }),
        )
      }),
    )
    expect(settled).toMatchObject([{ _tag: "LeftForReview", reasons: [refusedFor("RightMissing")] }])
  })

  it("asks the right before anything is read for the import", async () => {
    const reads: Array<string> = []
    await inPractice(
      outcomes([delivered("r1", anna)], { orderOf: () => ({ ...miasOrder, caller: ned }) }).pipe(
        withStore((store) => ({
          held: (target) => {
            reads.push("held")
            return store.held(target)
          },
          receiptsOf: (...of) => {
            reads.push("receiptsOf")
            return store.receiptsOf(...of)
          },
        })),
      ),
    )
    expect(reads).toEqual([])
  })
})

// Throws at the second response of a message.
const throwing: ReadDelivery = (delivery) => {
  if (delivery.number === 2) throw new RangeError("Ann Adams was here")
  return readJson(delivery)
}

describe("what comes to nothing is set aside with its problem, and holds up nothing else", () => {
  it.each([
    [
      "no message",
      delivered("bad", "Ann Adams, 1985-02-03"),
      { _tag: "Unreadable", problems: [{ reason: "It is no JSON.", at: [0] }] },
    ],
    [
      "a patient nobody knows",
      delivered("bad", answer(both, { patient: { ...namedAnn, memberId: "W999", birthDate: day("1999-09-09") } })),
      { _tag: "NotReceived", refusals: [{ _tag: "PatientNotMatched", candidates: [] }] },
    ],
    ["a reader that throws", delivered("bad", anna, { number: 2 }), { _tag: "Fault", error: "RangeError" }],
    [
      "an id that another patient's answer has",
      delivered("r1", answer(both, { patient: namedCal })),
      { _tag: "NotReceived", refusals: [{ _tag: "ResponseIdTaken", response: "r1" }] },
    ],
  ])("%s", async (_, bad, problem) => {
    const settled = await inPractice(outcomes([delivered("r1", anna), bad, delivered("r2", anna)], { read: throwing }))
    expect(settled).toEqual([
      expect.objectContaining({ _tag: "Imported" }),
      { _tag: "SetAside", problem },
      expect.objectContaining({ _tag: "Imported" }),
    ])
    expect(JSON.stringify(settled[1])).not.toContain("Ann")
  })

  it("a book that holds something else", async () => {
    const settled = await inPractice(
      outcomes([delivered("r1", anna)]).pipe(
        withStore(() => ({
          held: () => Effect.fail(new StoreCorrupt({ operation: "held", paths: ["/limits/0"] })),
        })),
      ),
    )
    expect(settled).toEqual([
      { _tag: "SetAside", problem: { _tag: "BookCorrupt", operation: "held", paths: ["/limits/0"] } },
    ])
  })
})

const noAnswer = new StoreUnavailable({ operation: "held", written: "nothing", cause: "the line is cut" })

describe("a store that does not answer", () => {
  const failing = (times: number) => {
    let failed = 0
    return withStore((store) => ({
      held: (target) => (failed++ < times ? Effect.fail(noAnswer) : store.held(target)),
    }))
  }

  it("is asked again", async () => {
    const settled = await inPractice(outcomes([delivered("r1", anna)], { retry: Schedule.recurs(3) }).pipe(failing(3)))
    expect(settled).toMatchObject([{ _tag: "Imported" }])
  })

  it("ends the night where it goes on not answering, and what was done stays done", async () => {
    const [ended, again] = await inPractice(
      Effect.gen(function* () {
        const two = [delivered("r1", anna), delivered("r2", answer(both, { patient: namedCal }))]
        let held = 0
        const first = yield* Effect.exit(
          outcomes(two, { retry: Schedule.recurs(2) }).pipe(
            withStore((store) => ({
              held: (target) => (held++ === 0 ? store.held(target) : Effect.fail(noAnswer)),
            })),
          ),
        )
        return [first, yield* outcomes(two)] as const
      }),
    )
    expect(ended).toEqual(Exit.fail(noAnswer))
    expect(again.map(({ _tag }) => _tag)).toEqual(["AlreadyImported", "Imported"])
  })
})

it("imports one answer of a plan at a time, and answers of several plans at once", async () => {
  const under = new Map<string, number>()
  let most = 0
  let [onPlan, inAll] = [0, 0]
  const slow = withStore((store) => ({
    held: (target) =>
      Effect.acquireUseRelease(
        Effect.sync(() => {
          under.set(target.plan, (under.get(target.plan) ?? 0) + 1)
          inAll++
          onPlan = Math.max(onPlan, under.get(target.plan) ?? 0)
          most = Math.max(most, inAll)
        }),
        () => Effect.andThen(Effect.sleep("5 millis"), store.held(target)),
        () =>
          Effect.sync(() => {
            under.set(target.plan, (under.get(target.plan) ?? 0) - 1)
            inAll--
          }),
      ),
  }))
  const finn = answer([inNetwork], {
    patient: { memberId: "B400", firstName: "Finn", lastName: "Cole", birthDate: day("1990-10-11") },
    groupNumber: "9002",
  })
  const deliveries = Array.from({ length: 12 }, (_, i) => delivered(`r${String(i)}`, i % 2 === 0 ? anna : finn))
  const settled = await inPractice(outcomes(deliveries, { concurrency: 12 }).pipe(slow))
  expect(settled).toHaveLength(12)
  expect({ onPlan, most }).toEqual({ onPlan: 1, most: 2 })
})

it("is counted without anything of the answers", async () => {
  const settled = await inPractice(
    outcomes([
      delivered("r1", anna),
      delivered("r1", anna),
      delivered("r2", answer(both, { groupNumber: "4471-02" })),
      delivered("r3", "nothing"),
    ]),
  )
  expect(settled.reduce(withOutcome, emptyNight)).toEqual({
    outcomes: { Imported: 1, AlreadyImported: 1, LeftForReview: 1, SetAside: 1 },
    reasons: { GroupNumberDiffers: 1 },
    problems: { Unreadable: 1 },
  })
})

it("looks at the deliveries of another practice than the order's, and imports none", async () => {
  const settled = await inPractice(
    outcomes([delivered("r1", anna)], {
      orderOf: () => ({ caller: { ...mia, practice: literal(PracticeId)("Elsewhere") } }),
    }),
  )
  expect(settled).toMatchObject([{ _tag: "LeftForReview", reasons: [refusedFor("RightMissing")] }])
})
