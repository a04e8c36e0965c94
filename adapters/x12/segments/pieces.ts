import type {
  ContactPiece,
  DatePiece,
  Delivery,
  MessagePiece,
  PlacePiece,
  ReferencePiece,
  RejectionPiece,
} from "../../../src/reading.ts"
import type { Elements } from "../envelope/Elements.ts"
import type { OpenEntity } from "./Below.ts"

export const dateOf = (at: number, dtp: Elements): DatePiece => ({
  at,
  qualifier: dtp.element(1),
  format: dtp.element(2),
  value: dtp.element(3),
})

export const referenceOf = (at: number, ref: Elements): ReferencePiece => ({
  at,
  qualifier: ref.element(1),
  value: ref.element(2),
})

export const rejectionOf = (at: number, aaa: Elements): RejectionPiece => ({
  at,
  reason: aaa.element(3),
  followUp: aaa.element(4),
})

export const deliveryOf = (at: number, hsd: Elements): Delivery => ({
  at,
  qualifier: hsd.element(1),
  quantity: hsd.element(2),
  unit: hsd.element(3),
  modulus: hsd.element(4),
  period: hsd.element(5),
  periods: hsd.element(6),
  pattern: hsd.element(7),
  patternTime: hsd.element(8),
})

export const messageOf = (at: number, msg: Elements): MessagePiece => ({ at, words: msg.element(1) })

export const placeOf = (at: number, iii: Elements): PlacePiece => ({
  at,
  qualifier: iii.element(1),
  code: iii.element(2),
})

export const contactOf = (at: number, per: Elements): ContactPiece => ({
  at,
  name: per.element(2),
  numbers: [3, 5, 7]
    .map((n) => ({ qualifier: per.element(n), value: per.element(n + 1) }))
    .filter(({ value }) => value !== ""),
})

export const entityOf = (at: number, nm1: Elements): OpenEntity => ({
  at,
  code: nm1.element(1),
  lastName: nm1.element(3),
  firstName: nm1.element(4),
  idQualifier: nm1.element(8),
  id: nm1.element(9),
  contacts: [],
  others: [],
})
