import type { Answer, DatePiece, EntityPiece, Party, ReferencePiece, Row } from "../../../src/reading.ts"
import { dateKeys, memberKeys, referenceKeys } from "./keysFor.ts"

type Keys = Readonly<Record<string, string>>

const firstOfEach = <A extends { readonly qualifier: string; readonly value: string }>(
  pieces: ReadonlyArray<A>,
  keys: Keys,
): ReadonlyArray<A> =>
  pieces
    .filter(({ qualifier, value }) => value !== "" && Object.hasOwn(keys, qualifier))
    .filter(({ qualifier }, i, all) => all.findIndex((other) => other.qualifier === qualifier) === i)

// The format is not carried; what the value looks like says it.
const dates = (pieces: ReadonlyArray<DatePiece>): ReadonlyArray<DatePiece> =>
  firstOfEach(pieces, dateKeys).map((date) => ({
    ...date,
    format: /^\d{8}$/.test(date.value) ? "D8" : /^\d{8}-\d{8}$/.test(date.value) ? "RD8" : "",
  }))

const entity = (one: EntityPiece): EntityPiece => {
  const [first] = one.contacts
  const numbers = one.contacts.flatMap((contact) => contact.numbers).filter(({ value }) => value !== "")
  const name = first?.name ?? ""
  return {
    ...one,
    contacts: first === undefined || (numbers.length === 0 && name === "") ? [] : [{ at: first.at, name, numbers }],
    others: [],
  }
}

const saysSomething = (piece: object): boolean =>
  Object.entries(piece).some(
    ([key, value]) => key !== "at" && value !== "" && !(Array.isArray(value) && value.length === 0),
  )

const row = (one: Row): Row => ({
  ...one,
  procedure:
    one.procedure === undefined || !saysSomething({ ...one.procedure, text: "" })
      ? undefined
      : { ...one.procedure, text: "" },
  deliveries: one.deliveries.filter(saysSomething),
  dates: dates(one.dates),
  messages: one.messages.filter(saysSomething),
  references: firstOfEach(one.references, referenceKeys),
  rejections: [],
  places: one.places.filter(saysSomething),
  entities: one.entities.map(entity).filter(saysSomething),
  others: [],
})

// Which statement was rejected is not carried: all are with the last.
const rows = (all: ReadonlyArray<Row>): ReadonlyArray<Row> => {
  const rejections = all.flatMap((one) => one.rejections)
  return all.map(row).map((one, i) => (i === all.length - 1 ? { ...one, rejections } : one))
}

const member = (party: Party): Party => ({
  ...party,
  ...(party.id !== "" && ["MI", "II"].includes(party.idQualifier) ? {} : { idQualifier: "", id: "" }),
  references: firstOfEach(party.references, memberKeys),
  dates: [],
  others: [],
  rows: rows(party.rows),
})

const withPlan = (party: Party, plan: ReadonlyArray<ReferencePiece>): Party => ({
  ...party,
  references: [
    ...party.references,
    ...plan.filter(
      ({ qualifier, value }) => !party.references.some((own) => own.qualifier === qualifier && own.value === value),
    ),
  ],
})

/**
 * As much of an answer as its rendering as JSON carries; docs/reading.md lists the rest. The patient's day is given beside
 * it.
 */
export const carried = (answer: Answer, askedOn: string): Answer => {
  const { patient, subscriber } = answer
  const plan = firstOfEach([...(patient?.references ?? []), ...(subscriber?.references ?? [])], referenceKeys)
  const ofPatient = dates(
    patient === undefined || patient.dates.length > 0 ? (patient?.dates ?? []) : (subscriber?.dates ?? []),
  )
  const base = {
    ...(answer.payer === undefined ? {} : { payer: answer.payer }),
    rejectedAbove: answer.rejectedAbove,
    othersAbove: [],
    days: [askedOn.replaceAll("-", "")],
  }
  if (patient === undefined) return base
  return subscriber === undefined
    ? { ...base, patient: { ...withPlan(member(patient), plan), dates: ofPatient } }
    : {
        ...base,
        patient: { ...member(patient), dates: ofPatient },
        subscriber: withPlan({ ...member(subscriber), rows: [], rejections: [] }, plan),
      }
}
