import type { Book } from "../../conformance/books.ts"
import type { Crowd } from "../fill/Crowd.ts"
import type { Bare, BareWay } from "./Bare.ts"

export type Trace = (statement: string) => void

/** A row as a database answers it. */
export type Row = Readonly<Record<string, unknown>>

/** Where one book lies: to be opened as ours and, once it is a book, as bare tables. */
export interface Site {
  readonly book: (onStatement?: Trace) => Book
  readonly bare: (way: BareWay) => Promise<Bare>
  readonly fill: (crowd: Crowd) => Promise<void>
  /** What the database itself answers to a statement that reads. */
  readonly rows: (statement: string) => Promise<ReadonlyArray<Row>>
}

/** A database of one dialect, on which books can be made. */
export interface Ground {
  readonly dialect: "PostgreSQL" | "SQLite"
  readonly site: (name: string) => Site
  readonly clear: () => Promise<void>
}
