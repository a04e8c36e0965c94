import type { Party, Piece, ReferencePiece, RejectionPiece } from "../../src/reading.ts"
import { daysInX12 } from "./daysInX12.ts"
import type { ErrorLevel } from "./errors/ErrorRead.ts"
import { errorsIn, errorsOf, notRepeated } from "./errors/errorsIn.ts"
import { fieldsOf } from "./json/Fields.ts"
import type { Place } from "./json/Place.ts"
import { elementsOf, entriesOf, under } from "./json/Place.ts"
import { memberIn } from "./parties/memberIn.ts"
import { payerIn } from "./parties/payerIn.ts"
import { providerIn } from "./parties/providerIn.ts"
import { datesIn } from "./rows/datesIn.ts"
import { referencesIn } from "./rows/referencesIn.ts"
import type { Rows } from "./rows/rowsIn.ts"
import { rowsIn } from "./rows/rowsIn.ts"

/** The parts of a message, before it is decided whom each is about. */
export interface Message {
  readonly payer: Party
  readonly provider: Party
  readonly subscriber: Party | undefined
  readonly dependents: ReadonlyArray<Party>
  readonly rows: Rows["rows"]
  /** `planDateInformation`, the patient's. */
  readonly dates: Party["dates"]
  /** `planInformation`, the subscriber's. */
  readonly references: ReadonlyArray<ReferencePiece>
  readonly errors: ReadonlyArray<{ readonly piece: RejectionPiece; readonly level: ErrorLevel | undefined }>
  /** What is none of these. */
  readonly left: ReadonlyArray<Piece>
  /** Days that only the envelope names, in eight digits. */
  readonly days: ReadonlyArray<string>
  /** Where something of another type stood than the shape has. */
  readonly wrong: ReadonlyArray<Place>
}

// Keys about the message itself and its way here.
const envelope = ["controlNumber", "reassociationKey", "meta", "eligibilitySearchId", "id"]

// A dependent of whom nothing is said is one all the same: what the message states is not the subscriber's.
const dependentsIn = (place: Place): ReadonlyArray<Place> => {
  const list = under(place, "dependents")
  return Array.isArray(list.value) ? entriesOf(list).filter(({ value }) => value !== null) : elementsOf(list)
}

/** The parts of a message. */
export const messageAt = (place: Place): Message => {
  const fields = fieldsOf(place)
  fields.pass("errors", "dependents", ...envelope)
  const at = {
    payer: fields.part("payer"),
    provider: fields.part("provider"),
    subscriber: fields.part("subscriber"),
    dependents: dependentsIn(place),
  }
  const payer = payerIn(at.payer, fields.text("tradingPartnerServiceId"))
  const provider = providerIn(at.provider)
  const subscriber = at.subscriber === undefined ? undefined : memberIn(at.subscriber, "subscriber")
  const dependents = at.dependents.map((one) => memberIn(one, "dependent"))
  const errorsAtParts = [
    ...errorsOf(at.payer, "source"),
    ...errorsOf(at.provider, "receiver"),
    ...errorsOf(at.subscriber, "subscriber"),
    ...at.dependents.flatMap((one) => errorsOf(one, "dependent")),
  ]
  const errors = [...errorsAtParts, ...notRepeated(errorsIn(under(place, "errors")), errorsAtParts)]
  const rows = rowsIn(fields)
  const dates = datesIn(fields.part("planDateInformation"))
  const references = referencesIn(fields.part("planInformation"))
  const days = daysInX12(fields.text("x12"))
  const parts = [payer, provider, ...(subscriber === undefined ? [] : [subscriber]), ...dependents]
  const read = [rows, dates, references]
  return {
    payer: payer.party,
    provider: provider.party,
    subscriber: subscriber?.party,
    dependents: dependents.map(({ party }) => party),
    rows: rows.rows,
    dates: dates.read,
    references: references.read,
    errors,
    left: [...read.flatMap(({ left }) => left), ...errors.flatMap(({ left }) => left), ...fields.left()],
    days,
    wrong: [...[...parts, ...read].flatMap(({ wrong }) => wrong), ...fields.wrong()],
  }
}
