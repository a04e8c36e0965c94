import type { Outcome, Rejection } from "../../domain/response/EligibilityResponse.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js"
import type { Answer } from "../rows/Answer.ts"
import type { RejectionPiece, Row } from "../rows/Row.ts"

const rejection = (piece: RejectionPiece, level: Rejection["level"]): Rejection => ({
  reason: piece.reason === "" ? "unstated" : piece.reason,
  ...(piece.followUp === "" ? {} : { followUp: piece.followUp }),
  level,
  at: [piece.at],
})

/** Every rejection that concerns an answer's patient, the payer's first. */
export const rejectionsOf = ({ rejectedAbove, patient }: Answer): ReadonlyArray<Rejection> => {
  const all: Array<Rejection> = rejectedAbove.map(({ role, piece }) => rejection(piece, role))
  if (patient === undefined) return all
  for (const piece of patient.rejections) all.push(rejection(piece, patient.role))
  for (const row of patient.rows) for (const piece of row.rejections) all.push(rejection(piece, "benefit"))
  return all
}

/** Whether a row says that the patient is covered (1 to 5) or is not (6 to 8). */
export const isStatus = ({ kind }: Row): boolean => kind.length === 1 && kind >= "1" && kind <= "8"

const isActive = ({ kind }: Row): boolean => kind <= "5"

// Dental care itself, then health plans and benefits in general, then anything else.
const dentalWeight = ({ serviceTypes }: Row): number =>
  serviceTypes.includes("35")
    ? 3
    : serviceTypes.length === 0 || serviceTypes.includes("30") || serviceTypes.includes("60")
      ? 2
      : 1

/** An outcome, and the rows that decided it or agree with it. */
export interface Decided {
  readonly outcome: Outcome
  readonly at: ReadonlyArray<Position>
}

/**
 * Whether the patient is covered: rejected where anything was; otherwise as the rows say that speak most of dental care,
 * among which one active row is enough. No such row, or only the advice to ask the payer, leaves it unknown.
 */
export const outcomeOf = (answer: Answer): Decided => {
  const rejections = rejectionsOf(answer)
  if (isNonEmpty(rejections))
    return { outcome: { _tag: "rejected", rejections }, at: rejections.flatMap(({ at }) => at) }
  const rows = (answer.patient?.rows ?? []).filter(isStatus)
  const heaviest = rows.reduce((weight, row) => Math.max(weight, dentalWeight(row)), 0)
  const deciding = rows.filter((row) => dentalWeight(row) === heaviest)
  return {
    outcome: rows.length === 0 ? { _tag: "unknown" } : { _tag: deciding.some(isActive) ? "eligible" : "ineligible" },
    at: rows.map(({ at }) => at),
  }
}
