import { expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { todayAt } from "../../src/effect.ts"
import type { Note } from "../../src/index.ts"
import { openDesk } from "../../src/promise.ts"
import type { PersonEvent } from "../../src/review.ts"
import { openPage, sayNote, update, view } from "../../src/review.ts"
import * as script from "../../src/testing/screen/screenPractice.ts"

const evidence = (at: number) => ({ rule: "a rule", at: [at] })

const notes = [
  {
    procedure: { category: "Standard" },
    note: { kind: "MissingTooth", applies: false },
    words: ["NO MISSING TOOTH CLAUSE"],
    evidence: evidence(1),
  },
  { procedure: { code: "D1110" }, note: { kind: "Deductible", applies: false }, words: [], evidence: evidence(2) },
  { procedure: { code: "D2740" }, note: { kind: "Words" }, words: ["ON THE SEAT DATE"], evidence: evidence(3) },
  // Held, and not stated.
  { procedure: { code: "D0274" }, note: { kind: "NoLimit", on: "age" }, words: [], evidence: evidence(4) },
] as const

const pageAfter = async (...events: ReadonlyArray<PersonEvent>) => {
  const [first, ...others] = script.answer.networkPlans
  if (first === undefined) throw new Error("no network plan")
  const desk = openDesk(memoryBook(), { today: todayAt(script.today, script.noon) })
  try {
    await desk.enter({ practice: script.frontDesk.practice, records: script.records })
    await desk.editCoverage({ caller: script.manager, target: script.ann, edits: script.heldBefore, receipt: "held" })
    await desk.receiveResponse({
      from: { _tag: "Connection", practice: script.frontDesk.practice, location: script.frontDesk.location },
      id: "answer",
      response: { ...script.answer, networkPlans: [{ ...first, notes }, ...others] },
      message: script.message,
    })
    const opening = await desk.openReview({ caller: script.frontDesk, response: "answer" })
    if (!opening.ok) throw new Error("not opened")
    const chosen: PersonEvent = { _tag: "ChooseNetworkPlan", name: script.networkPlans.inNetwork }
    return view(
      [chosen, ...events].reduce((state, event) => update(state, event).state, openPage(opening.value, "v").state),
    ).exceptions
  } finally {
    await desk.close()
  }
}

it("what is said of the whole plan and of procedures without exceptions stands in a list of its own", async () => {
  const { notes: others, groups } = await pageAfter()
  expect(others.map(({ name, notes: own }) => [name, own])).toEqual([
    [
      "The whole plan",
      [
        {
          kindName: "Missing Tooth",
          description: "teeth missing from before are covered",
          words: ["NO MISSING TOOTH CLAUSE"],
          where: [1],
        },
      ],
    ],
    ["D0274", [{ kindName: "No Limit", description: "no limit on age", words: [], where: [4] }]],
    ["D2740", [{ kindName: "Note", description: "", words: ["ON THE SEAT DATE"], where: [3] }]],
  ])
  expect(groups.flatMap(({ procedures }) => procedures.map(({ name, notes: own }) => [name, own.length]))).toEqual([
    ["D1110", 1],
    ["D1351", 0],
    ["D9972", 0],
  ])
})

it("is found by the payer's words, and is not asked for by type or by change", async () => {
  expect((await pageAfter({ _tag: "FindProcedure", text: "seat" })).notes.map(({ name }) => name)).toEqual(["D2740"])
  expect((await pageAfter({ _tag: "FindProcedure", text: "whole" })).notes.map(({ name }) => name)).toEqual([
    "The whole plan",
  ])
  expect((await pageAfter({ _tag: "FilterType", type: "Frequency" })).notes).toEqual([])
  expect((await pageAfter({ _tag: "ShowChangedOnly", on: true })).notes).toEqual([])
})

it("is nothing in a network plan without notes", async () => {
  const other: PersonEvent = { _tag: "ChooseNetworkPlan", name: script.networkPlans.outOfNetwork }
  expect((await pageAfter(other)).notes).toEqual([])
})

const samples: ReadonlyArray<readonly [Note, string]> = [
  [
    { kind: "MissingTooth", applies: true, unless: "INSURED" },
    "teeth missing from before are not covered, unless INSURED",
  ],
  [{ kind: "WaitingPeriod", waiting: { kind: "length", length: 1, unit: "month" } }, "covered after 1 month"],
  [{ kind: "WaitingPeriod", waiting: { kind: "served" } }, "the waiting period is served"],
  [{ kind: "WaitingPeriod", waiting: { kind: "unstated" } }, "there is one; the payer does not say how long"],
  [{ kind: "AlternateBenefit", applies: true }, "may be paid as something cheaper"],
  [{ kind: "AlternateBenefit", applies: false }, "paid as it was done"],
  [{ kind: "NoLimit", on: "frequency" }, "no limit on how often"],
  [{ kind: "Words", because: "a year may be any" }, "A year may be any"],
]

it.each(samples)("%j is said as %s", (note, said) => {
  expect(sayNote(note)).toBe(said)
})
