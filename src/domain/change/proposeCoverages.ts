import * as O from "fp-ts/lib/Option.js"
import { pipe } from "fp-ts/lib/function.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CoverageAddress } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { CoverageRow, Share } from "../coverage/CoverageRow.ts"
import { shareKey } from "../coverage/CoverageRow.ts"
import type { CoverageTable } from "../coverage/CoverageTable.ts"
import { rowsOf } from "../coverage/CoverageTable.ts"
import type { Category } from "../procedure/Category.ts"
import type { CodeRange } from "../procedure/CodeRange.ts"
import { codeAt, codesNamed, placeOf } from "../procedure/CodeRange.ts"
import { codesOfDivision } from "../procedure/dentalCategory.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import { procedureKey } from "../procedure/Procedure.ts"
import type { Evidence } from "../response/Evidence.ts"
import type { NetworkPlan, StatedCoverage } from "../response/NetworkPlan.ts"
import type { Answers } from "./Choice.ts"
import type { ProposedCoverage, Withheld } from "./Finding.ts"

/** What a network plan states of codes, told apart from what it says of nothing that has codes. @category models @since 0.2.0 */
export interface ProposedCoverages {
  /** In the order of codes, none sharing a code with another. */
  readonly proposed: ReadonlyArray<ProposedCoverage>
  readonly withheld: ReadonlyArray<Withheld>
}

// A share as it stands over a range. The codes a category has are derived: the payer named the category.
interface Statement {
  readonly first: number
  readonly last: number
  readonly row: CoverageRow
  readonly derived: boolean
  readonly evidence: Evidence
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

// Where the practice lists codes under the payer's own category its table says what the category is; else the code set does.
const codesOf = (table: CoverageTable, category: Category): ReadonlyArray<CodeRange> => {
  const listed = rowsOf(table).filter(({ row }) => row.category !== undefined && sameName(row.category, category))
  return listed.length > 0 ? listed.map(({ codes }) => codes) : codesOfDivision(category)
}

const shareOf = (stated: StatedCoverage): Share =>
  "planPays" in stated ? { planPays: stated.planPays } : { copay: stated.copay }

const isOfCategory = (procedure: Procedure): procedure is { readonly category: Category } => "category" in procedure

// That the payer takes no deductible off is said in a note beside the share. Which deductible it takes off it does not say.
const withoutDeductible = ({ notes = [] }: NetworkPlan): ReadonlySet<string> =>
  new Set(
    notes.flatMap(({ procedure, note }) =>
      note.kind === "Deductible" && !note.applies ? [procedureKey(procedure)] : [],
    ),
  )

const statementsOf = (
  table: CoverageTable,
  networkPlan: NetworkPlan,
): { readonly statements: ReadonlyArray<Statement>; readonly notPlaced: ReadonlyArray<Withheld> } => {
  const free = withoutDeductible(networkPlan)
  const statements: Array<Statement> = []
  const notPlaced: Array<Withheld> = []
  for (const stated of networkPlan.coverages) {
    const { procedure, evidence } = stated
    const share = shareOf(stated)
    const derived = isOfCategory(procedure)
    const ranges = derived ? codesOf(table, procedure.category) : codesNamed(procedure)
    if (derived && ranges.length === 0)
      notPlaced.push({ _tag: "CoverageNotPlaced", category: procedure.category, share, evidence: [evidence] })
    const row: CoverageRow = {
      ...share,
      ...(derived ? { category: procedure.category } : {}),
      ...(free.has(procedureKey(procedure)) ? { deductible: "none" } : {}),
    }
    for (const { from, through } of ranges)
      statements.push({ first: placeOf(from), last: placeOf(through), row, derived, evidence })
  }
  return { statements, notPlaced }
}

// Whether one says more exactly than the other which codes it is about: fewer of the same codes, or these and not a category.
const isMoreSpecific = (one: Statement, other: Statement): boolean => {
  const inside = other.first <= one.first && one.last <= other.last
  const asWide = one.last - one.first === other.last - other.first
  return one.derived === other.derived ? inside && !asWide : !one.derived
}

const mostSpecific = (covering: ReadonlyArray<Statement>): ReadonlyArray<Statement> =>
  covering.filter((one) => !covering.some((other) => isMoreSpecific(other, one)))

interface Stretch {
  readonly first: number
  readonly last: number
  readonly said: RNEA.ReadonlyNonEmptyArray<Statement>
}

// Codes cut wherever a statement begins or ends, each stretch with what is said of it most exactly. Most statements are of one
// code, and are looked up; only those of several are gone through for each stretch.
const stretchesOf = (statements: ReadonlyArray<Statement>): ReadonlyArray<Stretch> => {
  const ofOne = new Map<number, ReadonlyArray<Statement>>()
  const ofSeveral: Array<Statement> = []
  const cuts = new Set<number>()
  for (const one of statements) {
    cuts.add(one.first).add(one.last + 1)
    if (one.first === one.last) ofOne.set(one.first, [...(ofOne.get(one.first) ?? []), one])
    else ofSeveral.push(one)
  }
  const starts = [...cuts].sort((a, b) => a - b)
  return starts.flatMap((first, i): ReadonlyArray<Stretch> => {
    const next = starts[i + 1]
    if (next === undefined) return []
    const covering = [
      ...(ofOne.get(first) ?? []),
      ...ofSeveral.filter((one) => one.first <= first && first <= one.last),
    ]
    return pipe(
      RNEA.fromReadonlyArray(mostSpecific(covering)),
      O.match(
        () => [],
        (said) => [{ first, last: next - 1, said }],
      ),
    )
  })
}

const candidateKey = ({ row }: Statement): string => `${shareKey(row)}|${row.deductible ?? ""}`

// Equal statements are one, said in several places. The order is that of what they say, so that a pick by number stays the same.
const candidatesOf = ({ first, last, said }: Stretch): RNEA.ReadonlyNonEmptyArray<ProposedCoverage> => {
  const address: CoverageAddress = { _tag: "Coverage", codes: { from: codeAt(first), through: codeAt(last) } }
  const groups = pipe(said, RNEA.groupBy(candidateKey))
  const [one, ...others] = Object.keys(groups)
    .sort()
    .flatMap((key) => {
      const same = groups[key]
      return same === undefined
        ? []
        : [
            {
              address,
              row: same[0].row,
              derived: same.every(({ derived }) => derived),
              evidence: same.map(({ evidence }) => evidence),
            },
          ]
    })
  return one === undefined
    ? [{ address, row: said[0].row, derived: said[0].derived, evidence: [said[0].evidence] }]
    : [one, ...others]
}

const settled = (
  candidates: RNEA.ReadonlyNonEmptyArray<ProposedCoverage>,
  { picks = [] }: Answers,
): RNEA.ReadonlyNonEmptyArray<ProposedCoverage> => {
  const key = addressKey(candidates[0].address)
  const pick = picks.find(({ address }) => addressKey(address) === key)
  const picked = pick === undefined ? undefined : candidates[pick.candidate]
  return picked === undefined ? candidates : [picked]
}

/**
 * What a network plan states of the coverage table, each code by what is said of it most exactly: a code before a range, a
 * narrow range before a wide one, and either before a category. A category is read as the codes the plan's own table lists
 * under its name, else as the division of the code set that has its name; another is withheld. Where statements of equal
 * rank disagree the codes they share are withheld until one is picked.
 *
 * @see docs/specification.md, decision 24
 * @category rules
 * @since 0.2.0
 */
export const proposeCoverages = (
  table: CoverageTable,
  networkPlan: NetworkPlan,
  answers: Answers,
): ProposedCoverages => {
  const { statements, notPlaced } = statementsOf(table, networkPlan)
  const proposed: Array<ProposedCoverage> = []
  const withheld: Array<Withheld> = [...notPlaced]
  for (const stretch of stretchesOf(statements)) {
    const candidates = settled(candidatesOf(stretch), answers)
    if (candidates.length === 1) proposed.push(candidates[0])
    else withheld.push({ _tag: "CoveragesDisagree", address: candidates[0].address, candidates })
  }
  return { proposed, withheld }
}
