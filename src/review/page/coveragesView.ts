import type { Address, CoverageAddress } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { CoverageRow } from "../../domain/coverage/CoverageRow.ts"
import { coverageTable, within } from "../../domain/coverage/CoverageTable.ts"
import { scopeOf } from "../../domain/coverage/Scope.ts"
import type { CoverageEdit } from "../../domain/change/Choice.ts"
import type { CoverageChange } from "../../domain/change/Change.ts"
import type { CodeRange } from "../../domain/procedure/CodeRange.ts"
import { procedureOf } from "../../domain/procedure/CodeRange.ts"
import { formatProcedure } from "../../domain/procedure/Procedure.ts"
import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import { sayCoverageRow, sayShare, scopeNames } from "../words/coverage.ts"
import { coverageMarkNames, fateNames, pageWords } from "../words/page.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { CoverageLineView, CoveragesView, Fate } from "./ReviewView.ts"
import { sectionsChecked } from "./selected.ts"
import { fateOf, saySides } from "./values.ts"

const none = "–"

const isCoverage = (address: Address): address is CoverageAddress => address._tag === "Coverage"

const contains = (outer: CodeRange, inner: CodeRange): boolean =>
  outer.from <= inner.from && inner.through <= outer.through

// What a person entered of these codes.
const enteredFor = ({ answers }: ReviewState, codes: CodeRange): CoverageEdit | undefined =>
  (answers.coverages ?? []).find((edit) => contains(edit.codes, codes))

// A percent and a deductible can be entered in the place of the payer's, where the payer states a percent.
const editOf = (state: ReviewState, codes: CodeRange, row: CoverageRow): Pick<CoverageLineView, "edit"> => {
  if (!("planPays" in row)) return {}
  const entered = enteredFor(state, codes)
  return {
    edit: {
      codes: entered?.codes ?? codes,
      planPays: row.planPays,
      ...(row.deductible === undefined ? {} : { deductible: row.deductible }),
      edited: entered !== undefined,
      enabled: state.mode._tag === "Reviewing" && state.opening.mayEditCoverages,
    },
  }
}

interface Shown {
  readonly address: CoverageAddress
  readonly fate: Fate
  readonly held: string
  readonly payer: string
  readonly mark: string
  readonly where: CoverageLineView["where"]
  /** What would be held; absent where the payer says nothing. */
  readonly after?: CoverageRow
}

const lineOf =
  (state: ReviewState, wrote: ReadonlySet<string>) =>
  ({ address, fate, held, payer, mark, where, after }: Shown): CoverageLineView => {
    const key = addressKey(address)
    const imported = wrote.has(key) && fate === "unchanged"
    return {
      key,
      name: formatProcedure(procedureOf(address.codes)),
      held,
      payer,
      mark,
      fate,
      fateName: imported ? pageWords.imported : fateNames[fate],
      imported,
      seenBy: scopeNames[scopeOf(address)],
      where,
      ...(after === undefined ? {} : editOf(state, address.codes, after)),
    }
  }

const changed = (change: CoverageChange): Shown => ({
  address: change.address,
  fate: fateOf(change),
  ...saySides(change.step),
  mark: change.mark === undefined ? "" : coverageMarkNames[change.mark],
  where: change.evidence.flatMap(({ at }) => at),
  ...(change.step._tag === "Remove" ? {} : { after: change.step.after }),
})

const weighed = (preview: Preview): ReadonlyArray<Shown> => {
  const table = coverageTable(preview.coverage.coverages)
  const there = ({ codes }: CoverageAddress): CoverageRow | undefined => within(table, codes)[0]?.row
  const said = (row: CoverageRow | undefined): string => (row === undefined ? none : sayCoverageRow(row))
  const placesOf = ({ codes }: CoverageAddress) =>
    preview.networkPlan.coverages.flatMap(({ procedure, evidence }) =>
      "code" in procedure && procedure.code === codes.from ? evidence.at : [],
    )
  return [
    ...preview.changes.coverages.map(changed),
    ...preview.confirmed.filter(isCoverage).map((address): Shown => {
      const row = there(address)
      return {
        address,
        fate: "unchanged",
        held: said(row),
        payer: said(row),
        mark: "",
        where: placesOf(address),
        ...(row === undefined ? {} : { after: row }),
      }
    }),
    ...preview.unstated.filter(isCoverage).map((address): Shown => ({
      address,
      fate: "notStated",
      held: said(there(address)),
      payer: none,
      mark: "",
      where: [],
    })),
  ].toSorted((one, other) => (one.address.codes.from < other.address.codes.from ? -1 : 1))
}

// What the payer says, while nobody asks what would become of it.
const stated = (plan: NetworkPlan, selected: boolean): ReadonlyArray<CoverageLineView> =>
  plan.coverages.map((coverage, i) => ({
    key: `stated ${String(i)}`,
    name: formatProcedure(coverage.procedure),
    held: none,
    payer: sayShare(coverage),
    mark: "",
    fate: "notSelected",
    fateName: selected ? "" : fateNames.notSelected,
    imported: false,
    seenBy: "",
    where: coverage.evidence.at,
  }))

const isFolded = ({ fate, imported, edit }: CoverageLineView): boolean =>
  !imported && edit?.edited !== true && (fate === "unchanged" || fate === "notStated")

const deductiblesOf = (state: ReviewState, preview: Preview): CoveragesView["deductibles"] => {
  const named = new Set(
    [
      ...preview.coverage.limits.flatMap(({ address }) =>
        address._tag === "DeductibleRequired" ? [address.slot.category] : [],
      ),
      ...preview.coverage.coverages.flatMap(({ row }) =>
        row.deductible === undefined || row.deductible === "none" ? [] : [row.deductible],
      ),
      ...Object.values(state.opening.standing.plan.tiers ?? {}),
    ].sort(),
  )
  return [{ value: "none", label: pageWords.noDeductible }, ...[...named].map((value) => ({ value, label: value }))]
}

/** The coverage table, held and payer's, with what can be entered in the payer's place. */
export const coveragesView = (
  state: ReviewState,
  plan: NetworkPlan | undefined,
  preview: Preview | undefined,
): CoveragesView => {
  const { unchangedShown } = state
  if (preview === undefined || !preview.sections.includes("Coverages")) {
    const lines = plan === undefined ? [] : stated(plan, sectionsChecked(state).includes("Coverages"))
    return {
      lines,
      deductibles: [],
      unchanged: 0,
      unchangedShown,
      ...(plan !== undefined && lines.length === 0 ? { empty: pageWords.noCoverages } : {}),
    }
  }
  const wrote = new Set(state.own.flatMap((one) => one.wrote))
  const lines = weighed(preview).map(lineOf(state, wrote))
  return {
    lines: unchangedShown ? lines : lines.filter((line) => !isFolded(line)),
    deductibles: deductiblesOf(state, preview),
    unchanged: lines.filter(isFolded).length,
    unchangedShown,
  }
}
