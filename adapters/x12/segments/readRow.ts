import type { Separators } from "../envelope/Separators.ts"
import type { Segment } from "../envelope/Segment.ts"
import type {
  DatePiece,
  Delivery,
  MessagePiece,
  Piece,
  ProcedureText,
  ReferencePiece,
  RejectionPiece,
  Row,
} from "../../../src/reading.ts"

export const pieceOf = (segment: Segment): Piece => ({ at: segment.index })

export const dateOf = (segment: Segment): DatePiece => ({
  ...pieceOf(segment),
  qualifier: segment.element(1),
  format: segment.element(2),
  value: segment.element(3),
})

export const referenceOf = (segment: Segment): ReferencePiece => ({
  ...pieceOf(segment),
  qualifier: segment.element(1),
  value: segment.element(2),
})

export const rejectionOf = (segment: Segment): RejectionPiece => ({
  ...pieceOf(segment),
  reason: segment.element(3),
  followUp: segment.element(4),
})

export const deliveryOf = (segment: Segment): Delivery => ({
  ...pieceOf(segment),
  qualifier: segment.element(1),
  quantity: segment.element(2),
  unit: segment.element(3),
  modulus: segment.element(4),
  period: segment.element(5),
  periods: segment.element(6),
  pattern: segment.element(7),
  patternTime: segment.element(8),
})

export const messageOf = (segment: Segment): MessagePiece => ({
  at: segment.index,
  words: segment.element(1),
})

// X12 repeats a service type no more often than this. Every limit of a row goes with each of them.
const mostTypes = 99

// Where one character is both, a service type is a code that stands several times, and a procedure a code with parts.
const serviceTypes = (text: string, { repetition }: Separators): ReadonlyArray<string> =>
  (repetition === undefined ? [text] : text.split(repetition, mostTypes))
    .map((code) => code.trim())
    .filter((code) => code !== "")

const procedureOf = (text: string, { component }: Separators): ProcedureText | undefined => {
  const parts = text.split(component).map((part) => part.trim())
  return text === ""
    ? undefined
    : {
        qualifier: parts[0] ?? "",
        code: parts[1] ?? "",
        modifiers: parts.slice(2, 6).filter((part) => part !== ""),
        text: parts[6] ?? "",
        through: parts[7] ?? "",
      }
}

/** The parts of a row that come in the segments below its EB. */
export interface Below {
  readonly deliveries: Array<Delivery>
  readonly dates: Array<DatePiece>
  readonly messages: Array<MessagePiece>
  readonly references: Array<ReferencePiece>
  readonly rejections: Array<RejectionPiece>
  readonly others: Array<Piece>
}

/** An EB as a row. What stands below it is given apart, because it comes later. */
export const rowOf = (segment: Segment, separators: Separators, below: Below): Row => {
  const procedure = procedureOf(segment.element(13), separators)
  return {
    ...pieceOf(segment),
    kind: segment.element(1),
    level: segment.element(2),
    serviceTypes: serviceTypes(segment.element(3), separators),
    insuranceType: segment.element(4),
    planText: segment.element(5).replace(/\s+/g, " "),
    period: segment.element(6),
    money: segment.element(7),
    share: segment.element(8),
    quantityQualifier: segment.element(9),
    quantity: segment.element(10),
    authorisation: segment.element(11),
    inNetwork: segment.element(12),
    ...(procedure === undefined ? {} : { procedure }),
    places: [],
    entities: [],
    ...below,
  }
}
