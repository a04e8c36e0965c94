import type { ReactElement } from "react"
import { sayDue, sayVerification, verificationNames } from "../../../../src/review.ts"
import { markWords } from "../../../../src/review.ts"
import type { PatientsAhead } from "../../wire/PatientsAhead.ts"
import { EligibilityIcon } from "../../../react/index.ts"
import { rememberOpened } from "../calendar/walk.ts"
import { go } from "../route.ts"
import { words } from "../words.ts"
import { sayDate } from "./sayDate.ts"

/** A patient of the look-ahead. */
export type Patient = PatientsAhead["patients"][number]

/** A patient's name as it is read aloud. */
export const nameOf = ({ standing: { patient } }: Patient): string => `${patient.firstName} ${patient.lastName}`

const canBeOpened = ({ icon, response, status }: Patient): boolean =>
  response !== undefined && (icon === "ReadyToImport" || (icon === "Eligible" && status._tag !== "NotVerified"))

/** When a patient comes next, how his eligibility stands and why, and what can be done about it. */
export const PatientRow = ({
  patient,
  mayImport,
  onMark,
}: {
  readonly patient: Patient
  readonly mayImport: boolean
  /** Absent where whoever looks may not mark. */
  readonly onMark?: () => void
}): ReactElement => {
  const { status, appointments, icon, due, response } = patient
  const [next] = appointments
  return (
    <tr>
      <td>
        <span className="app-number">
          {sayDate(next.date)}, {next.time}
        </span>
        {appointments.length === 1 ? null : <p className="coverport-small">{words.visits(appointments.length)}</p>}
      </td>
      <th scope="row">{nameOf(patient)}</th>
      <td>
        <span className="app-status">
          <EligibilityIcon icon={icon} />
          {verificationNames[status._tag]}
        </span>
      </td>
      <td className="app-reason">
        <p>{sayVerification(status)}.</p>
        {due === undefined ? null : <p className="app-due">{sayDue(due)}.</p>}
      </td>
      <td>
        <span className="app-acts">
          {mayImport && response !== undefined && canBeOpened(patient) ? (
            <button
              type="button"
              className="coverport-link"
              aria-label={`${words.review}: ${nameOf(patient)}`}
              onClick={() => {
                rememberOpened(next.id)
                go({ page: "review", response })
              }}
            >
              {words.review}
            </button>
          ) : null}
          {onMark === undefined ? null : (
            <button
              type="button"
              className="coverport-link"
              aria-haspopup="dialog"
              aria-label={`${markWords.markAs} ${nameOf(patient)}`}
              onClick={onMark}
            >
              {markWords.markAs}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}
