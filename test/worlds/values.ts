import * as fc from "fast-check"
import type {
  Category,
  CoverageAddress,
  CoverageException,
  CoverageRow,
  Downgrade,
  Level,
  Limit,
  Money,
  Period,
  PlanOption,
  Procedure,
  Share,
  WaitingPeriod,
} from "../../src/index.ts"
import { literal, orthodontics, Percent, planOptionsOf, standard } from "../../src/index.ts"
import { category, code, money } from "./ids.ts"

const percent = literal(Percent)

export const basic = category("Basic")
export const major = category("Major")
export const endodontics = category("Endodontics")

// Few figures on purpose, so that equal ones meet; nothing at all, one cent, and more than 32 bits.
export const cents: fc.Arbitrary<Money> = fc.constantFrom(0, 1, 5000, 5000, 5000, 5_000_000_000).map(money)

export const limit: fc.Arbitrary<Limit> = fc.oneof(
  { arbitrary: cents, weight: 4 },
  { arbitrary: fc.constant("none" as const), weight: 1 },
)

export const level: fc.Arbitrary<Level> = fc.constantFrom("individual", "family")
export const period: fc.Arbitrary<Period> = fc.constantFrom("annual", "annual", "lifetime")
export const categories: fc.Arbitrary<Category> = fc.constantFrom(
  standard,
  standard,
  orthodontics,
  basic,
  major,
  endodontics,
)

export const slot = fc.record({ level, period, category: categories })

const codes = fc.constantFrom("D1110", "D1120", "D2740").map(code)

// A code, ranges that hold it, and a category that is written like a code.
export const procedure: fc.Arbitrary<Procedure> = fc.oneof(
  { arbitrary: codes.map((one) => ({ code: one })), weight: 3 },
  fc.constantFrom({ from: code("D1110"), through: code("D1120") }, { from: code("D1110"), through: code("D1999") }),
  fc.constantFrom(category("FLUORIDE"), category("D1110")).map((one) => ({ category: one })),
)

const age = fc.constantFrom(0, 18, 19)
const ages = fc.oneof(
  age.map((from) => ({ from })),
  age.map((through) => ({ through })),
)

export const coverageException: fc.Arbitrary<CoverageException> = fc.oneof(
  fc.constant({ type: "NotCovered" } as const),
  ages.map((limits) => ({ type: "AgeLimitation", ...limits }) as const),
  fc.record(
    {
      type: fc.constant("Frequency" as const),
      times: fc.constantFrom(1, 2),
      window: fc.constantFrom(
        { kind: "calendarYear", years: 1 } as const,
        { kind: "benefitYear", years: 1 } as const,
        { kind: "rolling", length: 12, unit: "month" } as const,
        { kind: "lifetime" } as const,
      ),
      area: fc.constantFrom("quadrant", "tooth"),
      ages,
    },
    { requiredKeys: ["type", "times", "window"] },
  ),
)

export const coverageAddress: fc.Arbitrary<CoverageAddress> = codes.map((one) => ({
  _tag: "Coverage",
  codes: { from: one, through: one },
}))

export const share: fc.Arbitrary<Share> = fc.oneof(
  { arbitrary: fc.constantFrom(5000, 8000, 8000).map((points) => ({ planPays: percent(points) })), weight: 4 },
  { arbitrary: cents.map((copay) => ({ copay })), weight: 1 },
)

export const coverageRow: fc.Arbitrary<CoverageRow> = fc
  .tuple(
    share,
    fc.record(
      { category: fc.constant(basic), deductible: fc.constantFrom("none" as const, standard) },
      { requiredKeys: [] },
    ),
  )
  .map(([paid, beside]) => ({ ...paid, ...beside }))

export const planOption: fc.Arbitrary<PlanOption> = fc.constantFrom(
  ...planOptionsOf("MissingToothClause"),
  ...planOptionsOf("BenefitPeriod"),
)

export const waitingPeriod: fc.Arbitrary<WaitingPeriod> = fc.constantFrom(
  { length: 6, unit: "month" },
  { length: 1, unit: "year" },
)

export const downgrade: fc.Arbitrary<Downgrade> = codes.map((paidAs) => ({ paidAs }))
