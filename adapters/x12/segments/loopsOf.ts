import type { Segment } from "../envelope/Segment.ts"
import type { Separators } from "../envelope/Separators.ts"
import type { Party, PartyRole } from "../../../src/reading.ts"
import type { Row } from "../../../src/reading.ts"
import type { Below } from "./readRow.ts"
import { dateOf, deliveryOf, messageOf, pieceOf, referenceOf, rejectionOf, rowOf } from "./readRow.ts"

/** A party's part of a transaction, from its HL to the next. */
export interface Loop {
  hl?: Segment
  name?: Segment
  birth?: Segment
  relation?: Segment
  readonly below: Below
  readonly rows: Array<Row>
}

const nothingBelow = (): Below => ({
  deliveries: [],
  dates: [],
  messages: [],
  references: [],
  rejections: [],
  others: [],
})

const newLoop = (): Loop => ({ below: nothingBelow(), rows: [] })

// Every limit of a row goes with every message of it, so that there must not be thousands of both; a row has ten.
const mostBelow = 50

// Segments that only say where in the message one is.
const structural = new Set(["BHT", "LS", "LE"])

const startsPatient = new Set(["IL", "03"])

/**
 * The parties of a transaction in order, each with its rows.
 *
 * An HL opens a part. Where HL segments are missing, so does every NM1 that names another party; an NM1 behind rows is
 * somebody the row speaks of, as those between LS and LE are.
 */
export const loopsOf = (segments: ReadonlyArray<Segment>, separators: Separators): ReadonlyArray<Loop> => {
  const loops: Array<Loop> = []
  let loop = newLoop()
  let below = loop.below
  let inEntity = false
  const open = (): void => {
    loop = newLoop()
    below = loop.below
    inEntity = false
    loops.push(loop)
  }
  const other = (segment: Segment): void => {
    below.others.push(pieceOf(segment))
  }
  const readName = (segment: Segment): void => {
    const behindRows = loop.rows.length > 0
    if (inEntity || (behindRows && !startsPatient.has(segment.element(1)))) return other(segment)
    if (loop.name !== undefined || behindRows || loops.length === 0) open()
    loop.name = segment
  }
  const detail = (segment: Segment, kept: "birth" | "relation"): void => {
    if (loop.rows.length > 0 || loop[kept] !== undefined) other(segment)
    else loop[kept] = segment
  }
  for (const segment of segments) {
    if (segment.id === "LS") inEntity = true
    if (segment.id === "LE") inEntity = false
    if (segment.id === "HL") {
      open()
      loop.hl = segment
    } else if (segment.id === "EB") {
      if (loops.length === 0) open()
      inEntity = false
      below = nothingBelow()
      loop.rows.push(rowOf(segment, separators, below))
    } else if (segment.id === "NM1") readName(segment)
    else if (segment.id === "DMG") detail(segment, "birth")
    else if (segment.id === "INS") detail(segment, "relation")
    else if (structural.has(segment.id)) continue
    else if (inEntity) other(segment)
    else if (segment.id === "HSD" && below.deliveries.length < mostBelow) below.deliveries.push(deliveryOf(segment))
    else if (segment.id === "DTP") below.dates.push(dateOf(segment))
    else if (segment.id === "REF") below.references.push(referenceOf(segment))
    else if (segment.id === "MSG" && below.messages.length < mostBelow) below.messages.push(messageOf(segment))
    else if (segment.id === "AAA") below.rejections.push(rejectionOf(segment))
    else other(segment)
  }
  return loops
}

const levels: ReadonlyMap<string, PartyRole> = new Map(
  Object.entries({
    "20": "source",
    "21": "receiver",
    "22": "subscriber",
    "23": "dependent",
  }),
)

const names: ReadonlyMap<string, PartyRole> = new Map(
  Object.entries({
    PR: "source",
    "2B": "source",
    "36": "source",
    GP: "source",
    P5: "source",
    "1P": "receiver",
    "80": "receiver",
    FA: "receiver",
    IL: "subscriber",
    "03": "dependent",
  }),
)

const inOrder: ReadonlyArray<PartyRole> = ["source", "receiver", "subscriber"]

// Some senders mangle the level, some the name's code. What neither says, the order of the parts does.
// Benefits are a member's, though, wherever they stand.
const roleOf = (loop: Loop, index: number): PartyRole =>
  levels.get(loop.hl?.element(3) ?? "") ??
  names.get(loop.name?.element(1) ?? "") ??
  (loop.rows.length > 0 && index < inOrder.length ? "subscriber" : (inOrder[index] ?? "dependent"))

/** A part of the message as the party it is about. */
export const partyOf = (loop: Loop, index: number): Party => {
  const { name, birth, relation, below } = loop
  const isDay = birth?.element(1) === "D8"
  return {
    role: roleOf(loop, index),
    lastName: name?.element(3) ?? "",
    firstName: name?.element(4) ?? "",
    idQualifier: name?.element(8) ?? "",
    id: name?.element(9) ?? "",
    birthDate: isDay ? birth.element(2) : "",
    isSubscriber: relation?.element(1) ?? "",
    relationship: relation?.element(2) ?? "",
    references: below.references,
    dates: below.dates,
    rejections: below.rejections,
    rows: loop.rows,
    others: [
      ...(birth === undefined || isDay ? [] : [pieceOf(birth)]),
      ...below.messages,
      ...below.deliveries,
      ...below.others,
    ],
  }
}
