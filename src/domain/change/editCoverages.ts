import { pipe } from "fp-ts/lib/function.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as E from "fp-ts/lib/Either.js"
import type { CoverageRow } from "../coverage/CoverageRow.ts"
import type { CodeRange } from "../procedure/CodeRange.ts"
import { codeAt, lastPlace, placeOf, rangesMeet } from "../procedure/CodeRange.ts"
import type { CoverageEdit } from "./Choice.ts"
import type { ProposedCoverage, Withheld } from "./Finding.ts"
import type { ProposedCoverages } from "./proposeCoverages.ts"
import type { Refusal } from "./Refusal.ts"

/** A proposed coverage, and whether a person entered what it says. @category models @since 0.2.0 */
export interface EditedCoverage extends ProposedCoverage {
  readonly edited: boolean
}

const contains = (outer: CodeRange, inner: CodeRange): boolean =>
  outer.from <= inner.from && inner.through <= outer.through

const before = (edit: CodeRange): ReadonlyArray<CodeRange> =>
  placeOf(edit.from) === 0 ? [] : [{ from: codeAt(0), through: codeAt(placeOf(edit.from) - 1) }]

const after = (edit: CodeRange): ReadonlyArray<CodeRange> =>
  placeOf(edit.through) === lastPlace ? [] : [{ from: codeAt(placeOf(edit.through) + 1), through: codeAt(lastPlace) }]

// The part of one range that lies in another.
const common = (one: CodeRange, other: CodeRange): ReadonlyArray<CodeRange> =>
  rangesMeet(one, other)
    ? [
        {
          from: one.from < other.from ? other.from : one.from,
          through: one.through < other.through ? one.through : other.through,
        },
      ]
    : []

const entered = (row: CoverageRow, { planPays, deductible }: CoverageEdit): CoverageRow => ({
  ...("copay" in row || planPays === undefined ? row : { ...row, planPays }),
  ...(deductible === undefined ? {} : { deductible }),
})

const editedBy =
  (edit: CoverageEdit) =>
  (one: EditedCoverage): ReadonlyArray<EditedCoverage> => {
    const at = (codes: CodeRange): EditedCoverage => ({ ...one, address: { _tag: "Coverage", codes } })
    const { codes } = one.address
    if (!rangesMeet(codes, edit.codes)) return [one]
    return [
      ...before(edit.codes)
        .flatMap((left) => common(codes, left))
        .map(at),
      ...common(codes, edit.codes).map((inside) => ({ ...at(inside), row: entered(one.row, edit), edited: true })),
      ...after(edit.codes)
        .flatMap((right) => common(codes, right))
        .map(at),
    ]
  }

// A share that a person enters settles what rows disagree about, wherever it covers all of it.
const settledBy =
  (edits: ReadonlyArray<CoverageEdit>) =>
  (withheld: Withheld): E.Either<Withheld, EditedCoverage> => {
    if (withheld._tag !== "CoveragesDisagree") return E.left(withheld)
    const { address, candidates } = withheld
    const settles = edits.some(({ codes, planPays }) => planPays !== undefined && contains(codes, address.codes))
    const shares = candidates.filter(({ row }) => "planPays" in row)
    const [first] = shares
    return settles && first !== undefined && shares.length === candidates.length
      ? E.right({ ...first, evidence: candidates.flatMap(({ evidence }) => evidence), edited: false })
      : E.left(withheld)
  }

/**
 * What is proposed, with what a person entered in its place: the share or the deductible of these codes, and of no others.
 *
 * @see docs/specification.md, decision 24
 * @category rules
 * @since 0.2.0
 */
export const editCoverages = (
  { proposed, withheld }: ProposedCoverages,
  edits: ReadonlyArray<CoverageEdit>,
): { readonly proposed: ReadonlyArray<EditedCoverage>; readonly withheld: ReadonlyArray<Withheld> } => {
  const { left, right } = pipe(withheld, RA.partitionMap(settledBy(edits)))
  const asStated = [...proposed.map((one): EditedCoverage => ({ ...one, edited: false })), ...right]
  return {
    proposed: edits.reduce<ReadonlyArray<EditedCoverage>>((all, edit) => all.flatMap(editedBy(edit)), asStated),
    withheld: left,
  }
}

/** Every reason why edits cannot be made of what is proposed: nothing is stated there, an amount is not a share, statements that disagree are settled in part only, or two edits meet. @category rules @since 0.2.0 */
export const reasonsAgainstEdits = (
  { proposed, withheld }: ProposedCoverages,
  edits: ReadonlyArray<CoverageEdit>,
): ReadonlyArray<Refusal> => {
  const disagreeing = withheld.flatMap((one) => (one._tag === "CoveragesDisagree" ? [one] : []))
  const rows: ReadonlyArray<ProposedCoverage> = [...proposed, ...disagreeing.flatMap(({ candidates }) => candidates)]
  return edits.flatMap((edit, i): ReadonlyArray<Refusal> => {
    const { codes } = edit
    const stated = rows.filter(({ address }) => rangesMeet(address.codes, codes))
    return [
      ...(stated.length === 0 ? [{ _tag: "CoverageNotEditable", codes, because: "nothingProposed" } as const] : []),
      ...(edit.planPays !== undefined && stated.some(({ row }) => "copay" in row)
        ? [{ _tag: "CoverageNotEditable", codes, because: "patientPaysFixedAmount" } as const]
        : []),
      ...(disagreeing.some(
        ({ address }) =>
          rangesMeet(address.codes, codes) && (edit.planPays === undefined || !contains(codes, address.codes)),
      )
        ? [{ _tag: "CoverageNotEditable", codes, because: "statementsDisagree" } as const]
        : []),
      ...(edits.slice(0, i).some((earlier) => rangesMeet(earlier.codes, codes))
        ? [{ _tag: "AddressEditedTwice", address: { _tag: "Coverage", codes } } as const]
        : []),
    ]
  })
}
