import * as t from "io-ts"
import {
  appointmentCodec,
  counterHoldingCodec,
  enrolmentCodec,
  locationSettingsCodec,
  patientCodec,
  planCodec,
  planHoldingCodec,
  receivedResponseCodec,
  rightCodec,
  storedReceiptCodec,
  subscriptionCodec,
  verificationMarkCodec,
} from "coverport"

const holder = <R, H>(record: t.Type<R, unknown>, holding: t.Type<H, unknown>) =>
  t.type({ record, held: t.type({ holding, revision: t.number }) })

/** What the file says of one practice: lists, in the order in which things came. */
export const bookCodec = t.type({
  patients: t.array(patientCodec),
  plans: t.array(holder(planCodec, planHoldingCodec)),
  subscriptions: t.array(holder(subscriptionCodec, counterHoldingCodec)),
  enrolments: t.array(holder(enrolmentCodec, counterHoldingCodec)),
  appointments: t.array(appointmentCodec),
  grants: t.array(t.type({ user: t.string, location: t.string, rights: t.readonlyArray(rightCodec) })),
  locations: t.array(t.type({ location: t.string, settings: locationSettingsCodec })),
  letters: t.array(t.type({ received: receivedResponseCodec, message: t.string })),
  marks: t.array(verificationMarkCodec),
  receipts: t.array(storedReceiptCodec),
})

export type Book = t.TypeOf<typeof bookCodec>

/** All practices, each under its id. */
export const booksCodec = t.array(t.tuple([t.string, bookCodec]))

export const emptyBook: Book = {
  patients: [],
  plans: [],
  subscriptions: [],
  enrolments: [],
  appointments: [],
  grants: [],
  locations: [],
  letters: [],
  marks: [],
  receipts: [],
}
