import { emptyCounterHolding, emptyPlanHolding, unknownLocation } from "coverport"
import type { PracticeRecord } from "coverport/effect"
import { Register, StoreUnavailable } from "coverport/effect"
import * as E from "fp-ts/lib/Either.js"
import type { Book } from "./Book.ts"
import type { File } from "./file.ts"

// In the place of the one it is like, or at the end.
const put = <A>(list: ReadonlyArray<A>, isSame: (one: A) => boolean, of: (before: A | undefined) => A): Array<A> => {
  const before = list.find(isSame)
  return before === undefined ? [...list, of(undefined)] : list.map((one) => (one === before ? of(before) : one))
}

const entered =
  <R, H>(record: R, empty: H) =>
  (before: { readonly held: { readonly holding: H; readonly revision: number } } | undefined) => ({
    record,
    held:
      before === undefined
        ? { holding: empty, revision: 0 }
        : { holding: before.held.holding, revision: before.held.revision + 1 },
  })

const hasPatient = ({ patients }: Book, wanted: string): boolean => patients.some(({ id }) => id === wanted)

const isComplete = (book: Book, record: PracticeRecord): boolean => {
  switch (record._tag) {
    case "Subscription": {
      const { plan, subscriber } = record.subscription
      return (
        book.plans.some((one) => one.record.id === plan) &&
        (!("patient" in subscriber) || hasPatient(book, subscriber.patient))
      )
    }
    case "Enrolment":
      return (
        book.subscriptions.some((one) => one.record.id === record.enrolment.subscription) &&
        hasPatient(book, record.enrolment.patient)
      )
    case "Appointment":
      return hasPatient(book, record.appointment.patient.id)
    default:
      return true
  }
}

const withRecord = (book: Book, one: PracticeRecord): Book => {
  switch (one._tag) {
    case "Patient":
      return {
        ...book,
        patients: put(
          book.patients,
          ({ id }) => id === one.patient.id,
          () => one.patient,
        ),
      }
    case "Plan":
      return {
        ...book,
        plans: put(book.plans, ({ record }) => record.id === one.plan.id, entered(one.plan, emptyPlanHolding)),
      }
    case "Subscription": {
      const isSame = ({ record }: Book["subscriptions"][number]): boolean => record.id === one.subscription.id
      return {
        ...book,
        subscriptions: put(book.subscriptions, isSame, entered(one.subscription, emptyCounterHolding)),
      }
    }
    case "Enrolment": {
      const isSame = ({ record }: Book["enrolments"][number]): boolean =>
        record.subscription === one.enrolment.subscription && record.patient === one.enrolment.patient
      return { ...book, enrolments: put(book.enrolments, isSame, entered(one.enrolment, emptyCounterHolding)) }
    }
    case "Appointment": {
      const { appointment } = one
      return {
        ...book,
        appointments: put(
          book.appointments,
          ({ id }) => id === appointment.id,
          () => appointment,
        ),
      }
    }
    case "Grant": {
      const { user, location, rights } = one
      const isSame = (grant: Book["grants"][number]): boolean => grant.user === user && grant.location === location
      return { ...book, grants: put(book.grants, isSame, () => ({ user, location, rights })) }
    }
    case "Location":
    case "AutomaticImport": {
      const { location } = one
      const news =
        one._tag === "Location" ? { edition: one.edition, contracted: one.contracted } : { automaticImport: one.on }
      return {
        ...book,
        locations: put(
          book.locations,
          (settings) => settings.location === location,
          (before) => ({ location, settings: { ...(before?.settings ?? unknownLocation), ...news } }),
        ),
      }
    }
  }
}

export const register = ({ change }: File): Register["Service"] =>
  Register.of({
    enter: (practice, records) =>
      change(practice, (book): E.Either<StoreUnavailable, readonly [undefined, Book]> => {
        let after = book
        for (const record of records) {
          if (!isComplete(after, record)) {
            const cause = "a record names another that is not there"
            return E.left(new StoreUnavailable({ operation: "enter", written: "nothing", cause }))
          }
          after = withRecord(after, record)
        }
        return E.right([undefined, after])
      }),
  })
