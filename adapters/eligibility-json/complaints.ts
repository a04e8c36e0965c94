import type { EligibilityJsonProblem } from "./EligibilityJsonProblem.ts"
import type { Place } from "./json/Place.ts"
import { isAbsent, under } from "./json/Place.ts"

const kindOf = (value: unknown): string =>
  Array.isArray(value)
    ? "a list"
    : value === null
      ? "null"
      : typeof value === "object"
        ? "an object"
        : typeof value === "number"
          ? "a number that is not exact"
          : `a ${typeof value}`

export const badField = ({ at, value }: Place): EligibilityJsonProblem => ({
  kind: "BadField",
  severity: "warning",
  message: `Here stands ${kindOf(value)} that the format does not have. The statement it belongs to is listed as it is and was not read further; look at it there, or ask the clearing house.`,
  pointer: at,
})

export const noDate = ({ at }: Place): EligibilityJsonProblem => ({
  kind: "NoDate",
  severity: "error",
  message:
    "An answer names no single day that it is about, so its benefit year is unknown and it was not read. Give the day that was asked about as `askedOn`.",
  pointer: at,
})

export const badDay: EligibilityJsonProblem = {
  kind: "BadDay",
  severity: "warning",
  message: "`askedOn` is no day and was not used. Give the day that was asked about, written like 2026-01-31.",
}

export const severalPatients = (at: string): EligibilityJsonProblem => ({
  kind: "SeveralPatients",
  severity: "error",
  message:
    "An answer names several dependents and does not say whose benefits it states, so it was not read. Ask about one patient at a time.",
  pointer: at,
})

/** No benefits and no rejection: an acknowledgement, where it says that it is one. */
export const nothingAnswered = (place: Place): EligibilityJsonProblem =>
  ["transactionSetAcknowledgement", "implementationTransactionSetSyntaxError"].every((key) =>
    isAbsent(under(place, key)),
  )
    ? {
        kind: "NothingAnswered",
        severity: "warning",
        message:
          "An answer states no benefits and no rejection about anybody. Ask the payer again, or look in its portal.",
        pointer: place.at,
      }
    : {
        kind: "NotA271",
        severity: "error",
        message:
          "This is a 999, an acknowledgement that says only that a message arrived or was malformed. Send the eligibility question again.",
        pointer: place.at,
      }
