import type {
  Category,
  CoverageAddress,
  CoverageEdit,
  CoverageLine,
  CoverageRow,
  NetworkPlan,
  Percent,
  PlanOption,
  Share,
  StatedCoverage,
  StatedNote,
  StatedPlanOption,
  Target,
} from "../../src/index.ts"
import { Category as CategoryCodec, formatProcedure, literal, parsePercent, procedureOf } from "../../src/index.ts"
import * as O from "fp-ts/lib/Option.js"
import { sayCoverageRow } from "../../src/review.ts"
import { code, usd } from "./amounts.ts"
import { inNetwork } from "./answers.ts"
import { hold } from "./practice.ts"

// Coverage tables, in a few words: `{ "D2740": "50%", "D2000-D2999": "80%, Restorative, Basic deductible" }`.

export const category = literal(CategoryCodec)

export const percent = (text: string): Percent => {
  const read = parsePercent(text)
  if (O.isNone(read)) throw new TypeError(`not a percent: ${text}`)
  return read.value
}

const shareOf = (text: string): Share =>
  text.startsWith("$") ? { copay: usd(text.slice(1)) } : { planPays: percent(text) }

export const codesOf = (text: string): CoverageAddress["codes"] => {
  const [from = "", through = from] = text.split("-")
  return { from: code(from), through: code(through) }
}

export const coverageAt = (text: string): CoverageAddress => ({ _tag: "Coverage", codes: codesOf(text) })

const deductibleOf = (text: string): Category | "none" =>
  text === "no deductible" ? "none" : category(text.replace(" deductible", ""))

export const rowOf = (text: string): CoverageRow => {
  const [share = "", ...beside] = text.split(", ")
  return beside.reduce<CoverageRow>(
    (row, part) =>
      part.endsWith("deductible") ? { ...row, deductible: deductibleOf(part) } : { ...row, category: category(part) },
    shareOf(share),
  )
}

type Table = Readonly<Record<string, string>>

/** Holds a table for a plan, entered by hand. */
export const holdTable = (target: Target, table: Table) =>
  hold(
    target,
    { coverages: Object.entries(table).map(([codes, row]) => ({ address: coverageAt(codes), value: rowOf(row) })) },
    `table of ${target.plan}`,
  )

/** A share as the payer states it, of codes or of a category in his words. */
export const pays = (what: string, share: string, at = 20): StatedCoverage => ({
  ...(/^D\d{4}/.test(what) ? { procedure: procedureOf(codesOf(what)) } : { procedure: { category: category(what) } }),
  ...shareOf(share),
  evidence: { rule: "share of the patient", at: [at] },
})

export const option = (says: PlanOption, at = 30): StatedPlanOption => ({
  says,
  evidence: { rule: "option", at: [at] },
})

export const noDeductible = (what: string): StatedNote => ({
  procedure: procedureOf(codesOf(what)),
  note: { kind: "Deductible", applies: false },
  words: ["DEDUCTIBLE WAIVED"],
  evidence: { rule: "deductible in words", at: [21] },
})

/** The answer of a payer who states coverages beside all else. */
export const withCoverages = (
  coverages: ReadonlyArray<StatedCoverage>,
  more: Partial<NetworkPlan> = {},
): NetworkPlan => ({ ...inNetwork, coverages, ...more })

export const enters = (codes: string, what: Omit<CoverageEdit, "codes">): CoverageEdit => ({
  codes: codesOf(codes),
  ...what,
})

/** A table as the tests read it. */
export const tableOf = (lines: ReadonlyArray<CoverageLine>): Table =>
  Object.fromEntries(
    lines.map(({ codes, row }) => [
      formatProcedure(procedureOf(codes)).replace("–", "-"),
      sayCoverageRow(row).replace("plan pays ", "").replace("patient pays ", ""),
    ]),
  )
