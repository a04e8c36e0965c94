import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Scope } from "../../src/index.ts"
import { allChanges, applyChanges, noChanges, scopesTouched, within } from "../../src/index.ts"
import { changes, codeRange, held } from "../codec/arbitraries.ts"
import { runs } from "./runs.ts"

const scopes: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

describe("a commit", () => {
  it("counts one revision for every holder it touches, and none for the others", () => {
    fc.assert(
      fc.property(held, changes, (before, all) => {
        const touched = scopesTouched(all)
        const after = applyChanges(before, all)
        expect(scopes.map((scope) => after[scope].revision - before[scope].revision)).toEqual(
          scopes.map((scope) => (touched.has(scope) ? 1 : 0)),
        )
        expect(allChanges(all).length === 0).toBe(touched.size === 0)
      }),
      runs(200),
    )
  })

  it("that takes a part out of the coverage table leaves nothing said of its codes", () => {
    fc.assert(
      fc.property(held, codeRange, (before, codes) => {
        const said = within(before.plan.holding.coverages, codes).flatMap(({ row }) => (row === undefined ? [] : [row]))
        const [row] = said
        if (row === undefined) return
        const removal = {
          address: { _tag: "Coverage", codes } as const,
          step: { _tag: "Remove", before: row } as const,
          evidence: [],
        }
        const after = applyChanges(before, { ...noChanges, coverages: [removal] })
        expect(within(after.plan.holding.coverages, codes).filter((one) => one.row !== undefined)).toEqual([])
      }),
      runs(200),
    )
  })
})
