import type { Changes } from "../../../src/index.ts"
import type { Paint } from "../screen/paint.ts"
import type { Cell } from "../screen/table.ts"
import { table } from "../screen/table.ts"
import type { ChangeRow } from "./changeRows.ts"
import { changeRows } from "./changeRows.ts"

const arrow = "→"

const afterCell = (paint: Paint, { after, removes }: ChangeRow): Cell => ({
  text: after,
  paint: removes ? paint.red : paint.green,
})

const amountsTable = (paint: Paint, rows: ReadonlyArray<ChangeRow>, after: string): string =>
  table(
    paint,
    [
      { head: "Amount", grows: true },
      { head: "Held", align: "right" },
      { head: "" },
      { head: after, align: "right" },
      { head: "Seen by" },
    ],
    rows.map((row) => [row.name, row.before, arrow, afterCell(paint, row), row.seenBy]),
  )

const held = 26

const namedTable = (paint: Paint, head: string, rows: ReadonlyArray<ChangeRow>, after: string): string =>
  table(
    paint,
    [{ head }, { head: "Held", widest: held }, { head: "" }, { head: after, grows: true }],
    rows.map((row) => [row.name, row.before, arrow, afterCell(paint, row)]),
  )

/** Every change before and after, amounts first; nothing where there is none. */
export const changesTables = (paint: Paint, changes: Changes, after = "Payer"): ReadonlyArray<string> => {
  const { amounts, exceptions, coverages, options } = changeRows(changes)
  const named = [
    ["Procedure", exceptions],
    ["Coverage", coverages],
    ["Option", options],
  ] as const
  return [
    ...(amounts.length === 0 ? [] : [amountsTable(paint, amounts, after)]),
    ...named.flatMap(([head, rows]) => (rows.length === 0 ? [] : [namedTable(paint, head, rows, after)])),
  ]
}
