import type { ExpectedPatient, VerificationStatus } from "../../../src/index.ts"
import {
  sayDue,
  sayVerification,
  sayVerificationCount,
  verificationNames,
  verificationStatuses,
} from "../../../src/review.ts"
import type { VerificationsAhead } from "../../../src/effect.ts"
import { sayDay } from "../calendar/sayDay.ts"
import type { Paint } from "../screen/paint.ts"
import type { Cell } from "../screen/table.ts"
import { table } from "../screen/table.ts"

/** The look-ahead of one location. */
export interface AheadAt extends VerificationsAhead {
  readonly location: string
}

const painter = (paint: Paint, status: VerificationStatus["_tag"]): ((text: string) => string) => {
  switch (status) {
    case "Eligible":
      return paint.green
    case "Ineligible":
      return paint.red
    case "UnableToVerify":
      return paint.yellow
    case "NotVerified":
    case "Expired":
      return paint.dim
  }
}

const why = ({ status, due }: ExpectedPatient): string =>
  [sayVerification(status), ...(due === undefined ? [] : [sayDue(due)])].map((said) => `${said}.`).join("\n")

const row =
  (paint: Paint) =>
  (one: ExpectedPatient): ReadonlyArray<Cell> => {
    const { standing, status, appointments } = one
    const [next, ...others] = appointments
    return [
      `${next.date}\n${next.time}${others.length === 0 ? "" : ` +${String(others.length)}`}`,
      `${standing.patient.firstName} ${standing.patient.lastName}\n${standing.patient.id}`,
      { text: verificationNames[status._tag], paint: painter(paint, status._tag) },
      why(one),
    ]
  }

const counts = (patients: ReadonlyArray<ExpectedPatient>): string =>
  verificationStatuses
    .map((tag) => sayVerificationCount(tag, patients.filter(({ status }) => status._tag === tag).length))
    .join(" · ")

const toVerify = (patients: ReadonlyArray<ExpectedPatient>): string =>
  `${String(patients.filter(({ due }) => due !== undefined).length)} to be verified now`

/** Who comes, each once, by status, and why it is so. */
export const eligibilityText = (paint: Paint, { location, from, through, patients }: AheadAt): string =>
  [
    `${paint.bold(`${sayDay(from)} through ${sayDay(through)}`)}  ${location}`,
    patients.length === 0
      ? paint.dim("  Nobody with primary coverage comes on these days.")
      : table(
          paint,
          [{ head: "Next visit" }, { head: "Patient", widest: 18 }, { head: "Status" }, { head: "Why", grows: true }],
          verificationStatuses.flatMap((tag) => patients.filter(({ status }) => status._tag === tag)).map(row(paint)),
        ),
    ...(patients.length === 0 ? [] : [`  ${counts(patients)}\n  ${toVerify(patients)}`]),
  ].join("\n\n")
