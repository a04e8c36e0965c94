import { capital } from "../words/capital.ts"
import type { BenefitSlot } from "../../domain/coverage/BenefitSlot.ts"
import { slotKey } from "../../domain/coverage/BenefitSlot.ts"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { NetworkPlan, Reading } from "../../domain/response/NetworkPlan.ts"
import type { Measure } from "../../domain/response/ReadingWarning.ts"
import { measureNames, sayLimit, saySlot } from "../words/coverage.ts"
import type { ComparisonView } from "./ReviewView.ts"

/** An amount a network plan states, and what it is called. */
export interface StatedAmount {
  readonly key: string
  readonly measure: Measure
  readonly name: string
  readonly slot: BenefitSlot
  readonly reading: Reading<Limit>
}

const amount = (
  measure: Measure,
  slot: BenefitSlot,
  reading: Reading<Limit> | undefined,
): ReadonlyArray<StatedAmount> =>
  reading === undefined
    ? []
    : [
        {
          key: `${measure}|${slotKey(slot)}`,
          measure,
          name: `${capital(measureNames[measure])}: ${saySlot(slot).toLowerCase()}`,
          slot,
          reading,
        },
      ]

/** Every amount a network plan states, deductibles first. */
export const statedAmounts = ({ deductibles, maximums }: NetworkPlan): ReadonlyArray<StatedAmount> => [
  ...deductibles.flatMap((slot) => [...amount("required", slot, slot.required), ...amount("met", slot, slot.met)]),
  ...maximums.flatMap((slot) => [...amount("maximum", slot, slot.maximum), ...amount("used", slot, slot.used)]),
]

/** A reading in a few words. */
export const sayReading = (reading: Reading<Limit>): string =>
  reading._tag === "Stated"
    ? sayLimit(reading.value)
    : reading.candidates.map(({ value }) => sayLimit(value)).join(" or ")

const none = "–"

/** The network plans side by side, so that choosing one is no guess. */
export const comparisonView = (plans: ReadonlyArray<NetworkPlan>): ComparisonView => {
  const stated = plans.map(statedAmounts)
  const names = new Map(stated.flat().map(({ key, name }) => [key, name]))
  const rows = [...names].map(([key, name]) => {
    const cells = stated.map((amounts) => {
      const found = amounts.find((one) => one.key === key)
      return found === undefined ? none : sayReading(found.reading)
    })
    return { name, cells, differs: new Set(cells).size > 1 }
  })
  const counts = plans.map(({ exceptions }) => String(exceptions.length))
  return {
    plans: plans.map(({ name }) => name),
    rows: [...rows, { name: "Exceptions", cells: counts, differs: new Set(counts).size > 1 }],
  }
}
