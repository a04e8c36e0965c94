import {
  CalendarDate,
  Category,
  Instant,
  literal,
  LocationId,
  Money,
  PatientId,
  PlanId,
  PracticeId,
  ProcedureCode,
  ReceiptId,
  ResponseId,
  SubscriptionId,
  UserId,
} from "../../src/index.ts"

export const day = literal(CalendarDate)
export const instant = literal(Instant)
export const money = literal(Money)
export const category = literal(Category)
export const code = literal(ProcedureCode)
export const planId = literal(PlanId)
export const patientId = literal(PatientId)
export const subscriptionId = literal(SubscriptionId)
export const responseId = literal(ResponseId)
export const receiptId = literal(ReceiptId)

/** The practice a world is in, and one whose id begins like it. */
export const home = literal(PracticeId)("P1")
export const neighbour = literal(PracticeId)("P10")

export const mia = literal(UserId)("F1")
export const mainStreet = literal(LocationId)("F1")

/** Who acts in a world, unless a law says otherwise; she holds every right. */
export const caller = { practice: home, location: mainStreet, user: mia }
