import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { DisagreementsQuery } from "../../src/effect.ts"
import { disagreementsOfPlans, EligibilityInbox, preview, Register } from "../../src/effect.ts"
import type { NamedPatient, NetworkPlan, PlanDisagreement, ReceivedResponse, StatedException } from "../../src/index.ts"
import {
  addDays,
  disagreements,
  disagreementsSince,
  literal,
  PatientId,
  Percent,
  PlanId,
  PracticeId,
  standardPolicy,
  SubscriptionId,
} from "../../src/index.ts"
import { sayWarnings } from "../../src/review.ts"
import { code, exceptionsOf, maximumAt, requiredAt, times, usd } from "./amounts.ts"
import { answer, benefit, deductible, namedAnn, namedBen, namedCal, networkPlan, says } from "./answers.ts"
import { callsOf, choosing, receive, refusalsOf, responseId } from "./desk.ts"
import {
  acme,
  adams,
  bright,
  day,
  dee,
  finn,
  granted,
  inPractice,
  mia,
  ned,
  noon,
  on,
  paul,
  practice,
  today,
} from "./practice.ts"

interface About {
  readonly on?: string
  readonly group?: string
  readonly patient?: string
}

/** A member's newest answer on Acme PPO, about 20 November 2026 unless it says otherwise. */
const from = (
  member: string,
  networkPlans: ReadonlyArray<NetworkPlan>,
  { on = "2026-11-20", group, patient = member }: About = {},
): ReceivedResponse => {
  const { groupNumber: _none, ...rest } = answer(networkPlans, { answersFor: day(on) })
  return {
    id: responseId(`${member}'s answer`),
    practice,
    plan: acme.id,
    subscription: literal(SubscriptionId)(member),
    patient: literal(PatientId)(patient),
    receivedAt: noon,
    validThrough: day("2026-12-20"),
    response: { ...rest, ...(group === undefined ? {} : { groupNumber: group }) },
  }
}

const maximumOf = (dollars: string, name = "Acme PPO network", status: NetworkPlan["status"] = "in-network") =>
  networkPlan(name, status, { maximums: [benefit("individual", { maximum: dollars })] })

const found = (...answers: ReadonlyArray<ReceivedResponse>): ReadonlyArray<PlanDisagreement> =>
  disagreements(acme, answers, disagreementsSince(today, standardPolicy))

/** Each value with whose answers say it. */
const told = (all: ReadonlyArray<PlanDisagreement>) =>
  all.map(({ about, values }) => ({
    about,
    values: values.map(({ value, by }) => [value, by.map(({ patient, answersFor }) => `${patient} ${answersFor}`)]),
  }))

const reasons = (all: ReadonlyArray<PlanDisagreement>) => all.flatMap((one) => one.reasons)

const tags = (all: ReadonlyArray<PlanDisagreement>) => reasons(all).map(({ _tag }) => _tag)

const [low, high] = [[maximumOf("1000.00")], [maximumOf("1500.00")]]

it("D29.1 where members' answers state an amount of the plan differently, both values are named, with members, answers and days", () => {
  expect(found(from("Ann", low, { on: "2026-11-12" }), from("Cal", high))).toMatchObject([
    {
      about: maximumAt("individual"),
      status: "in-network",
      values: [
        {
          value: usd("1000.00"),
          by: [{ patient: "Ann", response: "Ann's answer", answersFor: "2026-11-12", networkPlan: "Acme PPO network" }],
        },
        {
          value: usd("1500.00"),
          by: [{ patient: "Cal", response: "Cal's answer", answersFor: "2026-11-20", networkPlan: "Acme PPO network" }],
        },
      ],
    },
  ])
})

it("D29.2 required deductibles are compared as maximums are", () => {
  const required = (dollars: string) => [
    networkPlan("Acme PPO network", "in-network", { deductibles: [deductible("family", { required: dollars })] }),
  ]
  expect(told(found(from("Ann", required("150.00")), from("Cal", required("none"))))).toEqual([
    {
      about: requiredAt("family"),
      values: [
        [usd("150.00"), ["Ann 2026-11-20"]],
        ["none", ["Cal 2026-11-20"]],
      ],
    },
  ])
})

const cleanings = (...exceptions: ReadonlyArray<StatedException>) => [
  networkPlan("Acme PPO network", "in-network", { exceptions }),
]
const aYear = { kind: "calendarYear", years: 1 } as const

it("D29.3 exceptions that differ are named by procedure, with all of them that each answer says", () => {
  const two = says("D1110", times(2, aYear))
  const young = says("D1110", { type: "AgeLimitation", through: 18 })
  const other = says("D0120", { type: "NotCovered" })
  const [anns, cals] = [cleanings(two, other), cleanings(young, two, other)]
  expect(told(found(from("Ann", anns, { on: "2026-11-02" }), from("Cal", cals)))).toEqual([
    {
      about: exceptionsOf("D1110"),
      values: [
        [[times(2, aYear)], ["Ann 2026-11-02"]],
        [[times(2, aYear), { type: "AgeLimitation", through: 18 }], ["Cal 2026-11-20"]],
      ],
    },
  ])
})

const paying = (...points: ReadonlyArray<number>): ReadonlyArray<NetworkPlan> => [
  {
    ...networkPlan("Acme PPO network", "in-network", {}),
    coverages: points.map((share) => ({
      procedure: { code: code("D2740") },
      planPays: literal(Percent)(share),
      evidence: { rule: "a share in a row of its own", at: [3] },
    })),
  },
]

it("D29.4 the share that the plan pays for a procedure is compared too", () => {
  expect(told(found(from("Ann", paying(5000)), from("Cal", paying(6000))))).toEqual([
    {
      about: { _tag: "PlanPays", procedure: { code: "D2740" } },
      values: [
        [5000, ["Ann 2026-11-20"]],
        [6000, ["Cal 2026-11-20"]],
      ],
    },
  ])
})

it("D29.5 the value that most answers say is named first", () => {
  expect(told(found(from("Ann", low, { on: "2026-11-02" }), from("Ben", high), from("Cal", high)))[0]?.values).toEqual([
    [usd("1500.00"), ["Ben 2026-11-20", "Cal 2026-11-20"]],
    [usd("1000.00"), ["Ann 2026-11-02"]],
  ])
})

it("D29.6 where the values are said of network plans with different names, another network is the likely reason", () => {
  expect(reasons(found(from("Ann", low), from("Cal", [maximumOf("1500.00", "Acme Premier")])))).toEqual([
    {
      _tag: "OtherNetwork",
      strength: "strong",
      names: ["Acme PPO network", "Acme Premier"],
      agreesElsewhere: [],
    },
  ])
})

it("D29.7 where an answer says the others' value of another of its network plans, that network plan is named", () => {
  const both = [maximumOf("1500.00"), maximumOf("1000.00", "Acme non-participating", "out-of-network")]
  expect(reasons(found(from("Ann", low), from("Cal", both)))).toEqual([
    {
      _tag: "OtherNetwork",
      strength: "strong",
      names: [],
      agreesElsewhere: [{ response: "Cal's answer", networkPlan: "Acme non-participating", status: "out-of-network" }],
    },
  ])
})

it("D29.8 where the answers name different groups, another benefit class is the likely reason", () => {
  expect(reasons(found(from("Ann", low, { group: "4471" }), from("Cal", high, { group: "9002" })))).toEqual([
    { _tag: "OtherBenefitClass", strength: "strong", groupNumbers: ["4471", "9002"], partOf: false },
  ])
})

it("D29.9 that one group number is part of the other, as 4471 is of 4471-02, is said", () => {
  expect(reasons(found(from("Ann", low, { group: "4471" }), from("Cal", high, { group: "4471-02" })))).toMatchObject([
    { _tag: "OtherBenefitClass", partOf: true },
  ])
})

it("D29.10 where all answers through one day say one value and all later ones the other, the plan has likely changed in between", () => {
  const answers = [
    from("Ann", low, { on: "2026-10-01" }),
    from("Ben", low, { on: "2026-10-12" }),
    from("Cal", high, { on: "2026-10-15" }),
    from("Dee", high, { on: "2026-11-20" }),
  ]
  expect(reasons(found(...answers))).toEqual([
    { _tag: "MidYearChange", strength: "strong", through: "2026-10-12", from: "2026-10-15", renewed: false },
  ])
})

it("D29.11 where the plan renewed in between, that is said", () => {
  const answers = [from("Ann", low, { on: "2026-12-28" }), from("Cal", high, { on: "2027-01-04" })]
  expect(reasons(found(...answers))).toEqual([
    { _tag: "MidYearChange", strength: "strong", through: "2026-12-28", from: "2027-01-04", renewed: true },
  ])
})

it("D29.12 a single answer on a side is earlier or later than the others easily: a weak reason", () => {
  const answers = [from("Ann", low, { on: "2026-10-01" }), from("Ben", high), from("Cal", high)]
  expect(reasons(found(...answers))).toMatchObject([{ _tag: "MidYearChange", strength: "weak" }])
})

it("D29.13 several reasons may speak; one that tells all answers apart comes before one that does not", () => {
  const answers = [
    from("Ann", low, { group: "4471", on: "2026-10-01" }),
    from("Ben", low, { group: "4471-02", on: "2026-10-02" }),
    from("Cal", high, { group: "4471-02", on: "2026-10-15" }),
    from("Dee", high, { group: "4471-02", on: "2026-11-20" }),
  ]
  expect(reasons(found(...answers))).toMatchObject([
    { _tag: "MidYearChange", strength: "strong" },
    { _tag: "OtherBenefitClass", strength: "weak" },
  ])
})

it("D29.14 where nothing speaks for a reason, none is made up", () => {
  expect(reasons(found(from("Ann", low), from("Cal", high)))).toEqual([{ _tag: "Unexplained" }])
})

it("D29.15 answers that say the same are no disagreement", () => {
  expect(found(from("Ann", low), from("Ben", low), from("Cal", low, { group: "9002", on: "2026-10-01" }))).toEqual([])
})

it("D29.16 silence disagrees with nothing", () => {
  expect(
    found(from("Ann", low), from("Ben", []), from("Cal", cleanings(says("D1110", { type: "NotCovered" })))),
  ).toEqual([])
})

it("D29.17 two network plans of one answer are two networks, and no disagreement", () => {
  const both = [maximumOf("1000.00", "Acme Elite"), maximumOf("1500.00", "Acme Base")]
  expect(found(from("Ann", both), from("Cal", both))).toEqual([])
})

it("D29.18 answers about another network status are not compared", () => {
  expect(found(from("Ann", low), from("Cal", [maximumOf("1500.00", "Acme PPO network", "out-of-network")]))).toEqual([])
})

it("D29.19 two answers of one patient, under both parents' subscriptions, are one member's", () => {
  expect(found(from("Ann", low, { patient: "Ben" }), from("Cal", high, { patient: "Ben" }))).toEqual([])
})

it("D29.20 an answer counts if it is about a day at most 90 days ago", () => {
  const on = (days: number) => found(from("Ann", low), from("Cal", high, { on: addDays(today, -days) })).length
  expect([on(90), on(91)]).toEqual([1, 0])
})

it("D29.21 another number of days is a policy", () => {
  const answers = [from("Ann", low), from("Cal", high, { on: "2026-11-12" })]
  const within = (disagreementDays: number) =>
    disagreements(acme, answers, disagreementsSince(today, { disagreementDays })).length
  expect([within(12), within(11)]).toEqual([1, 0])
})

it("D29.22 a value that one answer states in two ways is not compared", () => {
  const doubtful = [
    networkPlan("Acme PPO network", "in-network", {
      maximums: [benefit("individual", { maximum: ["1500.00", "2000.00"] })],
    }),
  ]
  expect(found(from("Ann", low), from("Cal", doubtful))).toEqual([])
  expect(found(from("Ann", paying(5000)), from("Cal", paying(6000, 8000)))).toEqual([])
})

it("D29.23 an amount of a category that the plan does not name is not compared", () => {
  const implants = (dollars: string) => [
    networkPlan("Acme PPO network", "in-network", {
      maximums: [benefit("individual", { maximum: dollars }, { category: "Implants" })],
    }),
  ]
  expect(found(from("Ann", implants("1000.00")), from("Cal", implants("1500.00")))).toEqual([])
})

it("D29.24 met and used amounts are each member's own, and not compared", () => {
  const used = (dollars: string) => [
    networkPlan("Acme PPO network", "in-network", {
      deductibles: [deductible("individual", { met: dollars })],
      maximums: [benefit("individual", { used: dollars })],
    }),
  ]
  expect(found(from("Ann", used("10.00")), from("Cal", used("20.00")))).toEqual([])
})

it("D29.25 an answer about another plan is not compared", () => {
  expect(found(from("Ann", low), { ...from("Cal", high), plan: literal(PlanId)("Acme PPO 2") })).toEqual([])
})

it("D29.26 where one later answer still says the former value, no change of the plan is proposed", () => {
  const answers = [
    from("Ann", low, { on: "2026-10-01" }),
    from("Ben", low, { on: "2026-11-20" }),
    from("Cal", high, { on: "2026-10-15" }),
    from("Dee", high, { on: "2026-11-19" }),
  ]
  expect(tags(found(...answers))).toEqual(["Unexplained"])
})

it("D29.27 a group that both values are said of, and an answer that names no group, propose no benefit class", () => {
  expect(tags(found(from("Ann", low, { group: "4471" }), from("Cal", high, { group: " 04471" })))).toEqual([
    "Unexplained",
  ])
  expect(tags(found(from("Ann", low, { group: "4471" }), from("Cal", high)))).toEqual(["Unexplained"])
})

it("D29.28 what is found names patients by id, and no person", () => {
  const text = JSON.stringify(found(from("p1", low), from("p2", high)))
  expect(text).toContain("p1")
  expect(text).not.toMatch(/Ann|Adams|W100|1985/)
})

const comes = (name: string, patient: NamedPatient, networkPlans: ReadonlyArray<NetworkPlan>, about = "2026-11-20") =>
  receive(answer(networkPlans, { patient, answersFor: day(about) }), { id: responseId(name) })

const arrived = Effect.andThen(comes("Ann's", namedAnn, low), comes("Cal's", namedCal, high))

const namedDee: NamedPatient = { firstName: "Dee", lastName: "Baker", birthDate: dee.birthDate, memberId: "B300" }
const namedFinn: NamedPatient = { firstName: "Finn", lastName: "Cole", birthDate: finn.birthDate, memberId: "B400" }

const onBright = Effect.andThen(comes("Dee's", namedDee, low), comes("Finn's", namedFinn, low))

const page = { size: 10 }

const report = (caller = mia, query: DisagreementsQuery = {}) =>
  disagreementsOfPlans(caller, query, page, standardPolicy)

it("D29.29 the report names the plans on which members' answers differ, with what differs", async () => {
  const { items } = await inPractice(Effect.andThen(arrived, report()))
  expect(items).toMatchObject([{ plan: { id: acme.id }, since: "2026-08-26", compared: 2, more: false }])
  expect(told(items.flatMap((one) => one.disagreements))).toEqual([
    {
      about: maximumAt("individual"),
      values: [
        [usd("1000.00"), ["Ann 2026-11-20"]],
        [usd("1500.00"), ["Cal 2026-11-20"]],
      ],
    },
  ])
})

it("D29.30 a plan on which all agree is in the report too, with how many answers were compared", async () => {
  const { items } = await inPractice(Effect.andThen(onBright, report()))
  expect(items).toMatchObject([{ plan: { id: bright.id }, compared: 2, disagreements: [] }])
})

it("D29.31 a plan about which one member alone was answered is not in the report", async () => {
  const { items } = await inPractice(
    Effect.andThen(comes("Ann's", namedAnn, low), Effect.andThen(comes("Ann's too", namedAnn, high), report())),
  )
  expect(items).toEqual([])
})

it("D29.32 a member's newer answer takes the place of the older one", async () => {
  const { items } = await inPractice(
    Effect.andThen(arrived, Effect.andThen(comes("Cal's newer", namedCal, low), report())),
  )
  expect(items).toMatchObject([{ compared: 2, disagreements: [] }])
})

it("D29.33 the report is read a page of plans at a time", async () => {
  const [first, second] = await inPractice(
    Effect.gen(function* () {
      yield* arrived
      yield* onBright
      const one = yield* disagreementsOfPlans(mia, {}, { size: 1 }, standardPolicy)
      return [one, yield* disagreementsOfPlans(mia, {}, { size: 1, after: one.next ?? "" }, standardPolicy)]
    }),
  )
  expect([first.items.map(({ plan }) => plan.id), second.items.map(({ plan }) => plan.id), second.next]).toEqual([
    [acme.id],
    [bright.id],
    undefined,
  ])
})

it("D29.34 one plan alone can be asked about, and of a plan that nobody was answered about there is nothing", async () => {
  const [one, none] = await inPractice(
    Effect.andThen(
      arrived,
      Effect.all([report(mia, { plan: acme.id }), report(mia, { plan: literal(PlanId)("Acme PPO 2") })]),
    ),
  )
  expect(one.items).toMatchObject([{ plan: { id: acme.id }, compared: 2 }])
  expect(none.items).toEqual([])
})

it("D29.35 an answer that came more than 90 days ago is not compared", async () => {
  const reportOn = (date: string) =>
    inPractice(
      Effect.andThen(
        comes("Ann's", namedAnn, low),
        Effect.andThen(comes("Cal's", namedCal, high, "2027-03-01"), report().pipe(on(date))),
      ),
    )
  const [{ items: in90 }, { items: in91 }] = [await reportOn("2027-02-18"), await reportOn("2027-02-23")]
  expect([in90.length, in91.length]).toEqual([1, 0])
})

it("D29.36 whoever may import, and whoever may edit insurance plans, may read the report", async () => {
  const both = await inPractice(Effect.andThen(arrived, Effect.all([report(mia), report(paul)])))
  expect(both.map(({ items }) => items.length)).toEqual([1, 1])
})

it("D29.37 nobody else may read the report, and nothing is read for them", async () => {
  const [refusals, calls] = await inPractice(
    Effect.andThen(arrived, Effect.all([refusalsOf(report(ned)), callsOf(report(ned))])),
  )
  expect(refusals).toEqual([{ _tag: "RightMissing", needs: "Import Insurance Benefit Details" }])
  expect(calls).toEqual([])
})

it("D29.38 the report of one practice finds nothing of another's", async () => {
  const elsewhere = literal(PracticeId)("Maple Street Dental 2")
  const { items } = await inPractice(
    Effect.gen(function* () {
      yield* arrived
      const register = yield* Register
      yield* register.enter(elsewhere, [granted(mia, ["Import Insurance Benefit Details"])])
      return yield* report({ ...mia, practice: elsewhere }, { plan: acme.id })
    }),
  )
  expect(items).toEqual([])
})

it("D29.39 of a plan the newest 500 answers are compared, and the report says that there are more", async () => {
  const { items } = await inPractice(
    Effect.gen(function* () {
      const { put } = yield* EligibilityInbox
      const many = Array.from({ length: 501 }, (_, i) => from(i === 0 ? "Ann" : `m${String(i)}`, low))
      yield* Effect.forEach(many, (received) =>
        put({ received: { ...received, subscription: adams, patient: received.patient }, message: "" }),
      )
      // Among the newest is one whose enrolment the practice knows.
      yield* put({ received: { ...from("Ben", high), subscription: adams }, message: "" })
      return yield* report()
    }),
  )
  expect(items).toMatchObject([{ compared: 500, more: true }])
})

it("D29.40 in a review the likely reason stands beside the warning that another member's answer disagrees", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer(high, { patient: namedCal, groupNumber: "4471-02" }), { id: responseId("Cal's") })
      yield* receive(answer(low, { patient: namedAnn }))
      return yield* preview(mia, choosing())
    }),
  )
  expect(sayWarnings(shown)).toEqual([
    "another patient's answer of 2026-11-20 on this plan (`Cal's`) says otherwise: " +
      "Benefit maximum: individual, annual $1,500.00 there, $1,000.00 here. " +
      "Likely another benefit class: the answers name groups 4471, 4471-02, of which one is part of another",
  ])
})

it("D29.41 a review whose answer nobody's contradicts holds no disagreement, though others contradict each other", async () => {
  const shown = await inPractice(
    Effect.gen(function* () {
      yield* arrived
      yield* receive(answer([], { patient: namedBen }), { id: responseId("Ben's") })
      yield* receive(answer(cleanings(says("D1110", times(2, aYear))), { patient: namedBen }), {
        id: responseId("Ben's newer"),
      })
      return yield* preview(mia, choosing({ response: responseId("Ben's newer") }))
    }),
  )
  expect(shown.warnings).toEqual([])
  expect(shown).not.toHaveProperty("disagreements")
})

it("D29.42 options of the plan, such as whether a missing tooth clause applies, are compared too", () => {
  const clause = (value: "applies" | "none") => [
    {
      ...networkPlan("Acme PPO network", "in-network", {}),
      options: [
        { says: { option: "MissingToothClause", value } as const, evidence: { rule: "a clause in words", at: [4] } },
      ],
    },
  ]
  expect(told(found(from("Ann", clause("applies")), from("Cal", clause("none"))))).toEqual([
    {
      about: { _tag: "PlanOption", option: "MissingToothClause" },
      values: [
        [{ option: "MissingToothClause", value: "applies" }, ["Ann 2026-11-20"]],
        [{ option: "MissingToothClause", value: "none" }, ["Cal 2026-11-20"]],
      ],
    },
  ])
})
