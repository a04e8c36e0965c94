import * as E from "fp-ts/lib/Either.js"
import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { expect, it } from "vitest"
import type { RevertReceipt } from "../../src/effect.ts"
import { CoverageStore, desk, editCoverage, preview, revertReceipt } from "../../src/effect.ts"
import type { Answers, Caller, Edits, NetworkPlan, Target } from "../../src/index.ts"
import { benefitYearOf, coverageOf, planHoldingCodec, standardPolicy } from "../../src/index.ts"
import { overwrittenBy, sayConfirmation } from "../../src/review.ts"
import { code, downgradeOf } from "./amounts.ts"
import { answer, inNetwork, namedCal, outOfNetwork } from "./answers.ts"
import {
  category,
  coverageAt,
  enters,
  holdTable,
  noDeductible,
  option,
  pays,
  percent,
  rowOf,
  tableOf,
  withCoverages,
} from "./coverages.ts"
import {
  choosing,
  coverageFor,
  imports,
  lines,
  receipts,
  receive,
  refusalsOf,
  responseId,
  tagsOf,
  whileTakenAway,
} from "./desk.ts"
import { acme, anns, bens, cals, finns, hold, inPractice, mia, olga, paul, receiptId, today } from "./practice.ts"

const applies = option({ option: "MissingToothClause", value: "applies" })

const coverages = (answers: Answers = {}) => choosing({ sections: ["Coverages"], answers })
const options = (answers: Answers = {}) => choosing({ sections: ["PlanOptions"], answers })

const heldFor = (target: Target) =>
  Effect.flatMap(CoverageStore, (store) =>
    Effect.map(store.held(target), (found) => {
      if (O.isNone(found)) throw new Error("nothing is held there")
      return coverageOf(found.value, today)
    }),
  )

const tableFor = (target: Target) => Effect.map(heldFor(target), (held) => tableOf(held.coverages))

const table = { "D1000-D1999": "100%, Preventive, no deductible", "D2000-D2999": "80%, Restorative, Basic deductible" }

/** What the table of Ann's plan is once an answer was imported over the one above. */
const after = (networkPlan: NetworkPlan, answers: Answers = {}, caller: Caller = mia) =>
  inPractice(
    Effect.gen(function* () {
      yield* holdTable(anns, table)
      yield* receive(answer([networkPlan]))
      yield* imports(caller, coverages(answers))
      return yield* tableFor(anns)
    }),
  )

/** What a preview says, with the table above held. */
const previewed = (networkPlan: NetworkPlan, answers: Answers = {}, caller: Caller = mia) =>
  inPractice(
    Effect.gen(function* () {
      yield* holdTable(anns, table)
      yield* receive(answer([networkPlan]))
      return yield* preview(caller, coverages(answers))
    }),
  )

const refused = (networkPlan: NetworkPlan, answers: Answers, caller: Caller = olga) =>
  inPractice(Effect.andThen(receive(answer([networkPlan])), refusalsOf(preview(caller, coverages(answers)))))

const reverts = (more: Partial<RevertReceipt> = {}) =>
  revertReceipt({
    caller: paul,
    reverts: receiptId("import"),
    policy: standardPolicy,
    receipt: receiptId("revert"),
    from: "history",
    ...more,
  })

it("D24.1 the coverage table can be imported alone", async () => {
  const { changes } = await previewed(withCoverages([pays("D2740", "50%")]))
  expect(lines(changes)).toEqual([
    "D2740, coverage: plan pays 80%, Restorative, Basic deductible → plan pays 50%, Restorative, Basic deductible",
  ])
})

it("D24.2 a percent stated for a code is imported for that code, and the codes around it stay as they are", async () => {
  expect(await after(withCoverages([pays("D2740", "50%")]))).toEqual({
    "D1000-D1999": "100%, Preventive, no deductible",
    "D2000-D2739": "80%, Restorative, Basic deductible",
    D2740: "50%, Restorative, Basic deductible",
    "D2741-D2999": "80%, Restorative, Basic deductible",
  })
})

it("D24.3 a percent stated for a range is imported for all its codes, whatever ranges the table was divided in", async () => {
  expect(await after(withCoverages([pays("D1500-D2499", "60%")]))).toEqual({
    "D1000-D1499": "100%, Preventive, no deductible",
    "D1500-D1999": "60%, Preventive, no deductible",
    "D2000-D2499": "60%, Restorative, Basic deductible",
    "D2500-D2999": "80%, Restorative, Basic deductible",
  })
})

it("D24.4 of two statements about a code, the one about fewer codes counts", async () => {
  const said = [pays("D2700-D2799", "50%"), pays("D2740", "40%"), pays("D2000-D2999", "70%")]
  expect(await after(withCoverages(said))).toMatchObject({
    "D2000-D2699": "70%, Restorative, Basic deductible",
    "D2700-D2739": "50%, Restorative, Basic deductible",
    D2740: "40%, Restorative, Basic deductible",
    "D2741-D2799": "50%, Restorative, Basic deductible",
    "D2800-D2999": "70%, Restorative, Basic deductible",
  })
})

it("D24.5 a category is read as the codes the plan's own table lists under its name, and marked as derived", async () => {
  const { changes } = await previewed(withCoverages([pays("RESTORATIVE", "70%")]))
  expect(changes.coverages.map(({ address, mark }) => [address, mark])).toEqual([
    [coverageAt("D2000-D2999"), "derived"],
  ])
})

it("D24.6 a category that the table does not list is read as the division of the code set that has its name", async () => {
  expect(await after(withCoverages([pays("Prosthodontics", "50%"), pays("Oral Surgery", "60%")]))).toMatchObject({
    "D5000-D5899": "50%, Prosthodontics",
    "D6200-D6999": "50%, Prosthodontics",
    "D7000-D7999": "60%, Oral Surgery",
  })
})

it("D24.7 a category of any other name is withheld, and listed so", async () => {
  const { changes, withheld } = await previewed(withCoverages([pays("Major", "50%"), pays("D2740", "50%")]))
  expect(lines(changes)).toHaveLength(1)
  expect(withheld).toEqual([
    {
      _tag: "CoverageNotPlaced",
      category: "Major",
      share: { planPays: 5000 },
      evidence: [{ rule: "share of the patient", at: [20] }],
    },
  ])
})

it("D24.8 a statement about codes counts before one about a category", async () => {
  const said = [pays("Restorative", "70%"), pays("D2000-D2999", "60%")]
  expect(await after(withCoverages(said))).toMatchObject({ "D2000-D2999": "60%, Restorative, Basic deductible" })
})

const disagreeing = withCoverages([pays("D2700-D2799", "50%", 20), pays("D2750-D2849", "60%", 22)])

it("D24.9 statements about as many codes that disagree are withheld for the codes they share, and all are listed", async () => {
  const { changes, withheld } = await previewed(disagreeing)
  expect(changes.coverages.map(({ address }) => address)).toEqual([
    coverageAt("D2700-D2749"),
    coverageAt("D2800-D2849"),
  ])
  expect(withheld).toMatchObject([
    {
      _tag: "CoveragesDisagree",
      address: coverageAt("D2750-D2799"),
      candidates: [{ row: { planPays: 5000 } }, { row: { planPays: 6000 } }],
    },
  ])
})

it("D24.10 picking one of them imports it", async () => {
  const picks = [{ address: coverageAt("D2750-D2799"), candidate: 1 }]
  expect(await after(disagreeing, { picks })).toMatchObject({ "D2750-D2849": "60%, Restorative, Basic deductible" })
})

it("D24.11 what the payer does not state of the table stays", async () => {
  const { unstated } = await previewed(withCoverages([pays("D2740", "50%")]))
  expect(unstated).toEqual([coverageAt("D1000-D1999"), coverageAt("D2000-D2739"), coverageAt("D2741-D2999")])
})

it("D24.12 the practice's own category and deductible of a row stay", async () => {
  const coverage = await after(withCoverages([pays("D2000-D2999", "70%")]))
  expect(coverage).toHaveProperty(["D2000-D2999"], "70%, Restorative, Basic deductible")
})

it("D24.13 where the payer says that no deductible is taken off, the row says so", async () => {
  const said = withCoverages([pays("D2740", "50%")], { notes: [noDeductible("D2740")] })
  expect(await after(said)).toMatchObject({ D2740: "50%, Restorative, no deductible" })
})

it("D24.14 a fixed amount that the patient pays is imported as an amount, never turned into a percent", async () => {
  expect(await after(withCoverages([pays("D2740", "$25.00")]))).toMatchObject({
    D2740: "$25.00, Restorative, Basic deductible",
  })
})

it("D24.15 before the import a person can enter another percent, and the receipt says that it was entered", async () => {
  const edits = { coverages: [enters("D2740", { planPays: percent("45%") })] }
  const [coverage, receipt] = await inPractice(
    Effect.gen(function* () {
      yield* holdTable(anns, table)
      yield* receive(answer([withCoverages([pays("D2700-D2799", "50%")])]))
      yield* imports(olga, coverages(edits))
      const [newest] = yield* receipts
      return [yield* tableFor(anns), newest] as const
    }),
  )
  expect(coverage).toMatchObject({
    "D2700-D2739": "50%, Restorative, Basic deductible",
    D2740: "45%, Restorative, Basic deductible",
    "D2741-D2799": "50%, Restorative, Basic deductible",
  })
  expect(receipt?.changes.coverages.map(({ mark }) => mark)).toEqual([undefined, "edited", undefined])
})

it("D24.16 before the import a person can enter another deductible", async () => {
  const edits = { coverages: [enters("D2740", { deductible: category("Major") })] }
  expect(await after(withCoverages([pays("D2740", "50%")]), edits, olga)).toMatchObject({
    D2740: "50%, Restorative, Major deductible",
  })
})

const entered = { coverages: [enters("D2740", { planPays: percent("45%") })] }

it("D24.17 entering without the right Edit Insurance Plans beside the right to import is refused", async () => {
  const crowns = withCoverages([pays("D2740", "50%")])
  expect(await refused(crowns, entered, mia)).toEqual([{ _tag: "RightMissing", needs: "Edit Insurance Plans" }])
  expect(await refused(crowns, entered, paul)).toEqual([
    { _tag: "RightMissing", needs: "Import Insurance Benefit Details" },
  ])
})

it("D24.18 both rights are asked for again before it is written: taken away in between, it is refused", async () => {
  const [refusals, coverage] = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([withCoverages([pays("D2740", "50%")])]))
      const { choice, digest } = yield* preview(olga, coverages(entered))
      const asks = desk.importDetails({ caller: olga, choice, digest, receipt: receiptId("import") })
      const lost = whileTakenAway("Import Insurance Benefit Details")
      return [yield* refusalsOf(lost(asks)), yield* tableFor(anns)] as const
    }),
  )
  expect(tagsOf(refusals)).toContain("RightMissing")
  expect(coverage).toEqual({})
})

it("D24.19 entering for codes of which the payer states nothing is refused", async () => {
  expect(await refused(withCoverages([pays("D1110", "100%")]), entered)).toEqual([
    { _tag: "CoverageNotEditable", codes: coverageAt("D2740").codes, because: "nothingProposed" },
  ])
})

it("D24.20 entering a percent where the payer states a fixed amount is refused", async () => {
  expect(await refused(withCoverages([pays("D2740", "$25.00")]), entered)).toEqual([
    { _tag: "CoverageNotEditable", codes: coverageAt("D2740").codes, because: "patientPaysFixedAmount" },
  ])
})

it("D24.21 entering twice for one code is refused", async () => {
  const twice = { coverages: [...entered.coverages, enters("D2700-D2799", { planPays: percent("40%") })] }
  expect(await refused(withCoverages([pays("D2700-D2799", "50%")]), twice)).toEqual([
    { _tag: "AddressEditedTwice", address: coverageAt("D2700-D2799") },
  ])
})

it("D24.22 a percent entered where statements disagree settles it", async () => {
  const edits = { coverages: [enters("D2750-D2799", { planPays: percent("55%") })] }
  expect(await after(disagreeing, edits, olga)).toMatchObject({ "D2750-D2799": "55%, Restorative, Basic deductible" })
})

it("D24.32 a percent entered for a part of the codes about which statements disagree is refused, since it would settle nothing", async () => {
  const edits = { coverages: [enters("D2750", { planPays: percent("55%") })] }
  expect(await refused(disagreeing, edits)).toEqual([
    { _tag: "CoverageNotEditable", codes: coverageAt("D2750").codes, because: "statementsDisagree" },
  ])
})

it("D24.33 nor does a deductible alone settle what statements disagree about: it is refused", async () => {
  const edits = { coverages: [enters("D2750-D2799", { deductible: "none" })] }
  expect(await refused(disagreeing, edits)).toEqual([
    { _tag: "CoverageNotEditable", codes: coverageAt("D2750-D2799").codes, because: "statementsDisagree" },
  ])
})

it("D24.23 what is entered for a section that is not selected changes nothing", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([withCoverages([pays("D2740", "50%")])]))
      yield* imports(olga, choosing({ sections: ["ExceptionsAndLimitations"], answers: entered }))
      return yield* tableFor(anns)
    }),
  )
  expect(coverage).toEqual({})
})

it("D24.24 everyone on the plan sees the imported table, and nobody else", async () => {
  const seen = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([withCoverages([pays("D2740", "50%")])]))
      yield* imports(mia, coverages())
      return yield* Effect.forEach([anns, bens, cals, finns], tableFor)
    }),
  )
  const all = { D2740: "50%, Restorative" }
  expect(seen).toEqual([all, all, all, {}])
})

it("D24.25 one part of the table can be reverted, and the others stay as imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* holdTable(anns, table)
      yield* receive(answer([withCoverages([pays("D2740", "50%"), pays("D1110", "90%")])]))
      yield* imports(mia, coverages())
      yield* reverts({ addresses: [coverageAt("D2740")] })
      return yield* tableFor(anns)
    }),
  )
  expect(coverage).toMatchObject({
    D1110: "90%, Preventive, no deductible",
    "D2000-D2999": "80%, Restorative, Basic deductible",
  })
})

it("D24.26 a part that a later import changed is refused, though the later one was divided otherwise", async () => {
  const calsAnswer = responseId("Cal's answer")
  const refusals = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([withCoverages([pays("D2700-D2799", "50%")])]))
      yield* imports(mia, coverages())
      yield* receive(answer([withCoverages([pays("D2740", "40%")])], { patient: namedCal }), { id: calsAnswer })
      yield* imports(mia, choosing({ response: calsAnswer, sections: ["Coverages"] }), "Cal's import")
      return yield* refusalsOf(reverts())
    }),
  )
  expect(refusals).toEqual([
    {
      _tag: "NothingToRevert",
      because: [{ _tag: "ChangedSince", address: coverageAt("D2700-D2799"), by: "Cal's import" }],
    },
  ])
})

it("D24.27 the same answer imported twice changes nothing the second time", async () => {
  const again = await inPractice(
    Effect.gen(function* () {
      yield* holdTable(anns, table)
      yield* receive(answer([withCoverages([pays("Restorative", "70%"), pays("D2740", "50%")])]))
      yield* imports(mia, coverages())
      return yield* preview(mia, coverages())
    }),
  )
  expect(again.changes.coverages).toEqual([])
  expect(again.confirmed).toContainEqual(coverageAt("D2740"))
})

it("D24.28 the table may differ from network plan to network plan, and the chosen one counts", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      const other = { ...outOfNetwork, coverages: [pays("D2740", "30%")] }
      yield* receive(answer([withCoverages([pays("D2740", "50%")]), other]))
      yield* imports(mia, { ...coverages(), networkPlan: other.name })
      return yield* tableFor(anns)
    }),
  )
  expect(coverage).toEqual({ D2740: "30%, Restorative" })
})

it("D24.29 the confirmation says of the coverage table, and of options, for how many families and patients they are overwritten", async () => {
  const { touched, changes } = await inPractice(
    Effect.andThen(
      receive(answer([withCoverages([pays("D2740", "50%")], { options: [applies] })])),
      preview(mia, choosing({ sections: ["Coverages", "PlanOptions"] })),
    ),
  )
  expect(sayConfirmation(touched, overwrittenBy(changes))).toEqual([
    "The plan's coverage table (1 part) and 1 option will be overwritten for everyone who is covered by the plan too: 2 families, 4 patients.",
  ])
})

it("D24.30 where the coverage table alone is imported the confirmation says nothing of amounts", async () => {
  const { touched, changes } = await previewed(withCoverages([pays("D2740", "50%")]))
  expect(sayConfirmation(touched, overwrittenBy(changes)).join()).not.toContain("amounts")
})

it("D24.31 a table in which two ranges overlap is no table", () => {
  const holding = { limits: [], exceptions: [], downgrades: [] }
  const at = (...from: ReadonlyArray<string>) =>
    E.isRight(
      planHoldingCodec.decode({
        ...holding,
        coverages: from.map((one, i) => ({ from: one, row: { planPays: 1000 * i } })),
      }),
    )
  expect([at("D1000", "D2000"), at("D2000", "D1000"), at("D1000", "D1000")]).toEqual([true, false, false])
})

const stating = (...says: ReadonlyArray<ReturnType<typeof option>>): NetworkPlan => ({ ...inNetwork, options: says })

const none = option({ option: "MissingToothClause", value: "none" }, 31)
const ppo = option({ option: "SourceOfPayment", value: "preferredProvider" })

const optionsAfter = (networkPlan: NetworkPlan, answers: Answers = {}) =>
  inPractice(
    Effect.gen(function* () {
      yield* hold(
        anns,
        {
          options: [
            {
              address: { _tag: "PlanOption", option: "CoordinationOfBenefits" },
              value: { option: "CoordinationOfBenefits", value: "standard" },
            },
          ],
        },
        "options",
      )
      yield* receive(answer([networkPlan]))
      yield* imports(mia, options(answers))
      return yield* coverageFor(anns)
    }),
  )

it("D25.1 every option the payer states is imported, each as a value of its own", async () => {
  const { changes } = await inPractice(
    Effect.andThen(receive(answer([stating(applies, ppo)])), preview(mia, options())),
  )
  expect(lines(changes)).toEqual([
    "Missing tooth clause: nothing → applies",
    "Source of payment: nothing → preferred provider organization (PPO)",
  ])
})

it("D25.2 an option the payer does not state stays", async () => {
  expect(await optionsAfter(stating(applies))).toMatchObject({
    "Coordination of benefits": "standard: pays as if it stood alone",
    "Missing tooth clause": "applies",
  })
})

it("D25.3 an option stated in two ways is withheld, and both are listed", async () => {
  const { changes, withheld } = await inPractice(
    Effect.andThen(receive(answer([stating(applies, none, ppo)])), preview(mia, options())),
  )
  expect(lines(changes)).toHaveLength(1)
  expect(withheld).toMatchObject([
    { _tag: "OptionDisagrees", candidates: [{ value: { value: "applies" } }, { value: { value: "none" } }] },
  ])
})

it("D25.4 picking one of them imports it", async () => {
  const picks = [{ address: { _tag: "PlanOption", option: "MissingToothClause" } as const, candidate: 1 }]
  expect(await optionsAfter(stating(applies, none), { picks })).toMatchObject({ "Missing tooth clause": "none" })
})

it("D25.5 one option can be reverted, and the others stay as imported", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([stating(applies, ppo)]))
      yield* imports(mia, options())
      yield* reverts({ addresses: [{ _tag: "PlanOption", option: "MissingToothClause" }] })
      return yield* coverageFor(anns)
    }),
  )
  expect(coverage).toHaveProperty(["Source of payment"])
  expect(coverage).not.toHaveProperty(["Missing tooth clause"])
})

it("D25.6 an imported benefit period does not move the month in which the plan's benefits renew", async () => {
  const period = option({ option: "BenefitPeriod", value: "benefitYear" })
  const standing = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([stating(period)]))
      yield* imports(mia, options())
      const store = yield* CoverageStore
      const found = yield* store.held(anns)
      return O.isSome(found) ? found.value.standing : undefined
    }),
  )
  expect(benefitYearOf(standing?.plan.renewalMonth ?? 7, today)).toBe(benefitYearOf(acme.renewalMonth, today))
})

it("D25.7 a section of options in which the payer states nothing is refused", async () => {
  const refusals = await inPractice(Effect.andThen(receive(answer([inNetwork])), refusalsOf(preview(mia, options()))))
  expect(refusals).toEqual([{ _tag: "SectionStatesNothing", section: "PlanOptions" }])
})

it("D25.8 everyone on the plan sees the imported options", async () => {
  const seen = await inPractice(
    Effect.gen(function* () {
      yield* receive(answer([stating(applies)]))
      yield* imports(mia, options())
      return yield* Effect.forEach([anns, cals, finns], (target) => coverageFor(target))
    }),
  )
  expect(seen.map((coverage) => coverage["Missing tooth clause"])).toEqual(["applies", "applies", undefined])
})

const byHand = (edits: Edits, caller: Caller = paul, receipt = "by hand") =>
  editCoverage({ caller, target: anns, edits, receipt: receiptId(receipt) })

const waiting: Edits = {
  waitingPeriods: [
    {
      address: { _tag: "WaitingPeriod", procedure: { code: code("D2740") } },
      value: { length: 12, unit: "month" },
    },
  ],
}

const downgraded: Edits = {
  downgrades: [{ address: downgradeOf("D2740"), value: { paidAs: code("D2750") } }],
}

const afterReplacing = (edits: Edits, networkPlan: NetworkPlan = inNetwork) =>
  inPractice(
    Effect.gen(function* () {
      yield* byHand(edits)
      yield* receive(answer([networkPlan]))
      yield* imports(mia)
      return yield* coverageFor(anns)
    }),
  )

it("D26.1 a downgrade stays, though the whole table of exceptions is replaced", async () => {
  expect(await afterReplacing(downgraded)).toHaveProperty(["D2740, downgrade"], "paid as D2750")
})

it("D26.2 a waiting period stays, though the whole table of exceptions is replaced", async () => {
  expect(await afterReplacing(waiting)).toHaveProperty(["D2740, waiting period"], "12 months")
})

it("D26.3 what the payer says of a waiting period is a note of the answer, and changes nothing", async () => {
  const noted: NetworkPlan = {
    ...inNetwork,
    notes: [
      {
        procedure: { code: code("D2740") },
        note: { kind: "WaitingPeriod", waiting: { kind: "none" } },
        words: ["NO WAITING PERIOD"],
        evidence: { rule: "waiting in words", at: [14] },
      },
    ],
  }
  expect(await afterReplacing(waiting, noted)).toHaveProperty(["D2740, waiting period"], "12 months")
})

it("D26.4 a waiting period is edited by hand with the right Edit Insurance Plans", async () => {
  const { changes } = await inPractice(byHand(waiting))
  expect(lines(changes)).toEqual(["D2740, waiting period: nothing → 12 months"])
})

it("D26.5 without that right it is refused", async () => {
  expect(await inPractice(refusalsOf(byHand(waiting, mia)))).toEqual([
    { _tag: "RightMissing", needs: "Edit Insurance Plans" },
  ])
})

it("D26.6 the coverage table is edited by hand, a range written over whatever stood there", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* holdTable(anns, table)
      yield* byHand({ coverages: [{ address: coverageAt("D1500-D2499"), value: rowOf("50%") }] })
      return yield* tableFor(anns)
    }),
  )
  expect(coverage).toEqual({
    "D1000-D1499": "100%, Preventive, no deductible",
    "D1500-D2499": "50%",
    "D2500-D2999": "80%, Restorative, Basic deductible",
  })
})

it("D26.7 two ranges with a code in common in one edit are refused", async () => {
  const edits = ["D2000-D2999", "D2740"].map((codes) => ({ address: coverageAt(codes), value: rowOf("50%") }))
  expect(await inPractice(refusalsOf(byHand({ coverages: edits })))).toEqual([
    { _tag: "AddressEditedTwice", address: coverageAt("D2740") },
  ])
})

const missingTooth = { _tag: "PlanOption", option: "MissingToothClause" } as const

it("D26.8 an option is edited by hand", async () => {
  const { changes } = await inPractice(byHand({ options: [{ address: missingTooth, value: applies.says }] }))
  expect(lines(changes)).toEqual(["Missing tooth clause: nothing → applies"])
})

it("D26.9 the value of one option under the name of another is refused", async () => {
  const refusals = await inPractice(
    refusalsOf(
      desk.editCoverage({
        caller: paul,
        target: anns,
        edits: { options: [{ address: missingTooth, value: ppo.says }] },
        receipt: "by hand",
      }),
    ),
  )
  expect(refusals).toMatchObject([{ _tag: "Malformed", problems: [{ expected: "the option that the address names" }] }])
})

it("D26.10 taking a range out of the table leaves nothing said of its codes", async () => {
  const coverage = await inPractice(
    Effect.gen(function* () {
      yield* holdTable(anns, table)
      yield* byHand({ coverages: [{ address: coverageAt("D1000-D2499") }] })
      return yield* tableFor(anns)
    }),
  )
  expect(coverage).toEqual({ "D2500-D2999": "80%, Restorative, Basic deductible" })
})
