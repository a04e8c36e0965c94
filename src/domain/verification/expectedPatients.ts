import { pipe } from "fp-ts/lib/function.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as S from "fp-ts/lib/string.js"
import type { Appointment } from "../coverage/Appointment.ts"
import type { Standing } from "../coverage/Records.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { DueBecause } from "./dueBecause.ts"
import { dueBecause } from "./dueBecause.ts"
import type { VerificationPolicy } from "./VerificationPolicy.ts"
import type { VerificationStatus } from "./VerificationStatus.ts"
import type { Verifying } from "./VerificationStatus.ts"
import { verificationStatus } from "./VerificationStatus.ts"

/** An appointment and what is known of its patient. @category models @since 0.2.0 */
export interface Visit extends Omit<Verifying, "standing" | "today"> {
  readonly appointment: Appointment
  /** His primary coverage in force; absent where there is none, and so nothing to verify. */
  readonly standing?: Standing
}

/** A patient who is expected, once, with all of his visits. @category models @since 0.2.0 */
export interface ExpectedPatient {
  readonly standing: Standing
  readonly status: VerificationStatus
  /** By day and time. */
  readonly appointments: RNEA.ReadonlyNonEmptyArray<Appointment>
  /** Why he is to be asked about now; absent where he is not. */
  readonly due?: DueBecause
}

const byMoment: Ord.Ord<Appointment> = Ord.getMonoid<Appointment>().concat(
  pipe(
    S.Ord,
    Ord.contramap(({ date, time }: Appointment) => `${date} ${time}`),
  ),
  pipe(
    S.Ord,
    Ord.contramap(({ id }: Appointment) => id),
  ),
)

const byFirst: Ord.Ord<ExpectedPatient> = pipe(
  byMoment,
  Ord.contramap(({ appointments }: ExpectedPatient) => RNEA.head(appointments)),
)

const together = (visits: ReadonlyArray<Visit>): ReadonlyArray<RNEA.ReadonlyNonEmptyArray<Visit>> =>
  visits.reduce<ReadonlyArray<RNEA.ReadonlyNonEmptyArray<Visit>>>((groups, visit) => {
    const at = groups.findIndex(([first]) => first.appointment.patient.id === visit.appointment.patient.id)
    return at === -1
      ? [...groups, [visit]]
      : groups.map((group, i) => (i === at ? RNEA.concat<Visit>([visit])(group) : group))
  }, [])

/**
 * The patients of some visits, each once, by the first of them: how they stand, and who has to be verified now. Whoever has
 * no primary coverage in force is not among them.
 *
 * @see docs/specification.md, decision 30
 * @category decisions
 * @since 0.2.0
 */
export const expectedPatients = (
  visits: ReadonlyArray<Visit>,
  policy: VerificationPolicy,
  today: CalendarDate,
): ReadonlyArray<ExpectedPatient> =>
  pipe(
    together(visits),
    RA.chain((group): ReadonlyArray<ExpectedPatient> => {
      const { standing, newest, marks } = RNEA.head(group)
      if (standing === undefined) return []
      const status = verificationStatus({ standing, marks, today, ...(newest === undefined ? {} : { newest }) })
      const appointments = pipe(
        group,
        RNEA.map(({ appointment }) => appointment),
        RNEA.sort(byMoment),
      )
      const due = appointments
        .map(({ date }) => dueBecause(status, date, policy, today))
        .find((because) => because !== undefined)
      return [{ standing, status, appointments, ...(due === undefined ? {} : { due }) }]
    }),
    RA.sort(byFirst),
  )

/**
 * Who has to be verified now, each once: the list to ask a clearinghouse about.
 *
 * @see docs/specification.md, decision 30
 * @category decisions
 * @since 0.2.0
 */
export const dueForVerification = (
  visits: ReadonlyArray<Visit>,
  policy: VerificationPolicy,
  today: CalendarDate,
): ReadonlyArray<ExpectedPatient & { readonly due: DueBecause }> =>
  expectedPatients(visits, policy, today).flatMap((patient) =>
    patient.due === undefined ? [] : [{ ...patient, due: patient.due }],
  )
