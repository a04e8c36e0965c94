import * as O from "fp-ts/lib/Option.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { BenefitSlot, CalendarDate, Edits, Limit, LimitAddress } from "../../../src/index.ts"
import { addDays, benefitYearOf, literal, Money, orthodontics, ProcedureCode, standard } from "../../../src/index.ts"
import { parseException } from "../places/parseException.ts"

const individual: BenefitSlot = { level: "individual", period: "annual", category: standard }
const family: BenefitSlot = { level: "family", period: "annual", category: standard }
const ortho: BenefitSlot = { level: "individual", period: "lifetime", category: orthodontics }

const dollars = (amount: number): Money => literal(Money)(amount * 100)

const limit = (_tag: LimitAddress["_tag"], slot: BenefitSlot, value: Limit) => ({
  address: { _tag, slot },
  value,
})

const exceptions = (stated: Readonly<Record<string, string>>): NonNullable<Edits["exceptions"]> =>
  Object.entries(stated).flatMap(([code, said]) => {
    const set = RNEA.fromReadonlyArray(
      said.split(";").flatMap((one) => {
        const parsed = parseException(one)
        return O.isSome(parsed) ? [parsed.value] : []
      }),
    )
    return O.isSome(set)
      ? [
          {
            address: { _tag: "Exceptions" as const, procedure: { code: literal(ProcedureCode)(code) } },
            value: set.value,
          },
        ]
      : []
  })

const lastYearsTable = {
  D0120: "2 per calendar year",
  D0140: "2 per calendar year",
  D0150: "1 per 36 months",
  D0210: "1 per 60 months",
  D0220: "4 per calendar year",
  D0274: "1 per calendar year",
  D0330: "1 per 60 months",
  D1110: "2 per 12 months",
  D1120: "2 per calendar year; through age 13",
  D1206: "1 per calendar year; through age 16",
  D1351: "1 per 36 months, per tooth; through age 13",
  D2140: "1 per 24 months",
  D2391: "1 per 24 months",
  D2740: "1 per 84 months",
  D3310: "1 per lifetime, per tooth",
  D4341: "1 per 24 months, per quadrant",
  D4910: "2 per benefit year",
  D5110: "1 per 60 months",
  D6010: "not covered",
  D6240: "1 per 84 months",
  D7880: "not covered",
  D8080: "through age 18",
  D9972: "not covered",
} as const

/** What the sample's plans hold before anything is imported. */
export const heldOfPlan: Readonly<Record<"acme-ppo" | "harbor-teachers" | "local-12", Edits>> = {
  "acme-ppo": {
    limits: [
      limit("DeductibleRequired", individual, dollars(50)),
      limit("DeductibleRequired", family, dollars(150)),
      limit("BenefitMaximum", individual, dollars(1500)),
      limit("BenefitMaximum", ortho, dollars(1500)),
    ],
    exceptions: exceptions(lastYearsTable),
    downgrades: [
      {
        address: { _tag: "Downgrade", procedure: { code: literal(ProcedureCode)("D2391") } },
        value: { paidAs: literal(ProcedureCode)("D2140") },
      },
    ],
  },
  "harbor-teachers": {
    limits: [limit("DeductibleRequired", individual, "none"), limit("BenefitMaximum", individual, dollars(1200))],
    exceptions: exceptions({ D1110: "2 per calendar year", D0274: "1 per 12 months" }),
  },
  "local-12": {
    limits: [limit("DeductibleRequired", individual, dollars(25)), limit("BenefitMaximum", individual, dollars(1000))],
    exceptions: exceptions({ D1110: "2 per calendar year", D9972: "not covered" }),
  },
}

/** What the practice counted for Mara Ortiz and her family until the day before. */
export const heldOfMara = (today: CalendarDate): Edits => {
  const benefitYear = benefitYearOf(1, today)
  const yesterday = addDays(today, -1)
  const asOf = yesterday < benefitYear ? benefitYear : yesterday
  const counted = (amount: number) => ({ amount: dollars(amount), asOf })
  return {
    counters: [
      { address: { _tag: "DeductibleMet", slot: { ...individual, period: "annual", benefitYear } }, value: counted(0) },
      { address: { _tag: "BenefitUsed", slot: { ...individual, period: "annual", benefitYear } }, value: counted(320) },
      { address: { _tag: "DeductibleMet", slot: { ...family, period: "annual", benefitYear } }, value: counted(25) },
    ],
  }
}
