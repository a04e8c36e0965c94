import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type {
  Category,
  EligibilityResponse,
  Enrolment,
  Imported,
  NetworkPlan,
  Policy,
  PracticeRecord,
  ReadingWarning,
  StoredReceipt,
} from "../../src/index.ts"
import {
  addDays,
  allChanges,
  gateName,
  gatesNotPassed,
  sections,
  standardEditions,
  standardPolicy,
} from "../../src/index.ts"
import type { DeliveryOutcome } from "../../src/effect.ts"
import {
  automaticReceiptId,
  CoverageStore,
  EligibilityInbox,
  importAutomatically,
  Locations,
  reasonName,
  Register,
  todayAt,
} from "../../src/effect.ts"
import type { AnswerSeed } from "../worlds/answers.ts"
import { answerAbout, answerSeed } from "../worlds/answers.ts"
import { home, mainStreet } from "../worlds/ids.ts"
import type { Scene } from "../worlds/Scene.ts"
import { acts, scene } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { world } from "../worlds/World.ts"
import { chosen, importableIn, planOf } from "../worlds/World.ts"
import { changedNames, isFamilys, isOwn, isPlans, nameOf } from "./figures.ts"
import { nobodyWatches, performing } from "./histories.ts"
import { preparing } from "./played.ts"
import { runs } from "./runs.ts"
import {
  heldBy,
  historyOf,
  noonOf,
  nthReceipt,
  nthResponse,
  onStage,
  previewing,
  readAll,
  receivingAs,
  reverting,
  shown,
  type Reading,
} from "./stage.ts"

const place = { practice: home, location: mainStreet }

const ready: ReadonlyArray<PracticeRecord> = [
  { _tag: "Location", location: mainStreet, edition: "Pro", contracted: [{ carrier: "Delta" }, { carrier: "DELTA " }] },
  { _tag: "AutomaticImport", location: mainStreet, on: true },
]

const entering = (records: ReadonlyArray<PracticeRecord>) =>
  Effect.flatMap(Register, (register) => register.enter(home, records))

// Every plan has the group number that the answers name, so that something can go in.
const grouped = (on: World): ReadonlyArray<PracticeRecord> => [
  ...ready,
  ...on.plans.map((plan) => ({ _tag: "Plan", plan: { ...plan, groupNumber: "4471", carrier: "Delta" } }) as const),
]

const welcome = (on: World, about: Enrolment, seed: AnswerSeed): EligibilityResponse => {
  const [first] = seed.networkPlans
  const { networkPlans: _, ...answered } = answerAbout(on, about, { ...seed, mistaken: "nothing", daysAgo: 0 })
  const only: ReadonlyArray<NetworkPlan> = first === undefined ? [] : [{ ...first, status: "in-network" }]
  return { ...answered, groupNumber: "4471", networkPlans: only }
}

const measured = (tag: "AmountEmpty" | "LevelAssumed" | "ZeroMaximum") =>
  fc.record({
    _tag: fc.constant(tag),
    measure: fc.constantFrom("required", "met", "maximum", "used"),
    at: fc.constant([1]),
  })

/** A warning about the amount that stands at a place of the answer. */
const warningSeed = fc.record({
  which: fc.nat(),
  warning: fc.oneof(measured("AmountEmpty"), measured("LevelAssumed"), measured("ZeroMaximum")),
})

const warned = (
  response: EligibilityResponse,
  seeds: ReadonlyArray<{
    readonly which: number
    readonly warning: {
      readonly _tag: "AmountEmpty" | "LevelAssumed" | "ZeroMaximum"
      readonly measure: "maximum" | "met" | "required" | "used"
      readonly at: ReadonlyArray<number>
    }
  }>,
): EligibilityResponse => {
  const slots = response.networkPlans.flatMap(({ deductibles, maximums }) => [...deductibles, ...maximums])
  const warnings = seeds.flatMap(({ which, warning }): ReadonlyArray<ReadingWarning> => {
    const slot = slots[which % Math.max(slots.length, 1)]
    return slot === undefined
      ? []
      : [{ ...warning, slot: { level: slot.level, period: slot.period, category: slot.category } }]
  })
  return { ...response, warnings }
}

interface Gone {
  readonly outcome: DeliveryOutcome
  readonly receipt: Imported | undefined
  readonly response: EligibilityResponse
  readonly about: Enrolment
  readonly before: Reading
  readonly after: Reading
}

const receiptOf = Effect.gen(function* () {
  const store = yield* CoverageStore
  const found = yield* store.receipt(home, automaticReceiptId(nthResponse(500)))
  return O.isSome(found) && found.value.receipt._tag === "Imported" ? found.value.receipt : undefined
})

const going = (one: Scene, change: (response: EligibilityResponse) => EligibilityResponse = (same) => same) =>
  Effect.gen(function* () {
    const { about } = yield* preparing(one)
    yield* entering(grouped(one.world))
    const response = change(welcome(one.world, about, one.answer))
    const before = yield* readAll(one.world)
    yield* receivingAs(one.world, about, response, nthResponse(500))
    const inbox = yield* EligibilityInbox
    const letter = yield* inbox.find(home, nthResponse(500))
    const outcome: DeliveryOutcome = O.isSome(letter)
      ? yield* importAutomatically(place, letter.value.received)
      : { _tag: "SetAside", problem: { _tag: "Fault", error: "not received" } }
    const gone: Gone = {
      outcome,
      receipt: yield* receiptOf,
      response,
      about,
      before,
      after: yield* readAll(one.world),
    }
    return gone
  })

const namesOf = ({ changes }: Pick<Imported, "changes">): ReadonlyArray<string> =>
  allChanges(changes).map(({ address }) => nameOf(address))

const differing = ({ before, after }: Gone, who: (enrolment: Enrolment) => boolean): ReadonlyArray<string> =>
  before.flatMap(({ enrolment, figures }, i) =>
    who(enrolment) ? changedNames(figures, after[i]?.figures ?? new Map()) : [],
  )

const placed = (on: World, about: Enrolment, category: Category): ReadonlyArray<string> => [
  category,
  planOf(on, about).tiers?.[category] ?? category,
]

/** The names that begin so are about an amount of which a reader warned, or about what was counted against it. */
const namedBy = (on: World, about: Enrolment, warnings: ReadonlyArray<ReadingWarning>): ReadonlyArray<string> =>
  warnings.flatMap((warning) => {
    if (!("measure" in warning)) return []
    const both =
      warning.measure === "required" || warning.measure === "met"
        ? ["DeductibleRequired", "DeductibleMet"]
        : ["BenefitMaximum", "BenefitUsed"]
    const { level, period, category } = warning.slot
    return both.flatMap((what) =>
      placed(on, about, category).map((where) => [what, level, period, where, ""].join(" ; ")),
    )
  })

describe("what goes in by itself", () => {
  it("goes in often enough for these laws to say something, and something stays out often enough", async () => {
    let [imported, keptOut] = [0, 0]
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onStage(
          one.world,
          Effect.map(going(one), ({ receipt }) => {
            if (receipt !== undefined) imported++
            if ((receipt?.keptOut ?? []).length > 0) keptOut++
          }),
        ),
      ),
      { ...runs(150), endOnFailure: true },
    )
    expect(imported).toBeGreaterThan(40)
    expect(keptOut).toBeGreaterThan(15)
  })

  it("is part of what a review would propose, and never what it withholds or what a warning names", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.array(warningSeed, { maxLength: 3 }), (one, seeds) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { about } = yield* preparing(one)
            yield* entering(grouped(one.world))
            const response = warned(welcome(one.world, about, one.answer), seeds)
            yield* receivingAs(one.world, about, response, nthResponse(500))
            const reviewed = yield* previewing({
              response: nthResponse(500),
              sections,
              policy: { ...standardPolicy, exceptions: "statedProcedures" },
              answers: {},
            })
            const inbox = yield* EligibilityInbox
            const letter = yield* inbox.find(home, nthResponse(500))
            if (O.isNone(letter)) return
            yield* importAutomatically(place, letter.value.received)
            const receipt = yield* receiptOf
            if (receipt === undefined) return
            if (reviewed._tag === "Left") throw new Error("what could not be reviewed went in by itself")
            const { withheld, warnings, changes } = reviewed.right
            const proposed = new Set(allChanges(changes).map(({ address }) => nameOf(address)))
            const out = [
              ...withheld.flatMap((one) =>
                "address" in one
                  ? [nameOf(one.address)]
                  : "proposed" in one
                    ? one.proposed.map(({ address }) => nameOf(address))
                    : [],
              ),
              ...warnings.flatMap((one) =>
                one._tag === "HeldCountedLater"
                  ? [nameOf(one.address)]
                  : one._tag === "OtherMemberDisagrees"
                    ? one.amounts.map(({ address }) => nameOf(address))
                    : [],
              ),
            ]
            const begins = [
              ...namedBy(one.world, about, response.warnings),
              ...warnings.flatMap((one_) => {
                if (one_._tag !== "MetAboveRequired" && one_._tag !== "UsedAboveMaximum") return []
                return namedBy(one.world, about, [
                  {
                    _tag: "AmountEmpty",
                    measure: one_._tag === "MetAboveRequired" ? "met" : "used",
                    slot: one_.slot,
                    at: [],
                  },
                ])
              }),
            ]
            const changed = namesOf(receipt)
            expect(changed.filter((name) => !proposed.has(name))).toEqual([])
            expect(changed.filter((name) => out.includes(name))).toEqual([])
            expect(changed.filter((name) => begins.some((begin) => name.startsWith(begin)))).toEqual([])
          }),
        ),
      ),
      runs(250),
    )
  })

  it("reaches nobody outside the plan, outside the family only what is the plan's, and of others nothing that is their own", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onStage(
          one.world,
          Effect.map(going(one), (gone) => {
            const { about } = gone
            const onPlan = (enrolment: Enrolment) => planOf(one.world, enrolment).id === planOf(one.world, about).id
            const inFamily = ({ subscription }: Enrolment) => subscription === about.subscription
            expect(differing(gone, (enrolment) => !onPlan(enrolment))).toEqual([])
            expect(differing(gone, (enrolment) => !inFamily(enrolment)).filter((name) => !isPlans(name))).toEqual([])
            const others = (enrolment: Enrolment) => inFamily(enrolment) && enrolment.patient !== about.patient
            expect(differing(gone, others).filter(isOwn)).toEqual([])
            const family = gone.after
              .filter(({ enrolment }) => inFamily(enrolment))
              .map(({ figures }) => [...figures].filter(([name]) => isFamilys(name)))
            expect(family).toEqual(family.map(() => family[0]))
          }),
        ),
      ),
      runs(150),
    )
  })

  it("goes in once, and taken back leaves everything as it was", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const gone = yield* going(one)
            if (gone.receipt === undefined) return
            const inbox = yield* EligibilityInbox
            const letter = yield* inbox.find(home, nthResponse(500))
            if (O.isNone(letter)) return
            const again = yield* importAutomatically(place, letter.value.received)
            expect(again).toEqual({ _tag: "AlreadyImported", receipt: gone.receipt.id })
            expect(shown(yield* readAll(one.world))).toEqual(shown(gone.after))
            yield* reverting(gone.receipt.id, nthReceipt(501))
            expect(shown(yield* readAll(one.world))).toEqual(shown(gone.before))
          }),
        ),
      ),
      runs(100),
    )
  })
})

interface Shutting {
  readonly name: string
  readonly records?: (on: World) => ReadonlyArray<PracticeRecord>
  readonly response?: (response: EligibilityResponse, on: World, about: Enrolment) => EligibilityResponse
  readonly policy?: Policy
}

// Each shuts one gate, and leaves all the others open.
const shuttings: ReadonlyArray<Shutting> = [
  {
    name: "CapabilityMissing",
    records: () => [
      { _tag: "Location", location: mainStreet, edition: "Essentials", contracted: [{ carrier: "Delta" }] },
    ],
  },
  { name: "SwitchedOff", records: () => [{ _tag: "AutomaticImport", location: mainStreet, on: false }] },
  {
    name: "SeveralNetworkPlans",
    response: (response) => ({
      ...response,
      networkPlans: response.networkPlans.flatMap((plan) => [plan, { ...plan, name: `${plan.name} too` }]),
    }),
  },
  {
    name: "NetworkNotContracted",
    records: () => [{ _tag: "Location", location: mainStreet, edition: "Pro", contracted: [{ carrier: "Delt" }] }],
  },
  {
    name: "NetworkNotContracted",
    response: (response) => ({
      ...response,
      networkPlans: response.networkPlans.map((plan) => ({ ...plan, status: "out-of-network" as const })),
    }),
  },
  {
    name: "GroupNumberMissing",
    response: ({ groupNumber: _, ...response }) => response,
  },
  { name: "GroupNumberDiffers", response: (response) => ({ ...response, groupNumber: "4471-02" }) },
  {
    name: "GroupNumberDiffers",
    response: (response) => ({ ...response, groupNumber: "4471-02" }),
    policy: { ...standardPolicy, groupNumber: "prefixOrSuffix" },
  },
  {
    name: "PatientDiffers",
    response: (response) => ({ ...response, patient: { ...response.patient, firstName: "Zoe" } }),
  },
  {
    name: "MemberIdDiffers",
    response: (response) => ({ ...response, patient: { ...response.patient, memberId: "somebody else's" } }),
  },
  { name: "NotEligible", response: (response) => ({ ...response, outcome: { _tag: "ineligible" } }) },
  {
    name: "StatusUnstated",
    response: (response) => ({ ...response, warnings: [{ _tag: "StatusUnstated", at: [] }] }),
  },
  {
    name: "RenewalMonthDiffers",
    response: ({ renewalMonth = 1, ...response }) => ({ ...response, renewalMonth: renewalMonth === 1 ? 2 : 1 }),
  },
]

// What no gate looks at by itself: it is known once the answer was weighed.
const ofWarnings = ["StatusUnstated", "RenewalMonthDiffers"]

describe("every gate alone keeps an answer out that would go in", () => {
  it.each(shuttings.map((one, i) => [one.name, i] as const))("%s (%i)", async (name, i) => {
    const shutting = shuttings[i]
    let shut = 0
    await fc.assert(
      fc.asyncProperty(scene, async (one) => {
        const open = await onStage(one.world, going(one))
        if (open.receipt === undefined) return
        const gone = await onStage(
          one.world,
          Effect.gen(function* () {
            const { about } = yield* preparing(one)
            yield* entering([...grouped(one.world), ...(shutting?.records?.(one.world) ?? [])])
            const response = welcome(one.world, about, one.answer)
            const before = yield* readAll(one.world)
            yield* receivingAs(
              one.world,
              about,
              shutting?.response?.(response, one.world, about) ?? response,
              nthResponse(500),
            )
            const inbox = yield* EligibilityInbox
            const letter = yield* inbox.find(home, nthResponse(500))
            if (O.isNone(letter)) return undefined
            const { received } = letter.value
            const policy = shutting?.policy ?? standardPolicy
            const outcome = yield* importAutomatically(place, received, { policy })
            const locations = yield* Locations
            const { standing } = yield* heldBy(one.world, about)
            // The gate itself, and not only a warning that says the same.
            const gates = gatesNotPassed({
              settings: yield* locations.of(home, mainStreet),
              editions: standardEditions,
              standing,
              received,
              newest: received.id,
              receipts: [],
              policy,
              today: one.world.today,
            })
            return { gates: gates.map(gateName), outcome, before, after: yield* readAll(one.world) }
          }),
        )
        if (gone === undefined) return
        shut++
        if (!ofWarnings.includes(name)) expect([...new Set(gone.gates)]).toEqual([name])
        expect(gone.outcome._tag === "LeftForReview" ? gone.outcome.reasons.map(reasonName) : []).toContain(name)
        expect(shown(gone.after)).toEqual(shown(gone.before))
      }),
      runs(25),
    )
    expect(shut).toBeGreaterThan(3)
  })

  it("a later answer, a turn of the year, and the day after its last", async () => {
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(31, 366), (one, days) =>
        onStage(
          one.world,
          Effect.gen(function* () {
            const { about } = yield* preparing(one)
            yield* entering(grouped(one.world))
            yield* receivingAs(one.world, about, welcome(one.world, about, one.answer), nthResponse(500))
            const before = yield* historyOf()
            const inbox = yield* EligibilityInbox
            const letter = yield* inbox.find(home, nthResponse(500))
            if (O.isNone(letter)) return
            const then = { ...one.world, today: addDays(one.world.today, days) }
            const outcome = yield* Effect.provide(
              importAutomatically(place, letter.value.received),
              todayAt(then.today, noonOf(then)),
            )
            const reasons = outcome._tag === "LeftForReview" ? outcome.reasons.map(reasonName) : []
            expect(reasons).toContain("Expired")
            if (days === 366) expect(reasons).toContain("BenefitYearTurned")
            expect(yield* historyOf()).toEqual(before)
          }),
        ),
      ),
      runs(40),
    )
  })
})

const lastWord = (
  history: ReadonlyArray<StoredReceipt>,
  name: string,
  of: (receipt: StoredReceipt["receipt"]) => boolean,
): StoredReceipt["receipt"]["_tag"] | undefined =>
  history.findLast(
    ({ receipt }) => of(receipt) && allChanges(receipt.changes).some(({ address }) => nameOf(address) === name),
  )?.receipt._tag

describe("what a person changed by hand", () => {
  it("is never written over by itself, whatever was done before", async () => {
    let [imports, edited] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        world,
        acts,
        fc.array(fc.record({ who: fc.nat(), answer: answerSeed }), { minLength: 8, maxLength: 8 }),
        (on, history, answers) =>
          onStage(
            on,
            Effect.gen(function* () {
              yield* entering(grouped(on))
              let n = 0
              yield* performing(on, history, nobodyWatches, (_act, _refused, now) =>
                Effect.gen(function* () {
                  const seed = answers[n % answers.length]
                  const patients = importableIn(now)
                  if (seed === undefined || patients.length === 0) return
                  const response = nthResponse(600 + n++)
                  const about = chosen(patients, seed.who)
                  yield* receivingAs(now, about, welcome(now, about, seed.answer), response)
                  const before = yield* historyOf()
                  const inbox = yield* EligibilityInbox
                  const letter = yield* inbox.find(home, response)
                  if (O.isNone(letter)) return
                  yield* importAutomatically(place, letter.value.received)
                  const store = yield* CoverageStore
                  const found = yield* store.receipt(home, automaticReceiptId(response))
                  if (O.isNone(found)) return
                  imports++
                  const { target, changes } = found.value.receipt
                  for (const { address } of allChanges(changes)) {
                    const name = nameOf(address)
                    const word = lastWord(before, name, ({ target: of }) =>
                      isPlans(name)
                        ? of.plan === target.plan
                        : of.subscription === target.subscription && (isFamilys(name) || of.patient === target.patient),
                    )
                    if (word !== undefined) edited++
                    expect([name, word === "Edited" || word === "Reverted"]).toEqual([name, false])
                  }
                }).pipe(Effect.orDie, Effect.provide(todayAt(now.today, noonOf(now)))),
              )
            }),
          ),
      ),
      runs(150),
    )
    expect(imports).toBeGreaterThan(50)
    expect(edited).toBeGreaterThan(10)
  })
})
