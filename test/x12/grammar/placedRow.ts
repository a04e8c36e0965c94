import type { ContactPiece, Piece, Row } from "../../../src/reading.ts"
import type { Benefit, Segment, Statement } from "./Message.ts"
import type { Pen } from "./Pen.ts"
import { benefitSegment } from "./segmentOf.ts"
import { spelledElement } from "./spelled.ts"
import type { Spelling } from "./Spelling.ts"

/** A segment that was written, and where. */
export interface Put {
  readonly segment: Segment
  readonly piece: Piece
  /** Whether it stands between LS and LE, and so is about somebody else. */
  readonly inEntity: boolean
}

/** Writes segments in order. LS and LE only say where one is, and are no pieces of anything. */
export const putAll = (pen: Pen, segments: ReadonlyArray<Segment>): ReadonlyArray<Put> => {
  let inEntity = false
  return segments.flatMap((segment) => {
    const piece = pen.put(segment)
    if (segment.id === "LS") inEntity = true
    if (segment.id === "LE") inEntity = false
    return segment.id === "LS" || segment.id === "LE" ? [] : [{ segment, piece, inEntity }]
  })
}

/** An element of a written segment, as the reader is to find it: without the blanks around it. */
const elementOf =
  (spelling: Spelling, { segment }: Put) =>
  (n: number): string =>
    spelledElement(segment.elements[n - 1] ?? "", spelling).trim()

const of = (put: ReadonlyArray<Put>, id: string): ReadonlyArray<Put> =>
  put.filter(({ segment, inEntity }) => !inEntity && segment.id === id)

export const datesIn = (put: ReadonlyArray<Put>, spelling: Spelling): Row["dates"] =>
  of(put, "DTP").map((one) => {
    const element = elementOf(spelling, one)
    return { ...one.piece, qualifier: element(1), format: element(2), value: element(3) }
  })

export const referencesIn = (put: ReadonlyArray<Put>, spelling: Spelling): Row["references"] =>
  of(put, "REF").map((one) => {
    const element = elementOf(spelling, one)
    return { ...one.piece, qualifier: element(1), value: element(2) }
  })

export const rejectionsIn = (put: ReadonlyArray<Put>, spelling: Spelling): Row["rejections"] =>
  of(put, "AAA").map((one) => {
    const element = elementOf(spelling, one)
    return { ...one.piece, reason: element(3), followUp: element(4) }
  })

const deliveriesIn = (put: ReadonlyArray<Put>, spelling: Spelling): Row["deliveries"] =>
  of(put, "HSD").map((one) => {
    const element = elementOf(spelling, one)
    return {
      ...one.piece,
      qualifier: element(1),
      quantity: element(2),
      unit: element(3),
      modulus: element(4),
      period: element(5),
      periods: element(6),
      pattern: element(7),
      patternTime: element(8),
    }
  })

const messagesIn = (put: ReadonlyArray<Put>, spelling: Spelling): Row["messages"] =>
  of(put, "MSG").map((one) => ({
    ...one.piece,
    words: elementOf(spelling, one)(1),
  }))

const placesIn = (put: ReadonlyArray<Put>, spelling: Spelling): Row["places"] =>
  of(put, "III").map((one) => {
    const element = elementOf(spelling, one)
    return { ...one.piece, qualifier: element(1), code: element(2) }
  })

const contactOf = (spelling: Spelling, one: Put): ContactPiece => {
  const element = elementOf(spelling, one)
  const numbers = [3, 5, 7].map((n) => ({ qualifier: element(n), value: element(n + 1) }))
  return { ...one.piece, name: element(2), numbers: numbers.filter(({ value }) => value !== "") }
}

// An NM1 begins somebody, and what follows up to the next is said of him.
const entitiesIn = (put: ReadonlyArray<Put>, spelling: Spelling): Row["entities"] => {
  const inside = put.filter(({ inEntity }) => inEntity)
  const begins = [...inside.keys()].filter((i) => inside[i]?.segment.id === "NM1")
  return begins.flatMap((begin, i) => {
    const [name, ...rest] = inside.slice(begin, begins[i + 1])
    if (name === undefined) return []
    const element = elementOf(spelling, name)
    return [
      {
        ...name.piece,
        code: element(1),
        lastName: element(3),
        firstName: element(4),
        idQualifier: element(8),
        id: element(9),
        contacts: rest.filter(({ segment }) => segment.id === "PER").map((one) => contactOf(spelling, one)),
        others: rest.filter(({ segment }) => segment.id !== "PER").map(({ piece }) => piece),
      },
    ]
  })
}

const read = new Set(["DTP", "REF", "AAA", "HSD", "MSG", "III"])

/** What is only kept with its text. */
export const othersIn = (put: ReadonlyArray<Put>): ReadonlyArray<Piece> =>
  put.filter(({ segment, inEntity }) => !inEntity && !read.has(segment.id)).map(({ piece }) => piece)

const procedureOf = ({ procedure }: Benefit): Row["procedure"] =>
  procedure === undefined
    ? undefined
    : {
        qualifier: procedure.qualifier.trim(),
        code: procedure.code.trim(),
        modifiers: procedure.modifiers.filter((modifier) => modifier !== ""),
        text: procedure.description.trim(),
        through: procedure.through.trim(),
      }

/** Writes a statement, and gives the row that the reader is to find. */
export const placedRow = (pen: Pen, { benefit, below }: Statement, spelling: Spelling): Row => {
  const segment = benefitSegment(benefit)
  const piece = pen.put(segment)
  const element = elementOf(spelling, { segment, piece, inEntity: false })
  const put = putAll(pen, below)
  return {
    ...piece,
    kind: element(1),
    level: element(2),
    serviceTypes: benefit.serviceTypes.map((type) => type.trim()).filter((type) => type !== ""),
    insuranceType: element(4),
    planText: element(5).replace(/\s+/g, " "),
    period: element(6),
    money: element(7),
    share: element(8),
    quantityQualifier: element(9),
    quantity: element(10),
    authorisation: element(11),
    inNetwork: element(12),
    procedure: procedureOf(benefit),
    deliveries: deliveriesIn(put, spelling),
    dates: datesIn(put, spelling),
    messages: messagesIn(put, spelling),
    references: referencesIn(put, spelling),
    rejections: rejectionsIn(put, spelling),
    places: placesIn(put, spelling),
    entities: entitiesIn(put, spelling),
    others: othersIn(put),
  }
}
