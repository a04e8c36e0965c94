import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import { expect, it } from "vitest"
import type { DeliveryOutcome, ReceiveResponse } from "../../src/effect.ts"
import {
  CoverageStore,
  desk,
  deskUnder,
  editCoverage,
  importAutomatically,
  importUnattended,
  Locations,
  locationSettings,
  markAsDone,
  openReviews,
  openRevertReview,
  receiveAndImport,
  receiveDelivery,
  reasonName,
  revertReceipt,
  switchAutomaticImport,
} from "../../src/effect.ts"
import type {
  Contract,
  EligibilityResponse,
  Imported,
  NetworkPlan,
  PracticeRecord,
  Receipt,
  Target,
} from "../../src/index.ts"
import {
  capabilitiesOf,
  gatesNotPassed,
  leftByHand,
  literal,
  noChanges,
  noticeOf,
  Percent,
  ResponseId,
  standardEditions,
  standardPolicy,
  standardVerificationPolicy,
  unknownLocation,
  UserId,
} from "../../src/index.ts"
import { revertReviewView, sayBy } from "../../src/review.ts"
import { code, exceptionsOf, maximumAt, met, metAt, required } from "./amounts.ts"
import {
  answer,
  benefit,
  deductible,
  inNetwork,
  namedAnn,
  namedBen,
  namedCal,
  networkPlan,
  outOfNetwork,
  says,
} from "./answers.ts"
import {
  annsAnswer,
  callsOf,
  choosing,
  coverageFor,
  imports,
  lines,
  receipts,
  receive,
  refusalsOf,
  responseId,
  whileTakenAway,
} from "./desk.ts"
import type { Ports } from "./practice.ts"
import {
  anns,
  bens,
  cals,
  day,
  enter,
  hillRoad,
  hold,
  inPractice,
  mainStreet,
  mia,
  ned,
  noon,
  olga,
  on,
  paul,
  practice,
  receiptId,
  acme,
} from "./practice.ts"

const here = { practice, location: mainStreet }

const locationOf = (
  more: { readonly edition?: string; readonly contracted?: ReadonlyArray<Contract> } = {},
): PracticeRecord => ({
  _tag: "Location",
  location: mainStreet,
  edition: "Pro",
  contracted: [{ carrier: "Delta" }],
  ...more,
})

const switched = (to: boolean): PracticeRecord => ({ _tag: "AutomaticImport", location: mainStreet, on: to })

/** Main Street can import automatically, and does. */
const ready = enter(locationOf(), switched(true))

const automatically = (response: EligibilityResponse, more: Partial<ReceiveResponse> = {}) =>
  Effect.flatMap(receive(response, more), (received) => importAutomatically(here, received))

/** As little as can go in: what nobody at the practice entered by hand. */
const family = (said: Parameters<typeof deductible>[1]): NetworkPlan =>
  networkPlan("Acme PPO network", "in-network", { deductibles: [deductible("family", said)] })

const clean = answer([family({ required: "150.00" })])

const reasonsIn = (outcome: DeliveryOutcome): ReadonlyArray<string> =>
  outcome._tag === "LeftForReview" ? outcome.reasons.map(reasonName) : [outcome._tag]

/** What keeps an answer out at a location that is ready. */
const keptFrom = (
  response: EligibilityResponse,
  before: Effect.Effect<unknown, unknown, Ports> = Effect.void,
  more: Partial<ReceiveResponse> = {},
) =>
  inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* Effect.orDie(before)
      const outcome = yield* automatically(response, more)
      const written = (yield* receipts).filter(({ _tag, by }) => _tag === "Imported" && "automatic" in by)
      return [reasonsIn(outcome), written.length] as const
    }),
  )

const imported = (kept: ReadonlyArray<Receipt>) => kept.find((one) => one._tag === "Imported" && "automatic" in one.by)

/** What goes in of an answer at a location that is ready, and what stays out of it and why. */
const goesIn = (response: EligibilityResponse, before: Effect.Effect<unknown, unknown, Ports> = Effect.void) =>
  inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* Effect.orDie(before)
      const outcome = yield* automatically(response)
      const receipt = imported(yield* receipts)
      return {
        outcome,
        lines: receipt === undefined ? [] : lines(receipt.changes),
        keptOut: receipt?._tag === "Imported" ? (receipt.keptOut ?? []) : [],
      }
    }),
  )

it("D31.1 A location of the edition Essentials imports by hand and can do nothing else.", () => {
  expect(capabilitiesOf("Essentials")).toEqual(["ManualImport"])
})

it("D31.2 A location of the edition Pro can import automatically too, and has a review of what was imported.", () => {
  expect(capabilitiesOf("Pro")).toEqual(["ManualImport", "AutomaticImport", "RevertReview"])
})

it("D31.3 An edition whose name nobody knows gives no more than Essentials.", () => {
  for (const name of ["Premium", "pro", "", "toString", "__proto__"])
    expect(capabilitiesOf(name)).toEqual(standardEditions.Essentials)
})

it("D31.4 A host that sells other editions says what comes with each.", () => {
  expect(capabilitiesOf("Premium", { Premium: ["AutomaticImport"] })).toEqual(["AutomaticImport"])
  expect(capabilitiesOf("Pro", { Premium: ["AutomaticImport"] })).toEqual(["ManualImport"])
})

it("D31.5 A location of which nothing was entered is of the edition Essentials, is switched off and contracted with nobody.", async () => {
  const found = await inPractice(
    Effect.andThen(
      ready,
      Effect.flatMap(Locations, (locations) => locations.of(practice, hillRoad)),
    ),
  )
  expect(found).toEqual(unknownLocation)
  expect(found).toEqual({ edition: "Essentials", automaticImport: false, contracted: [] })
})

it("D31.6 What an answer came from, EDI or a payer's portal, does not decide whether it goes in by itself.", async () => {
  for (const source of ["EDI", "PayerPortal"] as const)
    expect((await goesIn({ ...clean, source })).outcome._tag).toBe("Imported")
})

it("D31.7 Where nothing keeps it out an answer goes in by itself, and its receipt says that nobody did it.", async () => {
  const [outcome, kept] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      return [yield* automatically(clean), imported(yield* receipts)] as const
    }),
  )
  expect(outcome._tag).toBe("Imported")
  expect(kept).toMatchObject({ id: "automatic-Ann's answer", by: { automatic: true, location: "Main Street" } })
  expect(kept === undefined ? [] : lines(kept.changes)).toEqual([
    "Deductible required: family, annual: nothing → $150.00",
  ])
})

it("D31.8 A user whose name is automatic is told from nobody.", async () => {
  const named = { ...mia, user: literal(UserId)("automatic") }
  const [kept] = await inPractice(
    Effect.gen(function* () {
      yield* enter({
        _tag: "Grant",
        user: named.user,
        location: mainStreet,
        rights: ["Import Insurance Benefit Details"],
      })
      yield* receive(clean)
      yield* imports(named)
      return yield* receipts
    }),
  )
  expect(kept?.by).toEqual({ user: "automatic", location: "Main Street" })
  if (kept === undefined) return
  expect(sayBy(kept.by)).toBe("automatic")
  expect(sayBy({ automatic: true, location: mainStreet })).toBe("automatically")
})

it("D31.9 Where the edition cannot do it nothing goes in by itself, and nothing of the answer is read.", async () => {
  const [reasons, calls] = await inPractice(
    Effect.gen(function* () {
      yield* enter(locationOf({ edition: "Essentials" }), switched(true))
      const received = yield* receive(clean)
      const calls = yield* callsOf(importAutomatically(here, received))
      return [reasonsIn(yield* importAutomatically(here, received)), calls] as const
    }),
  )
  expect(reasons).toEqual(["CapabilityMissing"])
  expect(calls).toEqual([])
})

it("D31.10 Where it is switched off nothing goes in by itself, and nothing of the answer is read.", async () => {
  const [reasons, calls] = await inPractice(
    Effect.gen(function* () {
      yield* enter(locationOf())
      const received = yield* receive(clean)
      const calls = yield* callsOf(importAutomatically(here, received))
      return [reasonsIn(yield* importAutomatically(here, received)), calls] as const
    }),
  )
  expect(reasons).toEqual(["SwitchedOff"])
  expect(calls).toEqual([])
})

it("D31.11 Switched on at one location it is not switched on at another.", async () => {
  const reasons = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive(clean)
      return reasonsIn(yield* importAutomatically({ practice, location: hillRoad }, received))
    }),
  )
  expect(reasons).toEqual(["CapabilityMissing", "SwitchedOff"])
})

it("D31.12 Switched off between reading and writing nothing is written.", async () => {
  const [reasons, kept] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive(clean)
      const locations = yield* Locations
      const settings = yield* locations.of(practice, mainStreet)
      const answers = [settings]
      const outcome = yield* Effect.provideService(
        importAutomatically(here, received),
        Locations,
        Locations.of({ of: () => Effect.sync(() => answers.pop() ?? { ...settings, automaticImport: false }) }),
      )
      return [reasonsIn(outcome), imported(yield* receipts)] as const
    }),
  )
  expect(reasons).toEqual(["SwitchedOff"])
  expect(kept).toBeUndefined()
})

it("D31.13 An answer with several network plans waits, whatever the location is contracted with.", async () => {
  expect(
    await keptFrom(answer([family({ required: "150.00" }), networkPlan("Premier", "in-network", inNetwork)])),
  ).toEqual([["SeveralNetworkPlans"], 0])
})

it("D31.14 An answer waits where the location is not contracted with the plan's carrier.", async () => {
  expect(await keptFrom(clean, enter(locationOf({ contracted: [] })))).toEqual([["NetworkNotContracted"], 0])
  expect(await keptFrom(clean, enter(locationOf({ contracted: [{ carrier: "Cigna" }] })))).toEqual([
    ["NetworkNotContracted"],
    0,
  ])
})

it("D31.15 A contract for one plan or one network of a carrier counts for no other.", async () => {
  const contracted = (contract: Contract) => enter(locationOf({ contracted: [contract] }))
  const waits = [["NetworkNotContracted"], 0]
  expect(await keptFrom(clean, contracted({ carrier: "Delta", plan: "Bright DMO" }))).toEqual(waits)
  expect(await keptFrom(clean, contracted({ carrier: "Delta", network: "Premier" }))).toEqual(waits)
  expect(
    await keptFrom(clean, contracted({ carrier: " delta", plan: "ACME PPO", network: "Acme PPO network " })),
  ).toEqual([["Imported"], 1])
})

it("D31.16 What the payer calls out of network waits, whatever the contract says.", async () => {
  expect(await keptFrom(answer([outOfNetwork]))).toEqual([["NetworkNotContracted"], 0])
})

it("D31.17 An answer waits where the payer or the plan has no group number.", async () => {
  const { groupNumber: _, ...nameless } = clean
  const { groupNumber: __, ...bare } = acme
  const plan = enter({ _tag: "Plan", plan: bare })
  expect(await keptFrom(nameless)).toEqual([["GroupNumberMissing"], 0])
  expect(await keptFrom({ ...clean, groupNumber: "  " })).toEqual([["GroupNumberMissing"], 0])
  expect(await keptFrom(clean, plan)).toEqual([["GroupNumberMissing"], 0])
  expect(await keptFrom(nameless, plan)).toEqual([["GroupNumberMissing"], 0])
})

it("D31.18 An answer waits where the group numbers differ, even where one is part of the other and the policy allows that.", async () => {
  expect(await keptFrom({ ...clean, groupNumber: "9002" })).toEqual([["GroupNumberDiffers"], 0])
  const reasons = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive({ ...clean, groupNumber: "4471-02" })
      const policy = { ...standardPolicy, groupNumber: "prefixOrSuffix" } as const
      return reasonsIn(yield* importAutomatically(here, received, { policy }))
    }),
  )
  expect(reasons).toEqual(["GroupNumberDiffers"])
})

it("D31.19 An answer waits where the payer describes another patient, though only the plan's values would change.", async () => {
  const about = { patient: anns.patient, plan: anns.plan }
  expect(await keptFrom({ ...clean, patient: { ...namedAnn, firstName: "Beth" } }, undefined, { about })).toEqual([
    ["PatientDiffers"],
    0,
  ])
})

it("D31.20 An answer waits where the payer's member id is not the subscription's.", async () => {
  const about = { patient: anns.patient, plan: anns.plan }
  expect(await keptFrom({ ...clean, patient: { ...namedAnn, memberId: "X9" } }, undefined, { about })).toEqual([
    ["MemberIdDiffers"],
    0,
  ])
})

it("D31.21 An answer waits once it is past its valid-through, and not on that day.", async () => {
  expect(await keptFrom(clean, undefined, { validThrough: day("2026-11-23") })).toEqual([["Expired"], 0])
  expect(await keptFrom(clean, undefined, { validThrough: day("2026-11-24") })).toEqual([["Imported"], 1])
})

it("D31.22 An answer waits once the benefit year has turned, though only the plan's values would change.", async () => {
  const outcome = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive({ ...clean, answersFor: day("2026-12-20") })
      return reasonsIn(yield* on("2027-01-02")(importAutomatically(here, received)))
    }),
  )
  expect(outcome).toEqual(["BenefitYearTurned"])
})

it("D31.23 An answer waits where a newer one came.", async () => {
  const reasons = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive(clean)
      yield* on("2026-11-25")(receive(clean, { id: literal(ResponseId)("newer") }))
      return reasonsIn(yield* importAutomatically(here, received))
    }),
  )
  expect(reasons).toEqual(["Superseded"])
})

it("D31.24 What a person could not import does not go in by itself either.", async () => {
  expect(await keptFrom({ ...clean, outcome: { _tag: "ineligible" } })).toEqual([["NotEligible"], 0])
  expect(await keptFrom(answer([]))).toEqual([["NothingStated"], 0])
})

it("D31.25 What was marked as done does not go in by itself.", async () => {
  const reasons = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive(clean)
      yield* markAsDone({ caller: mia, response: annsAnswer, receipt: receiptId("mark") })
      return reasonsIn(yield* importAutomatically(here, received))
    }),
  )
  expect(reasons).toEqual(["AlreadyHandled"])
})

const takenBack = Effect.gen(function* () {
  const received = yield* receive(clean)
  yield* imports(mia)
  yield* revertReceipt({
    caller: paul,
    reverts: receiptId("import"),
    receipt: receiptId("revert"),
    policy: standardPolicy,
    from: "history",
  })
  return received
})

it("D31.26 What was imported before does not go in again by itself, not even after it was taken back.", async () => {
  const [outcome, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* takenBack
      return [yield* importAutomatically(here, received), yield* coverageFor(anns)] as const
    }),
  )
  expect(outcome).toEqual({ _tag: "AlreadyImported", receipt: "import" })
  expect(coverage).not.toHaveProperty("Deductible required: family, annual")
})

it("D31.27 Every gate that is shut is named at once.", async () => {
  const reasons = await inPractice(
    Effect.gen(function* () {
      yield* enter(locationOf({ contracted: [] }), switched(true))
      const about = { patient: anns.patient, plan: anns.plan }
      const received = yield* receive(
        {
          ...answer([networkPlan("Premier", "in-network", inNetwork), outOfNetwork]),
          groupNumber: "1",
          patient: { ...namedAnn, firstName: "Beth", memberId: "X9" },
          answersFor: day("2025-12-20"),
          renewalMonth: 7,
        },
        { about },
      )
      const outcome = yield* importAutomatically(here, received)
      const store = yield* CoverageStore
      const held = yield* store.held(anns)
      const pure = O.isNone(held)
        ? []
        : gatesNotPassed({
            settings: unknownLocation,
            editions: standardEditions,
            standing: held.value.standing,
            received,
            newest: received.id,
            receipts: [],
            policy: standardPolicy,
            today: day("2026-11-24"),
          })
      return [reasonsIn(outcome), pure.map(({ _tag }) => _tag)] as const
    }),
  )
  const ofAnswer = ["GroupNumberDiffers", "PatientDiffers", "MemberIdDiffers", "Expired", "BenefitYearTurned"]
  expect(reasons[0]).toEqual(["SeveralNetworkPlans", "NetworkNotContracted", "NetworkNotContracted", ...ofAnswer])
  expect(reasons[1]).toEqual([
    "CapabilityMissing",
    "SwitchedOff",
    "SeveralNetworkPlans",
    "NetworkNotContracted",
    "NetworkNotContracted",
    ...ofAnswer,
  ])
})

it("D31.28 A warning that names no value keeps the whole answer out.", async () => {
  expect(await keptFrom({ ...clean, renewalMonth: 7 })).toEqual([["RenewalMonthDiffers"], 0])
  expect(await keptFrom({ ...clean, warnings: [{ _tag: "StatusUnstated", at: [3] }] })).toEqual([["StatusUnstated"], 0])
})

it("D31.29 A value that a review withholds stays out, and the others go in.", async () => {
  const { lines: changed, keptOut } = await goesIn(
    answer([
      networkPlan("Acme PPO network", "in-network", {
        deductibles: [deductible("family", { required: "150.00" })],
        maximums: [
          benefit("family", { maximum: ["3000.00", "4000.00"] }),
          benefit("family", { maximum: "500.00" }, { period: "lifetime", category: "Sealants" }),
        ],
      }),
    ]),
  )
  expect(changed).toEqual(["Deductible required: family, annual: nothing → $150.00"])
  expect(keptOut).toEqual([
    { because: { _tag: "Withheld", withheld: "NotPlaced" } },
    { address: maximumAt("family"), because: { _tag: "Withheld", withheld: "Disagreeing" } },
  ])
})

it("D31.30 A value that a review warns of stays out together with what was counted against it, and the others go in.", async () => {
  const { lines: changed, keptOut } = await goesIn(
    answer([
      networkPlan("Acme PPO network", "in-network", {
        deductibles: [deductible("family", { required: "150.00" })],
        maximums: [benefit("family", { maximum: "500.00", used: "650.00" })],
      }),
    ]),
  )
  expect(changed).toEqual(["Deductible required: family, annual: nothing → $150.00"])
  expect(keptOut.map(({ because }) => because)).toEqual([
    { _tag: "Warned", warning: "UsedAboveMaximum" },
    { _tag: "Warned", warning: "UsedAboveMaximum" },
  ])
})

it("D31.31 A warning of the payer's category keeps out what the plan counts in its own.", async () => {
  const { lines: changed, keptOut } = await goesIn(
    answer(
      [
        networkPlan("Acme PPO network", "in-network", {
          deductibles: [deductible("family", { required: "75.00" }, { period: "lifetime", category: "Endodontics" })],
          exceptions: [says("D9972", { type: "NotCovered" })],
        }),
      ],
      {
        warnings: [
          {
            _tag: "LevelAssumed",
            measure: "required",
            slot: { ...deductible("family", {}, { period: "lifetime", category: "Endodontics" }) },
            at: [4],
          },
        ],
      },
    ),
  )
  expect(changed).toEqual(["D9972: nothing → not covered"])
  expect(keptOut.map(({ because }) => because)).toEqual([{ _tag: "Warned", warning: "LevelAssumed" }])
})

it("D31.32 Where a procedure is said to be covered and not covered, its exceptions and those of a category stay out.", async () => {
  const { lines: changed, keptOut } = await goesIn(
    answer(
      [
        networkPlan("Acme PPO network", "in-network", {
          exceptions: [says("D9972", { type: "NotCovered" }), says("D1351", { type: "AgeLimitation", through: 14 })],
        }),
      ],
      { warnings: [{ _tag: "NotCoveredAndCovered", procedure: { ...exceptionsOf("D9972").procedure }, at: [8] }] },
    ),
  )
  expect(changed).toEqual(["D1351: nothing → through age 14"])
  expect(keptOut).toEqual([
    { address: exceptionsOf("D9972"), because: { _tag: "Warned", warning: "NotCoveredAndCovered" } },
  ])
})

it("D31.33 A value that another member's answer states otherwise stays out.", async () => {
  const cals_ = receive(answer([family({ required: "200.00" })], { patient: namedCal }), {
    id: literal(ResponseId)("Cal's answer"),
  })
  const { lines: changed, keptOut } = await goesIn(
    answer([
      networkPlan("Acme PPO network", "in-network", {
        deductibles: [deductible("family", { required: "150.00" })],
        maximums: [benefit("family", { maximum: "3000.00" })],
      }),
    ]),
    cals_,
  )
  expect(changed).toEqual(["Benefit maximum: family, annual: nothing → $3,000.00"])
  expect(keptOut.map(({ because }) => because)).toEqual([{ _tag: "Warned", warning: "OtherMemberDisagrees" }])
})

const everything = networkPlan("Acme PPO network", "in-network", {
  deductibles: [deductible("individual", { required: "50.00" }), deductible("family", { required: "150.00" })],
})

it("D31.34 A value that a person entered stays out for as long as it is as he left it.", async () => {
  const { lines: changed, keptOut, outcome } = await goesIn(answer([everything]))
  expect(outcome._tag).toBe("Imported")
  expect(changed).toEqual(["Deductible required: family, annual: nothing → $150.00"])
  expect(keptOut).toEqual([
    {
      address: required("individual", "0.00").address,
      because: { _tag: "EditedByHand", receipt: "held for Ann" },
    },
  ])
})

const edits = (value?: string) =>
  editCoverage({
    caller: olga,
    target: anns,
    edits: {
      limits: [value === undefined ? { address: required("family", "0.00").address } : required("family", value)],
    },
    receipt: receiptId(`edit ${value ?? "away"}`),
  })

it("D31.35 A value that a person took away is not put back.", async () => {
  const { outcome, lines: changed } = await goesIn(clean, Effect.andThen(edits("100.00"), edits()))
  expect(reasonsIn(outcome)).toEqual(["EditedByHand"])
  expect(changed).toEqual([])
})

it("D31.36 A value that a person took back is not imported again from a later answer.", async () => {
  const { outcome, lines: changed } = await inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* takenBack
      const received = yield* on("2026-11-25")(receive(clean, { id: literal(ResponseId)("later") }))
      const outcome = yield* on("2026-11-25")(importAutomatically(here, received))
      const receipt = imported(yield* receipts)
      return { outcome, lines: receipt === undefined ? [] : lines(receipt.changes) }
    }),
  )
  expect(reasonsIn(outcome)).toEqual(["EditedByHand"])
  expect(changed).toEqual([])
})

it("D31.37 Once a person has imported another value there, the payer's word counts again.", async () => {
  const { lines: changed, keptOut } = await inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* receive(answer([everything]), { id: literal(ResponseId)("first") })
      yield* imports(mia, choosing({ response: literal(ResponseId)("first"), sections: ["DeductiblesAndBenefits"] }))
      const later = answer([
        networkPlan("Acme PPO network", "in-network", {
          deductibles: [deductible("individual", { required: "75.00" })],
        }),
      ])
      const received = yield* on("2026-11-25")(receive(later, { id: literal(ResponseId)("later") }))
      yield* on("2026-11-25")(importAutomatically(here, received))
      const receipt = imported(yield* receipts)
      return receipt?._tag === "Imported"
        ? { lines: lines(receipt.changes), keptOut: receipt.keptOut }
        : { lines: [], keptOut: undefined }
    }),
  )
  expect(changed).toEqual(["Deductible required: individual, annual: $50.00 → $75.00"])
  expect(keptOut).toEqual([])
})

it("D31.38 What a person entered for another family stands in nobody's way, and what he entered for the plan does.", async () => {
  const own = networkPlan("Acme PPO network", "in-network", {
    deductibles: [deductible("family", { met: "75.00" })],
    maximums: [benefit("family", { used: "650.00", maximum: "3000.00" })],
  })
  const cal = hold(
    cals,
    { limits: [{ address: maximumAt("family"), value: "none" }], counters: [met("family", "61.00")] },
    "Cal's edit",
  )
  const { lines: changed, keptOut } = await goesIn(answer([own]), cal)
  expect(changed).toEqual(["Benefit used: family, annual, year from 2026-01-01: nothing → $650.00 as of 2026-11-20"])
  expect(keptOut).toEqual([
    { address: maximumAt("family"), because: { _tag: "EditedByHand", receipt: "Cal's edit" } },
    { address: metAt("family"), because: { _tag: "EditedByHand", receipt: "held for Ann" } },
  ])
})

it("D31.39 Where so much was edited that not all of it is read, what was not read counts as edited.", () => {
  const change = { address: maximumAt("family"), step: { _tag: "Add", after: "none" } } as const
  expect(leftByHand(anns, { receipts: [], complete: true })(change)).toEqual(O.none)
  expect(leftByHand(anns, { receipts: [], complete: false })(change)).toEqual(O.some({ _tag: "PerhapsEditedByHand" }))
})

it("D31.40 What the payer does not mention stays, exceptions too.", async () => {
  const held = (target: Target) => coverageFor(target)
  const [before, after] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const first = yield* held(anns)
      yield* automatically(
        answer([
          networkPlan("Acme PPO network", "in-network", { exceptions: [says("D9972", { type: "NotCovered" })] }),
        ]),
      )
      return [first, yield* held(anns)] as const
    }),
  )
  expect(after).toEqual({ ...before, D9972: "not covered" })
})

it("D31.41 An answer that says nothing new leaves no receipt and waits as before.", async () => {
  const { outcome, lines: changed } = await goesIn(
    answer([
      networkPlan("Acme PPO network", "in-network", { deductibles: [deductible("individual", { required: "25.00" })] }),
    ]),
  )
  expect(reasonsIn(outcome)).toEqual(["NothingToChange"])
  expect(changed).toEqual([])
})

it("D31.42 Where every value stays out nothing is written, and each is listed.", async () => {
  const { outcome, lines: changed } = await goesIn(
    answer([
      networkPlan("Acme PPO network", "in-network", {
        deductibles: [deductible("individual", { required: "50.00" })],
        maximums: [benefit("family", { maximum: "500.00", used: "650.00" })],
      }),
    ]),
  )
  expect(reasonsIn(outcome)).toEqual(["EditedByHand", "UsedAboveMaximum", "UsedAboveMaximum"])
  expect(changed).toEqual([])
})

it("D31.43 The same answer twice goes in once.", async () => {
  const [outcomes, count] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive(clean)
      const twice = Effect.all([importAutomatically(here, received), importAutomatically(here, received)], {
        concurrency: "unbounded",
      })
      const both = [...(yield* twice), yield* importAutomatically(here, received)]
      return [both, (yield* receipts).filter(({ _tag }) => _tag === "Imported").length] as const
    }),
  )
  expect(outcomes.map((outcome) => "receipt" in outcome && outcome.receipt)).toEqual(
    outcomes.map(() => "automatic-Ann's answer"),
  )
  expect(outcomes[2]?._tag).toBe("AlreadyImported")
  expect(count).toBe(1)
})

it("D31.44 The receipt keeps what stayed out and the kind of reason, and nothing of what the payer said.", async () => {
  const kept = await inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* automatically(answer([everything]))
      return imported(yield* receipts)
    }),
  )
  expect(kept).toMatchObject({
    keptOut: [{ address: { _tag: "DeductibleRequired" }, because: { _tag: "EditedByHand", receipt: "held for Ann" } }],
  })
  expect(JSON.stringify(kept)).not.toContain("5000,")
})

it("D31.45 A notice names the receipt that leads to its review, for whom, how many values went in and stayed out, and until when.", async () => {
  const { outcome } = await goesIn(answer([everything]))
  expect(outcome).toMatchObject({
    notice: {
      receipt: "automatic-Ann's answer",
      location: "Main Street",
      patient: "Ann",
      plan: "Acme PPO",
      on: "2026-11-24",
      values: 1,
      keptOut: 1,
      reviewUntil: "2026-12-24",
    },
  })
})

const importOf = (target: Target): Imported => ({
  _tag: "Imported",
  id: receiptId("R"),
  at: noon,
  on: day("2026-11-24"),
  by: { automatic: true, location: mainStreet },
  target,
  changes: noChanges,
  response: annsAnswer,
  networkPlan: "PPO",
  sections: ["DeductiblesAndBenefits"],
  confirmed: [],
  affected: { plan: { families: 0, patients: 0 }, subscription: { families: 0, patients: 0 } },
})

it("D31.46 A value that stays out for two reasons is one value of the notice.", () => {
  const address = maximumAt("family")
  const notice = noticeOf(
    {
      ...importOf(anns),
      keptOut: [
        { address, because: { _tag: "Warned", warning: "UsedAboveMaximum" } },
        { address, because: { _tag: "EditedByHand", receipt: receiptId("edit") } },
        { because: { _tag: "Withheld", withheld: "NotPlaced" } },
      ],
    },
    standardPolicy,
  )
  expect(notice.keptOut).toBe(2)
})

it("D31.47 An import that went in by itself can be taken back by whoever may edit insurance plans, and is nobody's own to undo.", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* automatically(clean)
      const undo = { reverts: receiptId("automatic-Ann's answer"), policy: standardPolicy } as const
      const mias = yield* refusalsOf(
        revertReceipt({ ...undo, caller: mia, receipt: receiptId("Mia's"), from: "review" }),
      )
      yield* revertReceipt({ ...undo, caller: paul, receipt: receiptId("Paul's"), from: "history" })
      return [mias, yield* coverageFor(anns)] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
  expect(coverage).not.toHaveProperty("Deductible required: family, annual")
})

it("D31.48 A host hears of met and used amounts that went in by themselves.", async () => {
  const { outcome } = await goesIn(
    answer([networkPlan("Acme PPO network", "in-network", { maximums: [benefit("family", { used: "650.00" })] })]),
  )
  expect(outcome).toMatchObject({
    events: [{ _tag: "AmountsImported", receipt: "automatic-Ann's answer", asOf: "2026-11-20" }],
  })
})

it("D31.49 A count older than the one that is held stays out.", async () => {
  const counting = (used: string, answersFor: string) =>
    answer([networkPlan("Acme PPO network", "in-network", { maximums: [benefit("family", { used })] })], {
      answersFor: day(answersFor),
    })
  const first = literal(ResponseId)("first")
  const { outcome } = await goesIn(
    counting("600.00", "2026-11-18"),
    Effect.andThen(
      receive(counting("650.00", "2026-11-20"), { id: first }),
      imports(mia, choosing({ response: first })),
    ),
  )
  expect(reasonsIn(outcome)).toEqual(["HeldCountedLater"])
})

it("D31.50 A person's order for a night asks for his right and for no switch, and stops at the same gates of the answer.", async () => {
  const about = { patient: bens.patient, plan: bens.plan }
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      const ordered = { caller: mia }
      const anns_ = yield* receive(clean)
      const other = yield* receive(
        { ...clean, patient: { ...namedBen, firstName: "Beth" } },
        { about, id: literal(ResponseId)("Ben's answer") },
      )
      return [yield* importUnattended(ordered, anns_), yield* importUnattended(ordered, other)] as const
    }),
  )
  expect(first._tag).toBe("Imported")
  expect(reasonsIn(second)).toEqual(["PatientDiffers"])
})

it("D31.51 What a person entered in the place of the payer's coverages stays out, in every part of it, and what the payer said does not.", () => {
  const codes = (from: string, through: string) =>
    ({ _tag: "Coverage", codes: { from: code(from), through: code(through) } }) as const
  const row = (basisPoints: number) => ({ planPays: literal(Percent)(basisPoints) })
  const add = (from: string, through: string, mark: "derived" | "edited") =>
    ({ address: codes(from, through), step: { _tag: "Add", after: row(5000) }, mark, evidence: [] }) as const
  const byHand = {
    receipts: [
      {
        sequence: 1,
        receipt: {
          ...importOf(anns),
          changes: { ...noChanges, coverages: [add("D2000", "D2999", "edited"), add("D3000", "D3999", "derived")] },
        },
      },
    ],
    complete: true,
  }
  const to = (from: string, through: string, before: number) =>
    leftByHand(
      anns,
      byHand,
    )({ address: codes(from, through), step: { _tag: "Set", before: row(before), after: row(8000) } })
  const byEntry = O.some({ _tag: "EditedByHand", receipt: "R" })
  expect(to("D2000", "D2999", 5000)).toEqual(byEntry)
  expect(to("D2100", "D2199", 5000)).toEqual(byEntry)
  expect(to("D2900", "D3999", 5000)).toEqual(byEntry)
  expect(to("D2100", "D2199", 6000)).toEqual(O.none)
  expect(to("D3000", "D3999", 5000)).toEqual(O.none)
})

it("D31.52 Automatic import is switched by whoever may edit insurance plans, and by nobody else.", async () => {
  const [refusals, calls, settings] = await inPractice(
    Effect.gen(function* () {
      yield* enter(locationOf())
      const mias = switchAutomaticImport({ caller: mia, on: true })
      return [
        yield* refusalsOf(mias),
        yield* callsOf(mias),
        yield* switchAutomaticImport({ caller: paul, on: true }),
      ] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
  expect(calls).toEqual([])
  expect(settings.automaticImport).toBe(true)
})

it("D31.53 the right is asked for again before it is switched: taken away in between, it is refused", async () => {
  const [refusals, settings] = await inPractice(
    Effect.gen(function* () {
      yield* enter(locationOf())
      const refusals = yield* refusalsOf(
        whileTakenAway("Edit Insurance Plans")(switchAutomaticImport({ caller: paul, on: true })),
      )
      return [refusals, yield* locationSettings(paul)] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
  expect(settings.automaticImport).toBe(false)
})

it("D31.54 It cannot be switched on where the edition cannot do it, and can be switched off anywhere.", async () => {
  const [refusals, settings] = await inPractice(
    Effect.gen(function* () {
      yield* enter(locationOf({ edition: "Essentials" }), switched(true))
      const refusals = yield* refusalsOf(switchAutomaticImport({ caller: paul, on: true }))
      yield* switchAutomaticImport({ caller: paul, on: false })
      return [refusals, yield* locationSettings(paul)] as const
    }),
  )
  expect(refusals).toEqual([{ _tag: "CapabilityMissing", capability: "AutomaticImport" }])
  expect(settings).toMatchObject({ edition: "Essentials", automaticImport: false })
})

it("D31.55 What is set for a location is seen by whoever may import or edit insurance plans, and by nobody else.", async () => {
  const [mias, refusals] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      return [yield* locationSettings(mia), yield* refusalsOf(locationSettings(ned))] as const
    }),
  )
  expect(mias).toEqual({ edition: "Pro", automaticImport: true, contracted: [{ carrier: "Delta" }] })
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
})

it("D31.56 Entering a location's records again leaves its switch as it is.", async () => {
  const settings = await inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* enter(locationOf({ contracted: [] }))
      return yield* locationSettings(mia)
    }),
  )
  expect(settings).toEqual({ edition: "Pro", automaticImport: true, contracted: [] })
})

it("D31.57 An answer that is brought in goes in by itself in the same call, at the location it was asked for at.", async () => {
  const [here_, there] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const bringing = { id: annsAnswer, response: clean, message: "EB*C*IND*35" }
      const elsewhere = yield* receiveAndImport({
        ...bringing,
        from: { _tag: "Connection", practice, location: hillRoad },
      })
      return [
        yield* receiveAndImport({ ...bringing, from: { _tag: "Connection", practice, location: mainStreet } }),
        elsewhere,
      ] as const
    }),
  )
  expect(reasonsIn(there.outcome)).toEqual(["CapabilityMissing", "SwitchedOff"])
  expect(here_.outcome._tag).toBe("Imported")
})

it("D31.58 What went in by itself waits in the review of imports, which says what stayed out and why.", async () => {
  const [waiting, view] = await inPractice(
    Effect.gen(function* () {
      yield* ready
      yield* automatically(answer([everything]))
      const { items } = yield* openReviews({ caller: paul, policy: standardPolicy, page: { size: 10 } })
      const { review } = yield* openRevertReview({
        caller: paul,
        of: receiptId("automatic-Ann's answer"),
        policy: standardPolicy,
      })
      return [items, revertReviewView(review)] as const
    }),
  )
  expect(waiting.map(({ receipt, values }) => [receipt, values])).toEqual([["automatic-Ann's answer", 1]])
  expect(view.rows.map(({ steps }) => steps.map(({ by }) => by))).toEqual([["automatically, 2026-11-24"]])
  expect(view.keptOut).toEqual([
    "Deductible required: individual, annual: somebody changed it by hand, with `held for Ann`",
  ])
})

it("D31.59 Where a host sells other editions, what comes with one counts where automatic import is switched on, and in the review of what went in.", async () => {
  const editions = { Premium: ["ManualImport", "AutomaticImport", "RevertReview"] } as const
  const premium = deskUnder(standardPolicy, standardVerificationPolicy, editions)
  const [unknown, settings, waiting] = await inPractice(
    Effect.gen(function* () {
      yield* enter(locationOf({ edition: "Premium" }))
      const asks = { caller: paul, page: { size: 10 } }
      return [
        [
          ...(yield* refusalsOf(switchAutomaticImport({ caller: paul, on: true }))),
          ...(yield* refusalsOf(desk.openReviews(asks))),
        ],
        yield* premium.switchAutomaticImport({ caller: paul, on: true }),
        yield* premium.openReviews(asks),
      ] as const
    }),
  )
  expect(unknown).toEqual([
    { _tag: "CapabilityMissing", capability: "AutomaticImport" },
    { _tag: "CapabilityMissing", capability: "RevertReview" },
  ])
  expect(settings).toMatchObject({ automaticImport: true })
  expect(waiting).toEqual({ items: [] })
})

it("D31.60 An answer that goes in by itself, or comes in a night, counts for as long as the practice says answers count.", async () => {
  const expiry = { days: 7 }
  const weekly = deskUnder(standardPolicy, { ...standardVerificationPolicy, expiry })
  const from = { _tag: "Connection", practice, location: mainStreet } as const
  const kept = await inPractice(
    Effect.gen(function* () {
      const { received } = yield* weekly.receiveAndImport({
        ...{ from, id: annsAnswer, response: clean, message: "EB*C*IND*35" },
      })
      const night = receiveDelivery(() => E.right(clean), expiry)
      const delivered = yield* night({ from, id: responseId("at night"), number: 0, message: "EB*C*IND*35" })
      return [received, ...(delivered._tag === "Received" ? [delivered.received] : [])]
    }),
  )
  expect(kept.map(({ validThrough }) => validThrough)).toEqual(["2026-11-27", "2026-11-27"])
})

it("D4.11 An automatic import always uses the policy statedProcedures.", async () => {
  const removed = await inPractice(
    Effect.gen(function* () {
      yield* ready
      const received = yield* receive(
        answer([
          networkPlan("Acme PPO network", "in-network", { exceptions: [says("D9972", { type: "NotCovered" })] }),
        ]),
      )
      yield* importAutomatically(here, received, { policy: { ...standardPolicy, exceptions: "wholeTable" } })
      return imported(yield* receipts)
    }),
  )
  expect(removed === undefined ? [] : lines(removed.changes)).toEqual(["D9972: nothing → not covered"])
})

it("D13.10 An automatic import is blocked where group numbers differ or one is missing.", async () => {
  const { groupNumber: _, ...nameless } = clean
  expect(await keptFrom({ ...clean, groupNumber: "4471-02" })).toEqual([["GroupNumberDiffers"], 0])
  expect(await keptFrom(nameless)).toEqual([["GroupNumberMissing"], 0])
})

it("D18.5 An automatic import is blocked where the answer is past its valid-through.", async () => {
  expect(await keptFrom(clean, undefined, { validThrough: day("2026-11-01") })).toEqual([["Expired"], 0])
})
