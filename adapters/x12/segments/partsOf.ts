import type { Piece } from "../../../src/reading.ts"
import { Elements } from "../envelope/Elements.ts"
import { idAt, idOf } from "../envelope/idAt.ts"
import type { Bounds } from "../envelope/Bounds.ts"
import type { Transaction } from "../envelope/Transaction.ts"
import type { OpenEntity } from "./Below.ts"
import type { Part } from "./Part.ts"
import { newPart } from "./Part.ts"
import type { OpenRow } from "./rowOf.ts"
import { rowOf } from "./rowOf.ts"
import { takeBelow, takeEntity, takeOfEntity, takeOther } from "./takeBelow.ts"

const BHT = idOf("BHT")
const HL = idOf("HL")
const NM1 = idOf("NM1")
const DMG = idOf("DMG")
const INS = idOf("INS")
const EB = idOf("EB")
const LS = idOf("LS")
const LE = idOf("LE")

// What is said about somebody a row speaks of, also where no LS stands before him.
const ofAnybody = new Set(["PER", "N3", "N4", "PRV"].map(idOf))

/** What stands in a transaction. */
export interface Parts {
  readonly parts: ReadonlyArray<Part>
  /** What stands before any of them. */
  readonly before: ReadonlyArray<Piece>
  /** BHT04. */
  readonly day: string
}

/**
 * Takes the segments of a transaction one by one.
 *
 * An HL opens a part. Where HL segments are missing, so does every NM1 that names another party; an NM1 behind rows is
 * somebody the row speaks of, as those between LS and LE are.
 */
class PartReader {
  // So that the code stays quick; see `Interchanges`.
  static readonly stays = new PartReader("", {
    separators: { element: "*", component: ":", terminator: "~" },
    st: 0,
    se: 0,
    days: [],
    problems: [],
  })

  readonly parts: Array<Part> = []
  day: string | undefined
  private readonly segment = new Elements()
  private readonly transaction: Transaction
  // What comes before any part.
  private readonly before = newPart()
  private part = this.before
  private row: OpenRow | undefined
  private isBetween = false
  private entity: OpenEntity | undefined

  constructor(text: string, transaction: Transaction) {
    this.transaction = transaction
    this.segment.read(text, transaction.separators.element)
  }

  take(id: number, at: number, start: number, end: number): void {
    const segment = this.segment.open(start, end)
    if (id === EB) {
      if (this.parts.length === 0) this.open()
      this.isBetween = false
      this.entity = undefined
      this.row = rowOf(at, segment, this.transaction.separators)
      this.part.rows.push(this.row)
    } else if (id === HL) {
      this.open()
      this.part.level = segment.element(3)
    } else if (id === LS || id === LE) {
      this.isBetween = id === LS
      this.entity = undefined
    } else if (id === NM1) this.name(at)
    else if (id === DMG) this.birth(at)
    else if (id === INS) this.relation(at)
    else if (id === BHT) this.day ??= segment.element(4)
    else this.other(id, at)
  }

  private open(): void {
    this.part = newPart()
    this.parts.push(this.part)
    this.row = undefined
    this.entity = undefined
    this.isBetween = false
  }

  private name(at: number): void {
    const { segment, row } = this
    const code = segment.element(1)
    const isAnother = code === "IL" || code === "03"
    if (row === undefined && this.isBetween) return takeOther(this.part, at)
    if (row !== undefined && (this.isBetween || !isAnother)) {
      this.entity = takeEntity(row, at, segment)
      return
    }
    if (this.part.name !== undefined || row !== undefined || this.parts.length === 0) this.open()
    this.part.name = {
      code,
      lastName: segment.element(3),
      firstName: segment.element(4),
      idQualifier: segment.element(8),
      id: segment.element(9),
    }
  }

  /** What stands before any part. */
  get above(): ReadonlyArray<Piece> {
    const { references, dates, messages, deliveries, rejections, places, others } = this.before
    return [...references, ...dates, ...messages, ...deliveries, ...rejections, ...places, ...others]
  }

  private birth(at: number): void {
    const { part, row, segment } = this
    if (row !== undefined || part === this.before || part.birth !== undefined) takeOther(row ?? part, at)
    else part.birth = { at, format: segment.element(1), day: segment.element(2) }
  }

  private relation(at: number): void {
    const { part, row, segment } = this
    if (row !== undefined || part === this.before || part.relation !== undefined) takeOther(row ?? part, at)
    else part.relation = { isSubscriber: segment.element(1), relationship: segment.element(2) }
  }

  private other(id: number, at: number): void {
    const { segment, entity } = this
    const below = this.row ?? this.part
    if (entity !== undefined && (this.isBetween || ofAnybody.has(id))) takeOfEntity(entity, id, at, segment)
    else if (this.isBetween) takeOther(below, at)
    else takeBelow(below, id, at, segment)
  }
}

/** The parts of a transaction in order, each with its rows. */
export const partsOf = (text: string, bounds: Bounds, transaction: Transaction): Parts => {
  const reader = new PartReader(text, transaction)
  const separator = transaction.separators.element.charCodeAt(0)
  for (let at = transaction.st + 1; at < transaction.se; at += 1) {
    const start = bounds.start(at)
    const end = bounds.end(at)
    reader.take(idAt(text, start, end, separator), at, start, end)
  }
  return { parts: reader.parts, before: reader.above, day: reader.day ?? "" }
}
