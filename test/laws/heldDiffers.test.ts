import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type {
  Address,
  Changes,
  Counted,
  CoverageAddress,
  ExceptionSet,
  Held,
  Limit,
  NotRevertible,
  PlanHolding,
  Step,
  StoredReceipt,
} from "../../src/index.ts"
import {
  addressKey,
  allChanges,
  CalendarDate,
  coverageTable,
  literal,
  noChanges,
  revert,
  standardPolicy,
  targetOf,
} from "../../src/index.ts"
import { codeRange, counted, coverageRow, exceptions, held, limit } from "../codec/arbitraries.ts"
import { editedReceipt } from "./editedReceipt.ts"
import { runs } from "./runs.ts"

// Before every benefit year of what is held, so that none is past.
const today = literal(CalendarDate)("2025-01-01")

const edited = (on: Held, changes: Changes): StoredReceipt => editedReceipt(1, changes, targetOf(on.standing), today)

/** What a receipt says it left at an address: what is held there, something else, or nothing. */
type Left<V> = { readonly value: V } | "as held" | "nothing"

const left = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<ReadonlyArray<Left<V>>> =>
  fc.array(fc.oneof(fc.record({ value }), fc.constantFrom("as held" as const, "nothing" as const)), {
    minLength: 1,
    maxLength: 4,
  })

const leaving = <A extends Address, V>(
  entries: ReadonlyArray<{ readonly address: A; readonly value: V }>,
  all: ReadonlyArray<Left<V>>,
) =>
  entries.map(({ address, value }, i) => {
    const was = all[i % all.length] ?? "as held"
    const step: Step<V> =
      was === "nothing"
        ? { _tag: "Remove", before: value }
        : { _tag: "Add", after: was === "as held" ? value : was.value }
    return { address, step, evidence: [], isAsLeft: step._tag === "Add" && text(step.after) === text(value) }
  })

const text = (value: unknown): string => JSON.stringify(value)

describe("a value that is no longer what a receipt left, though no receipt says who changed it", () => {
  it("stays and is named; the others go back", () => {
    fc.assert(
      fc.property(
        held,
        left<Limit>(limit),
        left<Counted>(counted),
        left<ExceptionSet>(exceptions),
        (on, ofLimits, ofCounters, ofExceptions) => {
          const { plan, subscription, enrolment } = on
          const limits = leaving(plan.holding.limits, ofLimits)
          const counters = leaving([...subscription.holding.counters, ...enrolment.holding.counters], ofCounters)
          const procedures = leaving(plan.holding.exceptions, ofExceptions)
          const all = [...limits, ...counters, ...procedures]
          const keys = (asLeft: boolean) =>
            all.filter(({ isAsLeft }) => isAsLeft === asLeft).map(({ address }) => addressKey(address))

          const receipt = edited(on, { ...noChanges, limits, counters, exceptions: procedures })
          const back = revert({
            held: on,
            receipt,
            // It does no harm where a store lists the receipt itself among those after it.
            later: [receipt],
            today,
            policy: standardPolicy,
          })

          const refused: ReadonlyArray<NotRevertible> = E.isRight(back)
            ? back.right.refused
            : back.left.flatMap((one) => (one._tag === "NothingToRevert" ? one.because : []))
          expect(refused.map(({ _tag, address }) => [_tag, addressKey(address)])).toEqual(
            keys(false).map((key) => ["HeldDiffers", key]),
          )
          const changes = E.isRight(back) ? allChanges(back.right.changes) : []
          expect(changes.map(({ address }) => addressKey(address))).toEqual(keys(true))
          // A revert has no place in a message to cite.
          expect(changes.flatMap(({ evidence }) => evidence)).toEqual([])
        },
      ),
      runs(300),
    )
  })

  it("stays where nothing is held there any more, or where something is said again of codes that were taken out", () => {
    fc.assert(
      fc.property(held, codeRange, coverageRow, (on, codes, row) => {
        const limits = leaving(on.plan.holding.limits, ["as held"])
        const address: CoverageAddress = { _tag: "Coverage", codes }
        const coverages: Changes["coverages"] = [{ address, step: { _tag: "Remove", before: row }, evidence: [] }]
        const holding = (more: Partial<PlanHolding>): Held => ({
          ...on,
          plan: { ...on.plan, holding: { ...on.plan.holding, ...more } },
        })
        const namedOn = (now: Held) => {
          const back = revert({
            held: now,
            receipt: edited(on, { ...noChanges, limits, coverages }),
            later: [],
            today,
            policy: standardPolicy,
          })
          const refused = E.isRight(back)
            ? back.right.refused
            : back.left.flatMap((one) => (one._tag === "NothingToRevert" ? one.because : []))
          return refused.map((one) => [one._tag, addressKey(one.address)])
        }
        const gone = limits.map((one) => ["HeldDiffers", addressKey(one.address)])

        expect(namedOn(holding({ limits: [], coverages: [] }))).toEqual(gone)
        expect(namedOn(holding({ limits: [], coverages: coverageTable([{ codes, row }]) }))).toEqual([
          ...gone,
          ["HeldDiffers", addressKey(address)],
        ])
      }),
      runs(200),
    )
  })
})
