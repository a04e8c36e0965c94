import { expect, it } from "vitest"
import type { EligibilityResponse } from "../../src/index.ts"
import { sayLimit } from "../../src/review.ts"
import { read } from "./message.ts"

// EB*C is a deductible, its seventh element the amount; EB12 says in network (Y), out (N), both (W) or unknown (U).

const requiredBy = ({ networkPlans }: EligibilityResponse) =>
  networkPlans.map(({ name, deductibles }) => [
    name,
    deductibles.map(({ level, required }) => [
      level,
      required === undefined ? "unknown" : required._tag === "Stated" ? sayLimit(required.value) : required._tag,
    ]),
  ])

it("D8.1 a row for both networks (W) belongs to every network plan", () => {
  const response = read("EB*C*IND*35***23*50*****Y", "EB*C*IND*35***23*100*****N", "EB*C*FAM*35***23*150*****W")
  expect(requiredBy(response)).toEqual([
    [
      "In network",
      [
        ["individual", "$50.00"],
        ["family", "$150.00"],
      ],
    ],
    [
      "Out of network",
      [
        ["individual", "$100.00"],
        ["family", "$150.00"],
      ],
    ],
  ])
})

it("D8.2 a row that names no network, by code or in words, belongs to every network plan too", () => {
  const response = read("EB*C*IND*35***23*50*****Y", "EB*C*IND*35***23*100*****N", "EB*C*FAM*35***23*150")
  expect(requiredBy(response)).toEqual([
    [
      "In network",
      [
        ["individual", "$50.00"],
        ["family", "$150.00"],
      ],
    ],
    [
      "Out of network",
      [
        ["individual", "$100.00"],
        ["family", "$150.00"],
      ],
    ],
  ])
})

it("D8.3 a row of unknown network (U) that names a network in words belongs to that one alone", () => {
  const response = read("EB*C*IND*35**ALPHA ELITE*23*50*****U", "EB*C*IND*35**OPEN, NON-CONTRACTED*23*100*****U")
  expect(requiredBy(response)).toEqual([
    ["ALPHA ELITE", [["individual", "$50.00"]]],
    ["OPEN, NON-CONTRACTED", [["individual", "$100.00"]]],
  ])
})

it("D8.4 a row for one network is not used for another", () => {
  const response = read("EB*C*IND*35***23*50*****Y", "EB*C*FAM*35***23*150*****N")
  expect(requiredBy(response)).toEqual([
    ["In network", [["individual", "$50.00"]]],
    ["Out of network", [["family", "$150.00"]]],
  ])
})

it("D9.1 where two rows differ, the strictly more specific one is used and a warning names both values", () => {
  const { networkPlans, warnings } = read(
    "EB*C*IND*35***23*50*****Y",
    "EB*C*IND*35***23*75*****W",
    "EB*C*IND*35***23*100*****N",
  )
  expect(requiredBy({ ...read(), networkPlans })[0]).toEqual(["In network", [["individual", "$50.00"]]])
  expect(warnings).toContainEqual(expect.objectContaining({ _tag: "MoreSpecificUsed", used: 5000, ignored: 7500 }))
})

it("D10.1 remaining above the total gives no used amount: it is unknown, and warned of", () => {
  const { networkPlans, warnings } = read("EB*F*IND*35***23*1500*****Y", "EB*F*IND*35***29*1600*****Y")
  expect(networkPlans[0]?.maximums.map(({ used }) => used)).toEqual([undefined])
  expect(warnings).toMatchObject([{ _tag: "RemainingAboveTotal", total: 150000, remaining: 160000 }])
})
