import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { CoveredAnswer, WouldBeCovered } from "../../src/effect.ts"
import { wouldBeCovered } from "../../src/effect.ts"
import { sayRule } from "../../src/review.ts"
import type { EligibilityResponse, Question, Rule } from "../../src/index.ts"
import { assess, literal, Money, PatientId, Percent, ProcedureCode, rulesHeld } from "../../src/index.ts"
import { answerOf } from "../cases/answerOf.ts"
import { caseFiles } from "../cases/Case.ts"
import { answer, inNetwork, outOfNetwork } from "./answers.ts"
import { callsOf, imports, receive, receipts, refusalsOf } from "./desk.ts"
import { acme, ann, anns, bright, day, dee, hold, inPractice, mia, ned, paul } from "./practice.ts"

// The cases themselves are in test/cases; a sentence names those that show it.

const all = caseFiles.flatMap(({ cases }) => cases)

const shownBy = (...titles: ReadonlyArray<string>): void => {
  for (const title of titles) {
    const one = all.find((some) => some.title === title)
    if (one === undefined) throw new Error(`there is no case "${title}"`)
    const { answer, missing } = answerOf(one)
    expect([title, answer, missing]).toEqual([title, one.answer, one.missing ?? []])
  }
}

const cleaning = literal(ProcedureCode)("D1110")

const asking = (...rules: ReadonlyArray<Rule>): Question => ({
  procedure: cleaning,
  on: day("2026-11-24"),
  patient: {},
  rules,
})

it("D27.1 The answer is covered, not covered, limited until a date, cannot tell, or conflict", () => {
  expect(new Set(all.map(({ answer }) => answer.replace(/ until.*|,.*/, "")))).toEqual(
    new Set(["covered", "not covered", "limited", "cannot tell", "conflict"]),
  )
})

it("D27.2 Every answer names what decides and, where it was read from an answer, where the payer said it", () => {
  const evidence = { rule: "not-covered", at: [17] }
  const never: Rule = { procedure: { code: cleaning }, says: { type: "NotCovered" }, evidence }

  expect(assess(asking(never))).toEqual({
    _tag: "NotCovered",
    because: [{ _tag: "Rule", rule: never, counted: [] }],
  })
})

it("D27.3 It says nothing about money left: not what share is paid, nor whether anything of a maximum is left", () => {
  const share = (points: number): Rule => ({
    procedure: { code: cleaning },
    says: { type: "Share", planPays: literal(Percent)(points) },
  })

  expect([assess(asking(share(1)))._tag, assess(asking(share(10_000)))._tag]).toEqual(["Covered", "Covered"])
})

it("D27.4 What is surely not covered is not covered, whatever else is not known", () => {
  shownBy("The procedure itself", "A note on something that is not covered anyway")
})

it("D27.5 A note on the procedure that nobody has understood gives cannot tell, never covered", () => {
  shownBy("A note that nobody has understood", "A note on another procedure")
})

it("D27.6 A note on the whole plan is a note on no procedure", () => {
  shownBy("A note on the whole plan")
})

it("D27.7 An unknown history is not an empty one", () => {
  shownBy("The history is not known", "The list is empty, and may lack some")
})

it("D27.8 What is not known is asked for only where it would make a difference", () => {
  shownBy("The history is not known, and nothing is limited", "Where the past one was does not matter any more")
})

it("D27.9 A history that is complete from the first day that counts is enough", () => {
  shownBy("The history begins on the first day that counts", "The history begins a day too late")
})

it("D27.10 The last service, as the payer states it, is enough where one is allowed", () => {
  shownBy(
    "The last one is known and too early",
    "The last one is known and long enough ago",
    "The last one is known, of two in a year",
  )
})

it("D27.11 Where a service is known that is too early, and others may be missing, the date is said to be the earliest", () => {
  shownBy("One is known, and others may be missing")
})

it("D27.12 Where nothing is said of a procedure it cannot be told: silence is neither yes nor no", () => {
  shownBy("Nothing is said of the procedure", "The payer cannot say what share is paid")
})

it("D27.13 A rule on a code, or on a range that holds it, both ends included, is about the procedure", () => {
  shownBy("A range that holds it", "The last code of a range", "A range that does not hold it")
})

it("D27.14 A category is never translated into codes by guess: the practice says which the procedure is of, or it cannot be told", () => {
  shownBy(
    "A category that the practice knows it is of",
    "A category that nobody ties to it",
    "A category that it is known not to be of",
  )
})

it("D27.15 Of two rules that say otherwise the more specific one is used", () => {
  shownBy(
    "The procedure is not covered, and its range is paid",
    "The category is not covered, and the procedure is paid",
    "The procedure's own age limit is used",
    "A limit on the range, and none on the procedure",
    "The plan has a wait, and the procedure has none",
  )
})

it("D27.16 A limit is no promise of payment: beside a less specific exclusion it is a conflict", () => {
  shownBy("The category is not covered, and the procedure is limited")
})

it("D27.17 Two of equal rank that disagree are a conflict, never a pick by order", () => {
  shownBy(
    "Not covered, and once a year",
    "Once a year, and not covered",
    "Two shares, one of them nothing",
    "A limit, and the word that there is none",
    "Paid as one procedure, and as another",
  )
})

it("D27.18 A conflict is one only where the two would answer differently", () => {
  shownBy(
    "Once and twice a year, one had",
    "Once and twice a year, none had",
    "Once and twice a year, two had",
    "Two age limits, and a patient under both",
    "Two age limits, and a patient over both",
  )
})

it("D27.19 Different limits on how often all bind, and the latest date counts", () => {
  shownBy("Several limits bind together")
})

it("D27.20 A rolling window goes by the day of the month, and the same day is still in it", () => {
  shownBy(
    "The day before the same day six months later",
    "The same day six months later is still blocked",
    "The day after the same day six months later",
    "Two in twelve months, both had",
  )
})

it("D27.21 A practice may decide that the same day is free", () => {
  shownBy(
    "The same day is free where the practice decides so",
    "The day before is not, whatever the practice decides",
    "Where the same day is free, a day that is not there is not",
  )
})

it("D27.22 Where a month has no such day its last day stands for it", () => {
  shownBy(
    "Six months after August 31, on February 28",
    "Six months after August 31, on March 1",
    "A year after February 29, on February 28",
    "A year after February 29, on March 1",
  )
})

it("D27.23 A calendar year runs from January 1 through December 31", () => {
  shownBy("The third in one year, on its last day", "The first day of the next year")
})

it("D27.24 A benefit year begins on the first of the plan's renewal month", () => {
  shownBy("The last day before renewal", "The day of renewal", "The renewal month is not known, and decides")
})

it("D27.25 Once in a lifetime is never free again, and only a history since birth shows that none was had", () => {
  shownBy(
    "Had twenty years ago",
    "The history goes back some years only",
    "The history goes back to before the patient was born",
  )
})

it("D27.26 Services count whether they were before or are planned for later, and so does one on the same day", () => {
  shownBy(
    "A service that is planned for later counts too",
    "One that is planned for later in the same year",
    "Twice on one day",
  )
})

it("D27.27 Age is counted in completed years on the day of service, both ends included", () => {
  shownBy("The last day of being eighteen", "The nineteenth birthday", "The fourteenth birthday")
})

it("D27.28 Who was born on February 29 completes a year on March 1 where there is no such day", () => {
  shownBy(
    "Born on February 29, on February 28 of the year of nineteen",
    "Born on February 29, on March 1 of the year of nineteen",
  )
})

it("D27.29 A patient who is too young is limited until the birthday; one who is too old is not covered", () => {
  shownBy("The day before the fourteenth birthday", "The nineteenth birthday")
})

it("D27.30 A limit for some ages is no rule for others, and covers nobody less", () => {
  shownBy(
    "A child under the limit for children",
    "An adult under the limit for adults",
    "A limit that ends with a birthday",
  )
})

it("D27.31 Where the payer counts places in the mouth apart, services at other places do not count", () => {
  shownBy("Another quadrant", "The same quadrant", "A tooth lies in its quadrant", "Another surface of the same tooth")
})

it("D27.32 A place that is not known gives cannot tell, where it decides", () => {
  shownBy(
    "Where the past one was is not known",
    "Where this one will be is not known",
    "Only the quadrant is known, and the tooth is in it",
    "Only the quadrant is known, and the tooth is not in it",
  )
})

it("D27.33 Where the payer does not say whether places are counted apart, services at different places cannot be told", () => {
  shownBy("The payer does not say whether places are counted apart")
})

it("D27.34 Where neither the payer nor anybody names a place, services count together", () => {
  shownBy("Nobody names a place")
})

it("D27.35 A limit on a range or a category counts all its procedures together, and so does a shared limit", () => {
  shownBy("A range is counted together", "One of each", "A limit on a category, and a service of that category")
})

it("D27.36 A service that is known by a category only may be one of those counted", () => {
  shownBy("A service that is known by its category only")
})

it("D27.37 A waiting period runs from the enrolment's first day, and is over when so many whole months have passed", () => {
  shownBy("The last day of waiting", "The first day after", "Six months that began at the end of August")
})

it("D27.38 An unknown first day or length of a waiting period gives cannot tell", () => {
  shownBy("The enrolment's first day is not known", "The length is not known")
})

it("D27.39 A service outside the enrolment is not covered, and before it is limited until it begins", () => {
  shownBy("Before the enrolment begins", "After the enrolment has ended", "On the last day of the enrolment")
})

it("D27.40 A clause on teeth that were missing before decides where the procedure replaces a tooth, and only there", () => {
  shownBy(
    "A bridge for a tooth that was missing before",
    "A bridge for a tooth that was lost since",
    "A bridge, and nobody says since when the tooth is missing",
    "The clause is not about a cleaning",
  )
})

it("D27.41 What is paid as another procedure is covered, and the answer says as what", () => {
  shownBy("Paid as another procedure", "Paid as something cheaper, that is not named")
})

// Over a practice's book.

const askAbout = (procedure: string, more: Partial<WouldBeCovered> = {}): WouldBeCovered => ({
  caller: mia,
  patient: ann.id,
  asking: {
    procedure: literal(ProcedureCode)(procedure),
    on: day("2026-11-24"),
    had: { services: [], completeFrom: "always" },
  },
  ...more,
})

/** What is answered about Ann when the payer's answer is here and imported. */
const afterImport = (asked: WouldBeCovered, more: Partial<EligibilityResponse> = {}): Promise<CoveredAnswer> =>
  inPractice(
    Effect.gen(function* () {
      yield* receive(answer([inNetwork], more))
      yield* imports(mia)
      return yield* wouldBeCovered(asked)
    }),
  )

it("D27.42 it is asked over what the plan holds; where the newest answer says the same, the place in it is named", async () => {
  const { assessment, lookedAt } = await afterImport(askAbout("D9972"))
  expect(assessment).toMatchObject({
    _tag: "NotCovered",
    because: [{ rule: { says: { type: "NotCovered" }, evidence: { at: [12] } } }],
  })
  expect(lookedAt).toMatchObject({ networkPlan: "Acme PPO network", waits: false })
})

it("D27.43 an answer that waits to be imported is looked at for notes, shares and services, and said to wait", async () => {
  const { assessment, lookedAt } = await inPractice(
    Effect.andThen(receive(answer([inNetwork])), wouldBeCovered(askAbout("D9972"))),
  )
  expect(lookedAt).toMatchObject({ waits: true })
  expect(assessment._tag).toBe("CannotTell")
})

it("D27.44 the services that the payer names count, beside those that the practice knows", async () => {
  const on = day("2026-11-02")
  const evidence = { rule: "latestVisit", at: [30] }
  const history = [
    { procedure: { code: cleaning }, on, evidence },
    { procedure: { code: cleaning }, on: day("2026-03-02"), evidence },
  ]
  const { assessment } = await afterImport(askAbout("D1110"), { history })
  expect(assessment).toMatchObject({ _tag: "LimitedUntil", date: "2027-01-01", doubts: [] })
})

it.each([
  ["that names its code", "EB*F*IND*35***99**********AD>D1110", [99]],
  ["that stands below a row about it", "MSG*SUBJECT TO REVIEW", [13]],
] as const)("D27.45 a text %s and that nobody has understood is a note on the procedure", async (_what, text, at) => {
  const unmapped = [{ text, reason: "a note", at }]
  const { assessment } = await afterImport(askAbout("D1110"), { unmapped })
  expect(assessment).toMatchObject({ _tag: "CannotTell", missing: [{ _tag: "Note", rule: { evidence: { at } } }] })
})

it("D27.46 where the answer has several network plans and none is imported or named, notes of all count and shares of none", async () => {
  const { lookedAt } = await inPractice(
    Effect.andThen(receive(answer([inNetwork, outOfNetwork])), wouldBeCovered(askAbout("D1110"))),
  )
  expect(lookedAt).toMatchObject({ waits: true })
  expect(lookedAt).not.toHaveProperty("networkPlan")
})

it("D27.47 a network plan that the answer does not offer is refused", async () => {
  const refusals = await inPractice(
    Effect.andThen(
      receive(answer([inNetwork])),
      refusalsOf(wouldBeCovered(askAbout("D1110", { networkPlan: "Gold" }))),
    ),
  )
  expect(refusals).toEqual([{ _tag: "NetworkPlanNotOffered", chosen: "Gold", offered: ["Acme PPO network"] }])
})

it("D27.48 without a plan named it is the first coverage that the patient has on that day", async () => {
  const [first, named] = await inPractice(
    Effect.all([
      wouldBeCovered(askAbout("D1110", { patient: dee.id })),
      wouldBeCovered(askAbout("D1110", { patient: dee.id, plan: acme.id })),
    ]),
  )
  expect([first.plan, named.plan]).toEqual([bright.id, acme.id])
})

it("D27.49 a patient that the practice does not have is not found", async () => {
  const asked = askAbout("D1110", { patient: literal(PatientId)("Nobody") })
  expect(await inPractice(refusalsOf(wouldBeCovered(asked)))).toEqual([{ _tag: "PatientNotFound" }])
})

it.each([
  ["import", mia],
  ["edit insurance plans", paul],
] as const)("D27.50 whoever may %s may ask", async (_what, caller) => {
  const { plan } = await inPractice(wouldBeCovered(askAbout("D1110", { caller })))
  expect(plan).toBe(acme.id)
})

it("D27.51 nobody else may ask, and nothing is read for them", async () => {
  const asked = wouldBeCovered(askAbout("D1110", { caller: ned }))
  expect(await inPractice(refusalsOf(asked))).toEqual([
    { _tag: "RightMissing", needs: "Import Insurance Benefit Details" },
  ])
  expect(await inPractice(callsOf(asked))).toEqual([])
})

it("D27.52 asking writes nothing", async () => {
  const [before, after] = await inPractice(
    Effect.all([receipts, Effect.andThen(wouldBeCovered(askAbout("D1110")), receipts)]),
  )
  expect(after).toEqual(before)
})

it("D27.53 the plan's own coverage table, waiting periods and clause on missing teeth are rules as well", () => {
  const crown = literal(ProcedureCode)("D6240")
  const range = { from: literal(ProcedureCode)("D6000"), through: literal(ProcedureCode)("D6999") }
  const rules = rulesHeld({
    exceptions: [],
    downgrades: [],
    coverages: [{ codes: range, row: { copay: literal(Money)(2500) } }],
    waitingPeriods: [
      { address: { _tag: "WaitingPeriod", procedure: { code: crown } }, value: { length: 12, unit: "month" } },
    ],
    options: [
      {
        address: { _tag: "PlanOption", option: "MissingToothClause" },
        value: { option: "MissingToothClause", value: "applies" },
      },
    ],
  })
  expect(rules.map(sayRule)).toEqual([
    "D6240: waiting period: covered after 12 months",
    "D6000–D6999: the patient pays $25.00",
    "Whole plan: teeth missing from before are not covered",
  ])
  const enrolled = { from: day("2026-01-01") }
  const asked: Question = {
    procedure: crown,
    on: day("2026-11-24"),
    patient: { enrolled },
    rules,
    missingBefore: false,
  }
  expect(assess(asked)).toMatchObject({ _tag: "LimitedUntil", date: "2027-01-01", doubts: [] })
  expect(assess({ ...asked, on: day("2027-01-01") })._tag).toBe("Covered")
})

it("D27.54 once the plan's own table says something of the procedure, the answer's shares are not looked at", async () => {
  const share = (procedure: string, planPays: number) => ({
    procedure: { code: literal(ProcedureCode)(procedure) },
    planPays: literal(Percent)(planPays),
    evidence: { rule: "share", at: [20] },
  })
  const plan = { ...inNetwork, coverages: [share("D1110", 0), share("D2750", 5000)] }
  const tags = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([plan]))
      const stated = yield* wouldBeCovered(askAbout("D2750"))
      const before = yield* wouldBeCovered(askAbout("D1110"))
      yield* hold(
        anns,
        {
          coverages: [
            {
              address: { _tag: "Coverage", codes: { from: cleaning, through: cleaning } },
              value: { planPays: literal(Percent)(8000) },
            },
          ],
        },
        "table",
      )
      return [stated, before, yield* wouldBeCovered(askAbout("D1110"))].map(({ assessment }) => assessment._tag)
    }),
  )
  expect(tags).toEqual(["Covered", "Conflict", "Covered"])
})
