import { describe, expect, it } from "vitest"
import { responseIn, withRows } from "./message.ts"
import { amounts, shares } from "./told.ts"

const plans = (...rows: ReadonlyArray<string>) => responseIn(withRows(...rows)).networkPlans
const named = (...rows: ReadonlyArray<string>) => plans(...rows).map(({ name, status }) => [name, status])

describe("the networks a payer keeps apart", () => {
  it("are in and out of network by EB12", () => {
    expect(named("EB*A**23*****.1****Y", "EB*A**23*****.3****N")).toEqual([
      ["In network", "in-network"],
      ["Out of network", "out-of-network"],
    ])
  })

  it("are the names in EB05 where EB12 says neither, with the status their words say", () => {
    expect(
      named(
        "EB*A**23**ALPHA ELITE,  ALPHA BASE***.1****U",
        "EB*A**23**OPEN, NON-CONTRACTED***.3****U",
        "EB*A**23**BETA IN-NETWORK***.3",
        "EB*A**23**GAMMA NON PAR***.3",
        "EB*A**23**NONPARTICIPATING***.3",
      ),
    ).toEqual([
      ["ALPHA ELITE, ALPHA BASE", "unstated"],
      ["OPEN, NON-CONTRACTED", "out-of-network"],
      ["BETA IN-NETWORK", "in-network"],
      ["GAMMA NON PAR", "out-of-network"],
      ["NONPARTICIPATING", "out-of-network"],
    ])
  })

  it("are no networks where EB05 is the same everywhere: that is the plan's name", () => {
    expect(named("EB*A**23**DELMAR PPO***.1", "EB*C*IND*35**DELMAR PPO*23*50")).toEqual([["DELMAR PPO", "unstated"]])
    expect(named("EB*A**23*****.1")).toEqual([["All networks", "unstated"]])
    expect(named("EB*A**23**DELMAR PPO***.1****Y")).toEqual([["In network", "in-network"]])
  })

  it("are not the payer, nor the plan as the status names it, on rows without EB12", () => {
    const two = ["EB*A**23**ALPHA***.1****U", "EB*A**23**OPEN, NON-CONTRACTED***.3****U"]
    const expected = [
      ["ALPHA", "unstated"],
      ["OPEN, NON-CONTRACTED", "out-of-network"],
    ]
    expect(named(...two, "EB*F*IND*38**Granite Mutual*32*1000")).toEqual(expected)
    expect(named("EB*1**30**DELMAR", ...two, "EB*F*IND*38**DELMAR*32*1000")).toEqual(expected)
    expect(named("EB*1**30**ALPHA", ...two)).toEqual(expected)
  })

  it("are kept apart where EB12 is unknown though one states only limits", () => {
    expect(named("EB*A**23**ALPHA***.1****U", "EB*I****NON-CONTRACTED*******U*AD:D4381")).toEqual([
      ["ALPHA", "unstated"],
      ["NON-CONTRACTED", "out-of-network"],
    ])
  })

  it("are never called MET", () => {
    expect(named("EB*C*IND*35***23*50", "EB*C*IND*35**MET*23*20", "EB*C*IND*35**PLAN*23*50")).toEqual([
      ["PLAN", "unstated"],
    ])
  })

  it("are split by EB05 within a side only where the same statement stands under two names", () => {
    expect(named("EB*A**23**TIER ONE***0****Y", "EB*A**23**TIER TWO***.1****Y", "EB*A**23*****.4****N")).toEqual([
      ["TIER ONE", "in-network"],
      ["TIER TWO", "in-network"],
      ["Out of network", "out-of-network"],
    ])
    expect(named("EB*A**23**PREVENTIVE PART***0****Y", "EB*A**25**BASIC PART***.2****Y")).toEqual([
      ["In network", "in-network"],
    ])
  })

  it("are not made by the side that a status names", () => {
    expect(named("EB*1**35*********Y", "EB*A**23**DELMAR PPO***.1")).toEqual([["DELMAR PPO", "unstated"]])
  })

  it("have names of their own, even where the payer uses one twice", () => {
    const tiers = ["Y", "N"].flatMap((side) => [`EB*A**23**TIER A***0****${side}`, `EB*A**23**TIER B***0****${side}`])
    expect(named(...tiers).map(([name]) => name)).toEqual([
      "TIER A (in network)",
      "TIER B (in network)",
      "TIER A (out of network)",
      "TIER B (out of network)",
    ])
  })

  it("are none where nothing but the status is stated", () => {
    expect(plans()).toEqual([])
  })
})

describe("a row that names no network", () => {
  it.each(["W", "U", ""])("(EB12 %s) belongs to each of them", (side) => {
    const found = plans("EB*A**23*****.1****Y", "EB*A**23*****.3****N", `EB*C*IND*35***23*50*****${side}`)
    expect(found.map((plan) => amounts(plan).deductibles)).toEqual([
      ["individual annual Standard: $50.00, met unknown"],
      ["individual annual Standard: $50.00, met unknown"],
    ])
  })

  it("belongs to each of them even with the plan's name in EB05, where EB12 says W", () => {
    const found = plans("EB*A**23*****.1****Y", "EB*A**23*****.3****N", "EB*A**25**DELMAR PPO***.2****W")
    expect(found.map(shares)).toEqual([
      ["Diagnostic: 90%", "Restorative: 80%"],
      ["Diagnostic: 70%", "Restorative: 80%"],
    ])
  })
})

it("a row that names only the side belongs to every tier on that side, and networks are never added together", () => {
  const found = plans(
    "EB*A**23**TIER ONE***0****Y",
    "EB*A**23**TIER TWO***.1****Y",
    "EB*C*IND*35***23*50*****Y",
    "EB*C*IND*35***23*100*****N",
  )
  expect(found.map((plan) => [plan.name, amounts(plan).deductibles])).toEqual([
    ["TIER ONE", ["individual annual Standard: $50.00, met unknown"]],
    ["TIER TWO", ["individual annual Standard: $50.00, met unknown"]],
    ["Out of network", ["individual annual Standard: $100.00, met unknown"]],
  ])
})

it("a network's own share is used before one that is shared", () => {
  const found = plans("EB*A**23*****.1****Y", "EB*A**23*****.3****N", "EB*A**25*****.2****Y", "EB*A**25*****.5****W")
  expect(found.map(shares)).toEqual([
    ["Diagnostic: 90%", "Restorative: 80%"],
    ["Diagnostic: 70%", "Restorative: 50%"],
  ])
})

it("more networks than anybody could choose among are none, and every row is listed", () => {
  const rows = Array.from({ length: 60 }, (_, i) => `EB*A**23**NAME ${i}***.1`)
  const { networkPlans, unmapped } = responseIn(withRows(...rows))
  expect(networkPlans).toEqual([])
  expect(unmapped.filter(({ reason }) => /more networks/.test(reason)).length).toBeGreaterThanOrEqual(60)
})
