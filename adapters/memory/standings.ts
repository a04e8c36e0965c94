import { pipe } from "fp-ts/lib/function.js"
import * as N from "fp-ts/lib/number.js"
import * as O from "fp-ts/lib/Option.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { CounterHolding, Enrolment, Held, PatientId, PracticeId, Standing, Target } from "../../src/index.ts"
import { comparableMemberId } from "../../src/index.ts"
import type { Likeness } from "../../src/effect.ts"
import { byCodePoint } from "./byCodePoint.ts"
import type { Holder, PracticeBook } from "./PracticeBook.ts"
import { enrolmentKey } from "./PracticeBook.ts"

const heldUnder = (
  book: PracticeBook,
  practice: PracticeId,
  enrolment: Holder<Enrolment, CounterHolding>,
): O.Option<Held> => {
  const patient = book.patients.get(enrolment.record.patient)
  const subscription = book.subscriptions.get(enrolment.record.subscription)
  const plan = subscription === undefined ? undefined : book.plans.get(subscription.record.plan)
  return patient === undefined || subscription === undefined || plan === undefined
    ? O.none
    : O.some({
        standing: {
          practice,
          patient,
          plan: plan.record,
          subscription: subscription.record,
          enrolment: enrolment.record,
        },
        plan: plan.held,
        subscription: subscription.held,
        enrolment: enrolment.held,
      })
}

export const heldIn =
  ({ practice, plan, subscription, patient }: Target) =>
  (book: PracticeBook): O.Option<Held> =>
    pipe(
      O.fromNullable(book.enrolments.get(enrolmentKey(subscription, patient))),
      O.flatMap((enrolment) => heldUnder(book, practice, enrolment)),
      O.filter(({ standing }) => standing.plan.id === plan),
    )

const allStandings = (practice: PracticeId, book: PracticeBook): ReadonlyArray<Standing> =>
  pipe(
    [...book.enrolments.values()],
    RA.filterMap((enrolment) => heldUnder(book, practice, enrolment)),
    RA.map(({ standing }) => standing),
  )

const bySubscription = pipe(
  byCodePoint,
  Ord.contramap(({ subscription }: Standing) => subscription.id),
)
const byPatient = pipe(
  byCodePoint,
  Ord.contramap(({ patient }: Standing) => patient.id),
)
const byOrdinal = pipe(
  N.Ord,
  Ord.contramap(({ enrolment }: Standing) => enrolment.ordinal),
)

export const standingsIn =
  (practice: PracticeId, patients: ReadonlyArray<PatientId>) =>
  (book: PracticeBook): ReadonlyArray<Standing> => {
    const wanted = new Set(patients)
    return pipe(
      allStandings(practice, book),
      RA.filter(({ patient }) => wanted.has(patient.id)),
      RA.sortBy([byPatient, byOrdinal, bySubscription]),
    )
  }

const mostAlike = 100

// Whose member id it is comes first, so that a common birthday cannot crowd him out.
export const alikeIn =
  (practice: PracticeId, likeness: Likeness) =>
  (book: PracticeBook): ReadonlyArray<Standing> => {
    const wanted = comparableMemberId(likeness.memberId ?? "")
    const sameMember = (standing: Standing): boolean =>
      wanted !== "" && comparableMemberId(standing.subscription.memberId) === wanted
    const { left: others, right: sameMembers } = pipe(allStandings(practice, book), RA.partition(sameMember))
    const sameDay = others.filter(({ patient }) => patient.birthDate === likeness.birthDate)
    const sorted = RA.sortBy([byPatient, bySubscription])
    return [...sorted(sameMembers), ...sorted(sameDay)].slice(0, mostAlike)
  }
