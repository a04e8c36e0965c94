import { capital } from "../words/capital.ts"
import type { BenefitSlot } from "../../domain/coverage/BenefitSlot.ts"
import { slotKey } from "../../domain/coverage/BenefitSlot.ts"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { NetworkPlan, Reading } from "../../domain/response/NetworkPlan.ts"
import type { Measure } from "../../domain/response/ReadingWarning.ts"
import { formatProcedure, procedureKey } from "../../domain/procedure/Procedure.ts"
import { valuesStated } from "../../domain/response/stating.ts"
import { measureNames, planOptionNames, sayLimit, sayPlanOption, sayShare, saySlot } from "../words/coverage.ts"
import type { Pane } from "./ReviewState.ts"
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

interface Cell {
  readonly key: string
  readonly name: string
  readonly says: string
}

const amountCells = (plan: NetworkPlan): ReadonlyArray<Cell> =>
  statedAmounts(plan).map(({ key, name, reading }) => ({ key, name, says: sayReading(reading) }))

const coverageCells = ({ coverages }: NetworkPlan): ReadonlyArray<Cell> =>
  coverages.map((coverage) => ({
    key: procedureKey(coverage.procedure),
    name: formatProcedure(coverage.procedure),
    says: sayShare(coverage),
  }))

const optionCells = ({ options = [] }: NetworkPlan): ReadonlyArray<Cell> =>
  options.map(({ says }) => ({ key: says.option, name: planOptionNames[says.option], says: sayPlanOption(says) }))

const countCells = (plan: NetworkPlan): ReadonlyArray<Cell> => {
  const stated = valuesStated(plan)
  return [
    { key: "exceptions", name: "Exceptions", says: String(stated.ExceptionsAndLimitations) },
    { key: "coverages", name: "Coverages", says: String(stated.Coverages) },
  ]
}

const cellsOf = (pane: Pane): ((plan: NetworkPlan) => ReadonlyArray<Cell>) => {
  switch (pane) {
    case "Coverages":
      return coverageCells
    case "PlanOptions":
      return optionCells
    case "PatientDetails":
    case "DeductiblesAndBenefits":
    case "ExceptionsAndLimitations":
    case "NotUnderstood":
      return (plan) => [...amountCells(plan), ...countCells(plan)]
  }
}

/** The network plans side by side, in what the pane is about, so that choosing one is no guess. */
export const comparisonView = (plans: ReadonlyArray<NetworkPlan>, pane: Pane): ComparisonView => {
  const stated = plans.map(cellsOf(pane))
  const names = new Map(stated.flat().map(({ key, name }) => [key, name]))
  return {
    plans: plans.map(({ name }) => name),
    rows: [...names].map(([key, name]) => {
      const cells = stated.map((all) => {
        const found = [...new Set(all.flatMap((one) => (one.key === key ? [one.says] : [])))]
        return found.length === 0 ? none : found.join(" or ")
      })
      return { name, cells, differs: new Set(cells).size > 1 }
    }),
  }
}
