import * as fc from "fast-check"
import type {
  CalendarDate,
  FrequencyWindow,
  MouthSite,
  PastService,
  Procedure,
  Question,
  Rule,
  Saying,
  TreatmentArea,
} from "../../src/index.ts"
import { addDays, addMonths, literal, standard, Percent, Tooth } from "../../src/index.ts"
import { category, code, day } from "../worlds/ids.ts"

// Days, codes and sites that meet: edges of windows above all.

export const asked = code("D1110")
const cleaning = category("CLEANINGS")
const surgery = category("SURGERY")

/** What the host knows of the payer's categories. */
export const categories = {
  D1110: [cleaning],
  D1120: [cleaning],
  D4910: [surgery],
  D6240: [surgery],
} as const

const edges = ["2024-02-28", "2024-02-29", "2024-12-31", "2025-01-31", "2025-08-31", "2026-02-28", "2026-06-30"].map(
  day,
)

export const someDay: fc.Arbitrary<CalendarDate> = fc.oneof(
  fc.constantFrom(...edges),
  fc.integer({ min: 0, max: 800 }).map((n) => addDays(day("2024-02-01"), n)),
)

/** Days about so many months before or after a day, where windows end. */
const near = (on: CalendarDate): fc.Arbitrary<CalendarDate> =>
  fc
    .tuple(fc.constantFrom(-24, -12, -12, -6, -6, -1, 0, 1, 6, 12), fc.constantFrom(-1, 0, 0, 1, 30))
    .map(([months, days]) => addDays(addMonths(on, months), days))

export const window: fc.Arbitrary<FrequencyWindow> = fc.oneof(
  fc.constantFrom(1, 2).map((years) => ({ kind: "calendarYear", years }) as const),
  fc.constantFrom(1, 2).map((years) => ({ kind: "benefitYear", years }) as const),
  fc
    .constantFrom<readonly [number, "day" | "month" | "week" | "year"]>(
      [6, "month"],
      [1, "month"],
      [12, "month"],
      [1, "year"],
      [2, "year"],
      [30, "day"],
      [26, "week"],
    )
    .map(([length, unit]) => ({ kind: "rolling", length, unit }) as const),
  fc.constant({ kind: "lifetime" } as const),
)

const area = fc.constantFrom<TreatmentArea>("mouth", "arch", "quadrant", "sextant", "tooth", "surface")

const tooth = literal(Tooth)

export const site: fc.Arbitrary<MouthSite> = fc.constantFrom<MouthSite>(
  { tooth: tooth("3") },
  { tooth: tooth("3"), surfaces: ["M", "O"] },
  { tooth: tooth("3"), surfaces: ["B", "D"] },
  { tooth: tooth("3"), surfaces: ["F"] },
  { tooth: tooth("14") },
  { tooth: tooth("A") },
  { quadrant: "UR" },
  { quadrant: "UL" },
  { sextant: 2 },
  { arch: "upper" },
  { arch: "lower" },
  { mouth: "whole" },
)

const age = fc.constantFrom(14, 15, 18, 19)

const ages = fc.oneof(
  age.map((from) => ({ from })),
  age.map((through) => ({ through })),
  fc.constant({ from: 14, through: 18 }),
)

export const codes = fc.constantFrom("D1110", "D1110", "D1120", "D4910", "D6240").map(code)

const isAbout: fc.Arbitrary<Procedure> = fc.oneof(
  { arbitrary: fc.constant({ code: asked }), weight: 4 },
  fc.constantFrom<Procedure>(
    { from: code("D1110"), through: code("D1120") },
    { from: code("D1000"), through: code("D1999") },
    { category: cleaning },
    { category: surgery },
    { category: standard },
  ),
)

export const frequency: fc.Arbitrary<Saying> = fc.record(
  {
    type: fc.constant("Frequency" as const),
    times: fc.constantFrom(1, 1, 2, 3),
    window,
    area,
    ages,
    sharedWith: fc.constantFrom<ReadonlyArray<Procedure>>([{ code: code("D4910") }], [{ category: surgery }]),
  },
  { requiredKeys: ["type", "times", "window"] },
)

const share = literal(Percent)

const other: fc.Arbitrary<Saying> = fc.oneof(
  ages.map((limits) => ({ type: "AgeLimitation", ...limits }) as const),
  fc.constantFrom<Saying>(
    { type: "NotCovered" },
    { type: "Share", planPays: share(0) },
    { type: "Share", planPays: share(8000) },
    { type: "NoLimit", on: "frequency" },
    { type: "NoLimit", on: "age" },
    { type: "WaitingPeriod", waiting: { kind: "none" } },
    { type: "WaitingPeriod", waiting: { kind: "served" } },
    { type: "WaitingPeriod", waiting: { kind: "length", length: 6, unit: "month" } },
    { type: "WaitingPeriod", waiting: { kind: "length", length: 12, unit: "month" } },
    { type: "WaitingPeriod", waiting: { kind: "until", coveredFrom: day("2026-01-01") } },
    { type: "WaitingPeriod", waiting: { kind: "unstated" } },
    { type: "CountedTogether", with: [{ code: code("D1120") }] },
    { type: "MissingTooth" },
    { type: "Downgrade", paidAs: { code: code("D2140") } },
    { type: "Downgrade" },
  ),
)

export const rule = (says: fc.Arbitrary<Saying> = fc.oneof(frequency, other)): fc.Arbitrary<Rule> =>
  fc.record({ procedure: isAbout, says })

export const service = (on: CalendarDate): fc.Arbitrary<PastService> =>
  fc.record(
    { procedure: codes.map((one) => ({ code: one })), on: fc.oneof(near(on), someDay), site },
    { requiredKeys: ["procedure", "on"] },
  )

/** A question of which everything is known. */
export const known = (rules: fc.Arbitrary<ReadonlyArray<Rule>>): fc.Arbitrary<Question> =>
  someDay.chain((on) =>
    fc
      .record({
        on: fc.constant(on),
        site,
        rules,
        services: fc.array(
          service(on).filter((one) => one.site !== undefined),
          { maxLength: 5 },
        ),
        birthDate: fc.constantFrom("2007-02-28", "2008-02-29", "2011-06-30", "1980-05-05").map(day),
        enrolledFrom: fc.constantFrom("2020-01-01", "2025-08-31", "2025-03-01").map(day),
        renewalMonth: fc.constantFrom(1 as const, 3 as const, 7 as const),
        sameDay: fc.constantFrom("blocked" as const, "free" as const),
        missingBefore: fc.boolean(),
      })
      .map(({ services, birthDate, enrolledFrom, ...rest }) => ({
        ...rest,
        procedure: asked,
        categories,
        patient: {
          birthDate,
          enrolled: { from: enrolledFrom },
          had: { services, completeFrom: "always" as const },
        },
      })),
  )
