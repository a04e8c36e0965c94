import { literal } from "../../domain/value/brand.ts"
import { CalendarDate } from "../../domain/value/CalendarDate.ts"
import {
  LocationId,
  PatientId,
  PlanId,
  PracticeId,
  ReceiptId,
  ResponseId,
  SubscriptionId,
  UserId,
} from "../../domain/value/Ids.ts"
import { Instant } from "../../domain/value/Instant.ts"

export const practiceId = literal(PracticeId)
export const patientId = literal(PatientId)
export const planId = literal(PlanId)
export const subscriptionId = literal(SubscriptionId)
export const receiptId = literal(ReceiptId)
export const responseId = literal(ResponseId)
export const userId = literal(UserId)
export const locationId = literal(LocationId)
export const day = literal(CalendarDate)
export const instant = literal(Instant)

/** The practice that a law is about. */
export const home = practiceId("P1")

/** Practices whose ids a careless store takes for the one above, or for part of its own language. */
export const neighbours: ReadonlyArray<PracticeId> = [
  "P10",
  "P",
  "p1",
  "P1 ",
  " P1",
  "P1'",
  "P1' OR '1'='1",
  'P1"',
  "P1--",
  "P1;",
  "P_",
  "P%",
  "%",
  "P1\\",
  "P1|F1",
  "Ｐ1",
  "P1\u0301",
  "1",
].map((text) => practiceId(text))

// Ids that begin alike, and that are equal from one kind of record to another.
export const ann = patientId("F1")
export const ben = patientId("F10")
export const cai = patientId("F100")
export const dan = patientId("F")
export const eve = patientId("F1%")
export const fay = patientId("F_")

export const acme = planId("F1")
export const acmeDivision = planId("F10")

export const annsFamily = subscriptionId("F1")
export const caisFamily = subscriptionId("F10")
export const dansFamily = subscriptionId("F")

export const mainStreet = locationId("F1")
export const mainStreetAnnex = locationId("F10")
export const mia = userId("F1")
export const miaToo = userId("F10")

export const today = day("2026-11-24")
