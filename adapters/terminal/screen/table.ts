import CliTable from "cli-table3"
import type { Paint } from "./paint.ts"
import { screenWidth, wrap } from "./wrap.ts"

export interface Column {
  readonly head: string
  readonly align?: "left" | "right"
  /** Takes the room that the others leave, and breaks its text there. At most one. */
  readonly grows?: boolean
  /** Breaks its text where it is longer. */
  readonly widest?: number
}

/** A text, or a text and its colour. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string }

const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : cell.text)

const longest = (lines: ReadonlyArray<string>): number => lines.reduce((most, { length }) => Math.max(most, length), 0)

const gap = 2

/** The width of each column; the one that grows gives way, so that a row is never wider than the screen. */
const widthsOf = (columns: ReadonlyArray<Column>, rows: ReadonlyArray<ReadonlyArray<Cell>>, room: number) => {
  const natural = columns.map(({ head, widest }, i) =>
    Math.min(widest ?? Infinity, longest([head, ...rows.flatMap((row) => textOf(row[i] ?? "").split("\n"))])),
  )
  const total = natural.reduce((sum, width) => sum + width, 0) + gap * (columns.length - 1)
  return columns.map(({ grows }, i) => {
    const width = natural[i] ?? 0
    return grows === true && total > room ? Math.max(12, width - (total - room)) : width
  })
}

const painted = (cell: Cell, width: number): string => {
  const paint = typeof cell === "string" ? (same: string) => same : cell.paint
  return wrap(textOf(cell), width).map(paint).join("\n")
}

const noLines = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "─",
  "mid-mid": "──",
  right: "",
  "right-mid": "",
  middle: " ".repeat(gap),
} as const

/** Rows under a head and a rule, never wider than the screen. */
export const table = (
  paint: Paint,
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<Cell>>,
  indent = 2,
): string => {
  const widths = widthsOf(columns, rows, screenWidth - indent)
  const drawn = new CliTable({
    head: columns.map(({ head }) => paint.bold(head)),
    colWidths: [...widths],
    colAligns: columns.map(({ align }) => align ?? "left"),
    chars: noLines,
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 0 },
  })
  drawn.push(...rows.map((row) => columns.map((_, i) => painted(row[i] ?? "", widths[i] ?? 0))))
  const margin = " ".repeat(indent)
  return drawn
    .toString()
    .split("\n")
    .map((line) => (margin + line).trimEnd())
    .join("\n")
}
