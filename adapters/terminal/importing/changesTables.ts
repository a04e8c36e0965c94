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

const exceptionsTable = (paint: Paint, rows: ReadonlyArray<ChangeRow>, after: string): string =>
  table(
    paint,
    [{ head: "Procedure" }, { head: "Held", widest: held }, { head: "" }, { head: after, grows: true }],
    rows.map((row) => [row.name, row.before, arrow, afterCell(paint, row)]),
  )

/** Every change before and after, amounts first; nothing where there is none. */
export const changesTables = (paint: Paint, changes: Changes, after = "Payer"): ReadonlyArray<string> => {
  const { amounts, exceptions } = changeRows(changes)
  return [
    ...(amounts.length === 0 ? [] : [amountsTable(paint, amounts, after)]),
    ...(exceptions.length === 0 ? [] : [exceptionsTable(paint, exceptions, after)]),
  ]
}
