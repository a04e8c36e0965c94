import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Change, Changes, Step, Target } from "../../src/index.ts"
import { allChanges, canonicalText, noChanges } from "../../src/index.ts"
import { home, patientId, planId, subscriptionId } from "../worlds/ids.ts"
import { coverageException, limit, procedure, slot } from "../worlds/values.ts"
import { codeRange, coverageRow } from "../codec/arbitraries.ts"
import { plain } from "./figures.ts"
import { runs } from "./runs.ts"

const evidence = fc.array(
  fc.record({ rule: fc.constantFrom("EB:C", "EB:F"), at: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }) }),
  { maxLength: 2 },
)

const step = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Step<V>> =>
  fc.oneof(
    value.map((after) => ({ _tag: "Add", after }) as const),
    value.map((before) => ({ _tag: "Remove", before }) as const),
    fc.tuple(value, value).map(([before, after]) => ({ _tag: "Set", before, after }) as const),
  )

const changes: fc.Arbitrary<Changes> = fc.record({
  limits: fc.array(
    fc.record({
      address: fc.record({ _tag: fc.constantFrom("DeductibleRequired" as const, "BenefitMaximum" as const), slot }),
      step: step(limit),
      evidence,
    }),
    { maxLength: 1 },
  ),
  counters: fc.constant([]),
  exceptions: fc.array(
    fc.record({
      address: fc.record({ _tag: fc.constant("Exceptions" as const), procedure }),
      step: step(coverageException.map((one) => [one] as const)),
      evidence,
    }),
    { maxLength: 1 },
  ),
  downgrades: fc.constant([]),
  waitingPeriods: fc.constant([]),
  coverages: fc.array(
    fc.record({
      address: fc.record({ _tag: fc.constant("Coverage" as const), codes: codeRange }),
      step: step(coverageRow),
      evidence,
    }),
    { maxLength: 1 },
  ),
  options: fc.constant([]),
})

const ids = fc.constantFrom("F1", "F10")
const target: fc.Arbitrary<Target> = fc.record({
  practice: fc.constant(home),
  plan: ids.map(planId),
  subscription: ids.map(subscriptionId),
  patient: ids.map(patientId),
})

const done = ({ address, step: what }: Change): string => plain({ address, what })

// What is done to whom, said in another way than the text under test.
const said = (to: Target, what: Changes): string => [plain(to), ...allChanges(what).map(done)].join("\n")

// The same value with its keys the other way round.
const turned = (value: Changes): Changes => ({
  options: value.options,
  coverages: value.coverages.map(({ address, step: what }) => ({
    mark: "edited",
    evidence: [],
    step: what,
    address: { codes: { through: address.codes.through, from: address.codes.from }, _tag: "Coverage" },
  })),
  waitingPeriods: value.waitingPeriods,
  downgrades: value.downgrades,
  exceptions: value.exceptions.map(({ address, step: what, evidence: why }) => ({
    evidence: why,
    step: what,
    address,
  })),
  counters: value.counters,
  limits: value.limits.map(({ address, step: what }) => ({
    evidence: [{ rule: "another", at: [1] }],
    step: what,
    address: { slot: address.slot, _tag: address._tag },
  })),
})

describe("the canonical text of a change set", () => {
  it("is equal exactly where two change sets do the same to the same target", () => {
    fc.assert(
      fc.property(target, target, changes, changes, (to, other, one, another) => {
        expect(canonicalText(to, one) === canonicalText(other, another)).toBe(said(to, one) === said(other, another))
      }),
      runs(3000),
    )
  })

  it("differs wherever one value, one address or one id does", () => {
    fc.assert(
      fc.property(target, changes, changes, (to, one, another) => {
        const mixed = { ...one, limits: another.limits }

        expect(canonicalText(to, mixed) === canonicalText(to, one)).toBe(said(to, mixed) === said(to, one))
      }),
      runs(3000),
    )
  })

  it("does not depend on the order of keys, nor on where the payer said it", () => {
    fc.assert(
      fc.property(target, changes, (to, one) => {
        expect(canonicalText(to, turned(one))).toBe(canonicalText(to, one))
      }),
      runs(500),
    )
  })

  it("tells nothing from something", () => {
    fc.assert(
      fc.property(target, changes, (to, one) => {
        expect(canonicalText(to, noChanges) === canonicalText(to, one)).toBe(allChanges(one).length === 0)
      }),
      runs(300),
    )
  })
})
