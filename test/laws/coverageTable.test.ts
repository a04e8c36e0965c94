import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type {
  Changes,
  CodeRange,
  CoverageAddress,
  CoverageLine,
  CoverageRow,
  CoverageTable,
  Held,
  NetworkPlan,
  ProcedureCode,
  StatedCoverage,
  StoredReceipt,
  Target,
} from "../../src/index.ts"
import {
  addressesMeet,
  allChanges,
  applyChanges,
  CalendarDate,
  Category,
  coverageRowKey,
  coverageTable,
  decode,
  emptyPlanHolding,
  literal,
  noChanges,
  overlaid,
  Percent,
  planAfter,
  revert,
  rowAt,
  rowsOf,
  standardPolicy,
  targetOf,
  within,
} from "../../src/index.ts"
import { coverageTableCodec } from "../../src/codec/CoverageTable.ts"
import { coverageDifference, wantedCoverages } from "../../src/domain/change/coverageDifference.ts"
import { editCoverages } from "../../src/domain/change/editCoverages.ts"
import { proposeCoverages } from "../../src/domain/change/proposeCoverages.ts"
import { codeAt, placeOf } from "../../src/domain/procedure/CodeRange.ts"
import * as E from "fp-ts/lib/Either.js"
import { codeRange, coverageRow, coverages, held, percent } from "../codec/arbitraries.ts"
import { editedReceipt } from "./editedReceipt.ts"
import { runs } from "./runs.ts"

// A table as a slow one is: what it says of every code around the bounds that the ranges are made of.
const probes = [0, 1, 1109, 1110, 1111, 1112, 2909, 2910, 2911, 9998, 9999].map(codeAt)

const at = (code: ProcedureCode): CoverageAddress => ({ _tag: "Coverage", codes: { from: code, through: code } })

const told = (table: CoverageTable): ReadonlyArray<string> =>
  probes.map((code) => {
    const row = rowAt(table, code)
    return row === undefined ? "nothing" : coverageRowKey(row)
  })

const over = fc.array(fc.record({ codes: codeRange, row: coverageRow }, { requiredKeys: ["codes"] }), { maxLength: 4 })

const holds = ({ from, through }: CodeRange, code: string): boolean => from <= code && code <= through

const naively = (table: CoverageTable, written: ReadonlyArray<{ codes: CodeRange; row?: CoverageRow }>) =>
  probes.map((code) => {
    const last = written.filter(({ codes }) => holds(codes, code)).at(-1)
    const row = last === undefined ? rowAt(table, code) : last.row
    return row === undefined ? "nothing" : coverageRowKey(row)
  })

describe("a coverage table", () => {
  it("says of every code what was written over it last, and of the others what it said", () => {
    fc.assert(
      fc.property(coverages, over, (table, written) => {
        expect(told(overlaid(table, written))).toEqual(naively(table, written))
      }),
      runs(1000),
    )
  })

  it("is equal as a list where it says the same, and is read back as it was written", () => {
    fc.assert(
      fc.property(coverages, over, (table, written) => {
        const after = overlaid(table, written)

        expect(coverageTable(rowsOf(after))).toEqual(after)
        expect(decode(coverageTableCodec)(coverageTableCodec.encode(after))).toEqual(E.right(after))
      }),
      runs(500),
    )
  })

  it("has ranges that lie apart, and no two neighbours that say the same", () => {
    fc.assert(
      fc.property(coverages, over, (table, written) => {
        const lines = rowsOf(overlaid(table, written))
        lines.forEach((line, i) => {
          const last = lines[i - 1]
          if (last === undefined) return
          expect(placeOf(last.codes.through)).toBeLessThan(placeOf(line.codes.from))
          if (placeOf(last.codes.through) + 1 === placeOf(line.codes.from))
            expect(coverageRowKey(last.row)).not.toBe(coverageRowKey(line.row))
        })
      }),
      runs(500),
    )
  })

  it("is divided without gaps within any range", () => {
    fc.assert(
      fc.property(coverages, codeRange, (table, codes) => {
        const parts = within(table, codes)
        expect([parts[0]?.codes.from, parts.at(-1)?.codes.through]).toEqual([codes.from, codes.through])
        parts.slice(1).forEach((part, i) => {
          expect(placeOf(part.codes.from)).toBe(placeOf(parts[i]?.codes.through ?? codeAt(0)) + 1)
        })
      }),
      runs(500),
    )
  })
})

const evidence = { rule: "share", at: [1] }

const stated: fc.Arbitrary<ReadonlyArray<StatedCoverage>> = fc.array(
  fc.record({ procedure: codeRange, planPays: percent, evidence: fc.constant(evidence) }),
  { maxLength: 5 },
)

const planWith = (said: ReadonlyArray<StatedCoverage>): NetworkPlan => ({
  name: "PPO",
  status: "in-network",
  deductibles: [],
  maximums: [],
  coverages: said,
  exceptions: [],
})

const rangeOf = ({ procedure }: StatedCoverage): CodeRange => {
  if ("from" in procedure) return procedure
  throw new TypeError("these are ranges")
}

const size = ({ from, through }: CodeRange): number => placeOf(through) - placeOf(from)

const isInside = (inner: CodeRange, outer: CodeRange): boolean =>
  outer.from <= inner.from && inner.through <= outer.through && size(inner) < size(outer)

// What is said of one code most exactly: a set of shares, found by comparing every statement with every other.
const sharesOf = (said: ReadonlyArray<StatedCoverage>, code: string): ReadonlySet<number> => {
  const covering = said.filter((one) => holds(rangeOf(one), code))
  const exact = covering.filter((one) => !covering.some((other) => isInside(rangeOf(other), rangeOf(one))))
  return new Set(exact.flatMap((one) => ("planPays" in one ? [one.planPays] : [])))
}

const changesFor = (table: CoverageTable, said: ReadonlyArray<StatedCoverage>) => {
  const { proposed } = editCoverages(proposeCoverages(table, planWith(said), {}), [])
  return coverageDifference(table, wantedCoverages(table, proposed))
}

const applied = (table: CoverageTable, said: ReadonlyArray<StatedCoverage>): CoverageTable =>
  planAfter({ ...emptyPlanHolding, coverages: table }, { ...noChanges, coverages: changesFor(table, said).changes })
    .coverages

describe("an import of coverages", () => {
  it("pays of every code what is said of it most exactly, and leaves what is not said or disagrees", () => {
    fc.assert(
      fc.property(coverages, stated, (table, said) => {
        const after = applied(table, said)
        for (const code of probes) {
          const shares = [...sharesOf(said, code)]
          const [only] = shares
          const row = rowAt(after, code)
          if (shares.length === 1) expect(row !== undefined && "planPays" in row ? row.planPays : undefined).toBe(only)
          else expect(row).toEqual(rowAt(table, code))
        }
      }),
      runs(1000),
    )
  })

  it("changes parts that share no code, each from what was held throughout", () => {
    fc.assert(
      fc.property(coverages, stated, (table, said) => {
        const { changes } = changesFor(table, said)
        const seen = new Set<number>()
        for (const { address, step } of changes) {
          const before = within(table, address.codes)

          expect(before).toHaveLength(1)
          expect(before[0]?.row).toEqual(step._tag === "Add" ? undefined : step.before)
          for (const code of probes.filter((one) => holds(address.codes, one))) {
            expect(seen.has(placeOf(code))).toBe(false)
            seen.add(placeOf(code))
          }
        }
      }),
      runs(500),
    )
  })

  it("is divided by what is held already in the middle of it", () => {
    const line = (from: number, through: number, planPays: number): CoverageLine => ({
      codes: { from: codeAt(from), through: codeAt(through) },
      row: { planPays: literal(Percent)(planPays), category: literal(Category)("Restorative") },
    })
    const table = coverageTable([line(2000, 2999, 5000), line(2400, 2499, 8000)])
    const said: ReadonlyArray<StatedCoverage> = [
      { procedure: line(2000, 2999, 0).codes, planPays: literal(Percent)(8000), evidence },
    ]
    const { changes, confirmed } = changesFor(table, said)

    expect(changes.map(({ address }) => address.codes)).toEqual([line(2000, 2399, 0).codes, line(2500, 2999, 0).codes])
    expect(confirmed.map((address) => address.codes)).toEqual([line(2400, 2499, 0).codes])
  })

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(coverages, stated, (table, said) => {
        expect(allChanges({ ...noChanges, coverages: changesFor(applied(table, said), said).changes })).toEqual([])
      }),
      runs(500),
    )
  })

  it("does not depend on the order of the payer's rows", () => {
    fc.assert(
      fc.property(coverages, stated, (table, said) => {
        expect(applied(table, [...said].reverse())).toEqual(applied(table, said))
      }),
      runs(500),
    )
  })
})

const day = literal(CalendarDate)("2026-11-24")

const receipt = (sequence: number, changes: Changes, target: Target): StoredReceipt =>
  editedReceipt(sequence, changes, target, day)

describe("a part of the table that was changed again", () => {
  it("is put back only where no later receipt touched one of its codes, and then all of it", () => {
    fc.assert(
      fc.property(
        held,
        coverages,
        codeRange,
        codeRange,
        coverageRow,
        coverageRow,
        (on, table, one, other, first, second) => {
          const change = (before: CoverageTable, codes: CodeRange, row: CoverageRow): Changes => ({
            ...noChanges,
            coverages: coverageDifference(before, [{ codes, row, evidence: [] }]).changes,
          })
          const from: Held = { ...on, plan: { ...on.plan, holding: { ...on.plan.holding, coverages: table } } }
          const target = targetOf(on.standing)
          const ours = change(table, one, first)
          const between = applyChanges(from, ours)
          const theirs = change(between.plan.holding.coverages, other, second)
          const now = applyChanges(between, theirs)
          const later = allChanges(theirs).map(({ address }) => address)
          const touched = allChanges(ours).filter(({ address }) => later.some((two) => addressesMeet(two, address)))

          const back = revert({
            held: now,
            receipt: receipt(1, ours, target),
            later: [receipt(2, theirs, target)],
            today: literal(CalendarDate)("2026-11-25"),
            policy: standardPolicy,
          })
          const changed = E.isRight(back) ? allChanges(back.right.changes) : []

          expect(changed).toHaveLength(allChanges(ours).length - touched.length)
          // That it stands otherwise now is not the reason: it may have been changed and changed back.
          const because = E.isRight(back)
            ? back.right.refused
            : back.left.flatMap((one) => (one._tag === "NothingToRevert" ? one.because : []))
          expect(because.map(({ _tag }) => _tag)).toEqual(touched.map(() => "ChangedSince"))
          if (E.isRight(back) && touched.length === 0)
            for (const code of probes.filter((probe) => !later.some((two) => addressesMeet(two, at(probe)))))
              expect(rowAt(applyChanges(now, back.right.changes).plan.holding.coverages, code)).toEqual(
                rowAt(table, code),
              )
        },
      ),
      runs(1000),
    )
  })
})
