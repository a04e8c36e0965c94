import { expect, it } from "vitest"
import { scopeOf } from "../../src/index.ts"
import { downgradeOf, exceptionsOf, maximumAt, metAt, requiredAt, usedAt } from "./amounts.ts"

it("S.1 a deductible required, of the individual or the family, is held by the plan", () => {
  expect([requiredAt("individual"), requiredAt("family")].map(scopeOf)).toEqual(["plan", "plan"])
})

it("S.2 a benefit maximum, of the individual or the family, is held by the plan", () => {
  expect([maximumAt("individual"), maximumAt("family")].map(scopeOf)).toEqual(["plan", "plan"])
})

it("S.3 exceptions are held by the plan", () => {
  expect(scopeOf(exceptionsOf("D1110"))).toBe("plan")
})

it("S.4 a family's deductible met and benefit used are held by its subscription", () => {
  expect([metAt("family"), usedAt("family")].map(scopeOf)).toEqual(["subscription", "subscription"])
})

it("S.5 an individual's deductible met and benefit used are held by the patient's enrolment", () => {
  expect([metAt("individual"), usedAt("individual")].map(scopeOf)).toEqual(["enrolment", "enrolment"])
})

it("S.6 lifetime amounts are held where annual ones are", () => {
  const lifetime = { period: "lifetime" } as const
  expect(
    [maximumAt("individual", lifetime), usedAt("family", lifetime), usedAt("individual", lifetime)].map(scopeOf),
  ).toEqual(["plan", "subscription", "enrolment"])
})

it("S.7 a downgrade is held by the plan", () => {
  expect(scopeOf(downgradeOf("D2391"))).toBe("plan")
})
