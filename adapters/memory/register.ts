import * as E from "fp-ts/lib/Either.js"
import type { LocationId, LocationSettings, PatientId } from "../../src/index.ts"
import { emptyCounterHolding, emptyPlanHolding, unknownLocation } from "../../src/index.ts"
import type { PracticeRecord } from "../../src/effect.ts"
import { Register, StoreUnavailable } from "../../src/effect.ts"
import type { Holder, PracticeBook } from "./PracticeBook.ts"
import { enrolmentKey, grantKey } from "./PracticeBook.ts"
import type { Shelf } from "./Shelf.ts"

// One book's maps while a list of records goes in: copied once a list, not once a record.
const draftOf = (book: PracticeBook) => ({
  patients: new Map(book.patients),
  plans: new Map(book.plans),
  subscriptions: new Map(book.subscriptions),
  enrolments: new Map(book.enrolments),
  appointments: new Map(book.appointments),
  grants: new Map(book.grants),
  locations: new Map(book.locations),
})

type Draft = ReturnType<typeof draftOf>

const entered = <R, H>(before: Holder<R, H> | undefined, record: R, empty: H): Holder<R, H> => ({
  record,
  held:
    before === undefined
      ? { holding: empty, revision: 0 }
      : { holding: before.held.holding, revision: before.held.revision + 1 },
})

// What a record names and the book does not have, without saying which; undefined where all is there.
const missing = (draft: Draft, record: PracticeRecord): string | undefined => {
  const noPatient = (id: PatientId): string | undefined => (draft.patients.has(id) ? undefined : "patient")
  switch (record._tag) {
    case "Patient":
    case "Plan":
    case "Grant":
    case "Location":
    case "AutomaticImport":
      return undefined
    case "Subscription":
      return !draft.plans.has(record.subscription.plan)
        ? "plan"
        : "patient" in record.subscription.subscriber
          ? noPatient(record.subscription.subscriber.patient)
          : undefined
    case "Enrolment":
      return draft.subscriptions.has(record.enrolment.subscription)
        ? noPatient(record.enrolment.patient)
        : "subscription"
    case "Appointment":
      return noPatient(record.appointment.patient.id)
  }
}

const settingsIn = ({ locations }: Draft, location: LocationId): LocationSettings =>
  locations.get(location) ?? unknownLocation

const put = (draft: Draft, record: PracticeRecord): void => {
  switch (record._tag) {
    case "Patient":
      draft.patients.set(record.patient.id, record.patient)
      return
    case "Plan":
      draft.plans.set(record.plan.id, entered(draft.plans.get(record.plan.id), record.plan, emptyPlanHolding))
      return
    case "Subscription": {
      const { id } = record.subscription
      draft.subscriptions.set(id, entered(draft.subscriptions.get(id), record.subscription, emptyCounterHolding))
      return
    }
    case "Enrolment": {
      const key = enrolmentKey(record.enrolment.subscription, record.enrolment.patient)
      draft.enrolments.set(key, entered(draft.enrolments.get(key), record.enrolment, emptyCounterHolding))
      return
    }
    case "Appointment":
      draft.appointments.set(record.appointment.id, record.appointment)
      return
    case "Grant":
      draft.grants.set(grantKey(record.user, record.location), record.rights)
      return
    case "Location": {
      const { location, edition, contracted } = record
      draft.locations.set(location, { ...settingsIn(draft, location), edition, contracted })
      return
    }
    case "AutomaticImport":
      draft.locations.set(record.location, { ...settingsIn(draft, record.location), automaticImport: record.on })
  }
}

const enterInto =
  (records: ReadonlyArray<PracticeRecord>) =>
  (book: PracticeBook): E.Either<StoreUnavailable, readonly [undefined, PracticeBook]> => {
    const draft = draftOf(book)
    for (const record of records) {
      const absent = missing(draft, record)
      if (absent !== undefined) {
        const cause = `a record names a ${absent} that is not there, nor before it in the list`
        return E.left(new StoreUnavailable({ operation: "enter", written: "nothing", cause }))
      }
      put(draft, record)
    }
    return E.right([undefined, { ...book, ...draft }])
  }

export const register = ({ change }: Shelf): Register["Service"] =>
  Register.of({ enter: (practice, records) => change(practice, enterInto(records)) })
