import type { CalendarDate } from "../../../src/index.ts"
import { addDays, firstOfMonth, partsOf } from "../../../src/index.ts"
import type { SampleRecord } from "./Household.ts"
import { summitPlan } from "./summitFamilies.ts"

/** The plans of the sample practice; one of them ended with the last year. */
export const samplePlans = (today: CalendarDate): ReadonlyArray<SampleRecord> => {
  const { year } = partsOf(today)
  return [
    {
      _tag: "Plan",
      plan: {
        id: "acme-ppo",
        name: "Acme Widgets PPO",
        carrier: "Fictive Dental",
        groupNumber: "4471",
        renewalMonth: 1,
        from: firstOfMonth(year - 4, 1),
      },
    },
    {
      _tag: "Plan",
      plan: {
        id: "harbor-teachers",
        name: "Harbor Teachers DPPO",
        carrier: "Evergreen Mutual",
        groupNumber: "HT-208",
        renewalMonth: 7,
        from: firstOfMonth(year - 2, 7),
        tiers: { Periodontics: "Basic", Endodontics: "Basic", Prosthodontics: "Major" },
      },
    },
    {
      _tag: "Plan",
      plan: {
        id: "local-12",
        name: "Local 12 Indemnity",
        carrier: "Northwind Benefit Trust",
        groupNumber: "0012",
        renewalMonth: 1,
      },
    },
    {
      _tag: "Plan",
      plan: {
        id: "old-mill",
        name: "Old Mill PPO",
        carrier: "Fictive Dental",
        groupNumber: "1180",
        renewalMonth: 1,
        through: addDays(firstOfMonth(year, 1), -1),
      },
    },
    summitPlan,
  ]
}
