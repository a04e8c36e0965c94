import type { BenefitSlot, Limit, NetworkPlan, Reading } from "../../../src/index.ts"
import { sayLimit, saySlot } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import type { Cell } from "../screen/table.ts"
import { table } from "../screen/table.ts"

const cell = (paint: Paint, reading: Reading<Limit> | undefined): Cell => {
  if (reading === undefined) return { text: "not stated", paint: paint.dim }
  return reading._tag === "Stated" ? sayLimit(reading.value) : { text: "disagrees", paint: paint.yellow }
}

interface Row extends BenefitSlot {
  readonly total?: Reading<Limit>
  readonly counted?: Reading<Limit>
}

const rows = (paint: Paint, stated: ReadonlyArray<Row>): ReadonlyArray<ReadonlyArray<Cell>> =>
  stated.map((row) => [saySlot(row), cell(paint, row.total), cell(paint, row.counted)])

/** The amounts that a network plan states, deductibles above maximums; nothing where it states none. */
export const amountsTables = (paint: Paint, { deductibles, maximums }: NetworkPlan): ReadonlyArray<string> => [
  ...(deductibles.length === 0
    ? []
    : [
        table(
          paint,
          [
            { head: "Deductible", grows: true },
            { head: "Required", align: "right" },
            { head: "Met", align: "right" },
          ],
          rows(
            paint,
            deductibles.map(({ required, met, ...slot }) => ({
              ...slot,
              ...(required === undefined ? {} : { total: required }),
              ...(met === undefined ? {} : { counted: met }),
            })),
          ),
        ),
      ]),
  ...(maximums.length === 0
    ? []
    : [
        table(
          paint,
          [
            { head: "Benefit", grows: true },
            { head: "Maximum", align: "right" },
            { head: "Used", align: "right" },
          ],
          rows(
            paint,
            maximums.map(({ maximum, used, ...slot }) => ({
              ...slot,
              ...(maximum === undefined ? {} : { total: maximum }),
              ...(used === undefined ? {} : { counted: used }),
            })),
          ),
        ),
      ]),
]
