import type { CoverageAddress } from "../coverage/Address.ts"
import type { CoverageRow } from "../coverage/CoverageRow.ts"
import { coverageRowKey } from "../coverage/CoverageRow.ts"
import type { CoverageTable } from "../coverage/CoverageTable.ts"
import { within } from "../coverage/CoverageTable.ts"
import type { CodeRange } from "../procedure/CodeRange.ts"
import { codeAt, placeOf } from "../procedure/CodeRange.ts"
import { divisionOf } from "../procedure/dentalCategory.ts"
import type { Evidence } from "../response/Evidence.ts"
import type { CoverageChange } from "./Change.ts"
import type { EditedCoverage } from "./editCoverages.ts"

/** A part of the table as it is to be; an absent row is that nothing is to be said there any more. @category models @since 0.2.0 */
export interface WantedCoverage {
  readonly codes: CodeRange
  readonly row?: CoverageRow
  readonly mark?: "derived" | "edited"
  readonly evidence: ReadonlyArray<Evidence>
}

// The practice's own category stays, and its deductible where the payer does not say that there is none.
const onto = (held: CoverageRow | undefined, { address: { codes }, row }: EditedCoverage): CoverageRow => {
  const category = held?.category ?? row.category ?? divisionOf(codes)
  const deductible = row.deductible ?? held?.deductible
  return {
    ...("planPays" in row ? { planPays: row.planPays } : { copay: row.copay }),
    ...(category === undefined ? {} : { category }),
    ...(deductible === undefined ? {} : { deductible }),
  }
}

const markOf = ({ edited, derived }: EditedCoverage): Pick<WantedCoverage, "mark"> =>
  edited ? { mark: "edited" } : derived ? { mark: "derived" } : {}

/** What is proposed, put onto what is held: what the payer does not state of a row stays as it is. @category rules @since 0.2.0 */
export const wantedCoverages = (
  table: CoverageTable,
  proposed: ReadonlyArray<EditedCoverage>,
): ReadonlyArray<WantedCoverage> =>
  proposed.flatMap((one) =>
    within(table, one.address.codes).map(({ codes, row: held }) => ({
      codes,
      row: onto(held, { ...one, address: { _tag: "Coverage", codes } }),
      ...markOf(one),
      evidence: one.evidence,
    })),
  )

const rowKey = (row: CoverageRow | undefined): string => (row === undefined ? "" : coverageRowKey(row))

const addressOf = (codes: CodeRange): CoverageAddress => ({ _tag: "Coverage", codes })

interface Part extends WantedCoverage {
  readonly before?: CoverageRow
}

const asOne = (last: Part, next: Part): boolean =>
  placeOf(last.codes.through) + 1 === placeOf(next.codes.from) &&
  rowKey(last.before) === rowKey(next.before) &&
  rowKey(last.row) === rowKey(next.row) &&
  last.mark === next.mark &&
  last.evidence === next.evidence

const joined = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> =>
  parts.reduce<Array<Part>>((all, part) => {
    const last = all.at(-1)
    if (last !== undefined && asOne(last, part))
      all.splice(-1, 1, { ...last, codes: { from: last.codes.from, through: part.codes.through } })
    else all.push(part)
    return all
  }, [])

const changeOf = ({ codes, before, row, mark, evidence }: Part): ReadonlyArray<CoverageChange> => {
  const address = addressOf(codes)
  const marked = mark === undefined ? {} : { mark }
  if (before === undefined)
    return row === undefined ? [] : [{ address, step: { _tag: "Add", after: row }, ...marked, evidence }]
  return row === undefined
    ? [{ address, step: { _tag: "Remove", before }, ...marked, evidence }]
    : [{ address, step: { _tag: "Set", before, after: row }, ...marked, evidence }]
}

/**
 * The changes that make a table say what is wanted, in the order of codes; other codes stay as they are. What is wanted must
 * not share a code.
 *
 * Law: a table with the changes written over it says what is wanted.
 *
 * @category rules
 * @since 0.2.0
 */
export const coverageDifference = (
  table: CoverageTable,
  wanted: ReadonlyArray<WantedCoverage>,
): { readonly changes: ReadonlyArray<CoverageChange>; readonly confirmed: ReadonlyArray<CoverageAddress> } => {
  const parts = [...wanted]
    .sort((one, other) => placeOf(one.codes.from) - placeOf(other.codes.from))
    .flatMap((want) =>
      within(table, want.codes).map(({ codes, row: before }): Part => ({
        ...want,
        codes,
        ...(before === undefined ? {} : { before }),
      })),
    )
  const isHeld = ({ before, row }: Part): boolean => rowKey(before) === rowKey(row)
  return {
    changes: joined(parts.filter((part) => !isHeld(part))).flatMap(changeOf),
    confirmed: joined(parts.filter((part) => isHeld(part) && part.row !== undefined)).map(({ codes }) =>
      addressOf(codes),
    ),
  }
}

/** The codes that nothing in a list is about, between the first and the last code there are. @category decisions @since 0.2.0 */
export const codesBeside = (ranges: ReadonlyArray<CodeRange>): ReadonlyArray<CodeRange> => {
  const beside: Array<CodeRange> = []
  let next = 0
  for (const { from, through } of [...ranges].sort((one, other) => placeOf(one.from) - placeOf(other.from))) {
    if (placeOf(from) > next) beside.push({ from: codeAt(next), through: codeAt(placeOf(from) - 1) })
    next = Math.max(next, placeOf(through) + 1)
  }
  return next > 9999 ? beside : [...beside, { from: codeAt(next), through: codeAt(9999) }]
}
