import fc from "fast-check"
import type { Message, Name, Part, Role, Segment, Statement, Transaction } from "./Message.ts"
import { segment } from "./segmentOf.ts"
import { spellings } from "./spellings.ts"
import { address, contact, date, maybe, reference, rejection, statement } from "./statements.ts"
import * as words from "./words.ts"
import type { Written } from "./write.ts"
import { write } from "./write.ts"

/** How much a message may hold. */
export interface Size {
  readonly interchanges: number
  readonly groups: number
  readonly transactions: number
  readonly sources: number
  readonly receivers: number
  readonly subscribers: number
  readonly dependents: number
  /** The fewest statements about somebody about whom something is said, and the most. */
  readonly statements: readonly [number, number]
}

/** A few hundred to a few thousand characters. */
export const small: Size = {
  ...{ interchanges: 2, groups: 2, transactions: 2, sources: 1, receivers: 2, subscribers: 2, dependents: 2 },
  statements: [0, 5],
}

/** One answer as long as a payer's. */
export const long: Size = {
  ...{ interchanges: 1, groups: 1, transactions: 1, sources: 1, receivers: 1, subscribers: 1, dependents: 1 },
  statements: [100, 200],
}

const rarely = <A>(usual: A, arbitrary: fc.Arbitrary<A>, weight = 5): fc.Arbitrary<A> =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, arbitrary)

const upTo = <A>(arbitrary: fc.Arbitrary<A>, most: number): fc.Arbitrary<ReadonlyArray<A>> =>
  most <= 1
    ? fc.tuple(arbitrary)
    : rarely<number>(1, fc.integer({ min: 1, max: most }), 3).chain((length) =>
        fc.array(arbitrary, { minLength: length, maxLength: length }),
      )

const codes: Readonly<Record<Role, readonly [string, ...ReadonlyArray<string>]>> = {
  source: ["PR", "2B", "36", "GP", "P5"],
  receiver: ["1P", "80", "FA"],
  subscriber: ["IL"],
  dependent: ["03"],
}

const isPerson = (role: Role): boolean => role === "subscriber" || role === "dependent"

const nameOf = (role: Role): fc.Arbitrary<Name> => {
  const [usual, ...others] = codes[role]
  return fc.record({
    code: rarely(usual, fc.constantFrom(usual, ...others)),
    last: isPerson(role) ? maybe(words.personal.lasts) : fc.constantFrom("GRANITE MUTUAL", "CEDAR STREET DENTAL", ""),
    first: isPerson(role) ? maybe(words.personal.firsts) : fc.constant(""),
    idQualifier: isPerson(role) ? fc.constantFrom("MI", "II", "") : fc.constantFrom("PI", "XX"),
    id: isPerson(role) ? maybe(words.personal.ids) : fc.constantFrom("77001", "1999999984"),
  })
}

const trace = fc.constantFrom("1", "2").map((kind) => segment("TRN", kind, "TRACE0001", "9RIVERSIDE"))

const beforeName = (role: Role): fc.Arbitrary<ReadonlyArray<Segment>> =>
  role === "source"
    ? rarely<ReadonlyArray<Segment>>([], fc.array(rejection, { maxLength: 2 }))
    : isPerson(role)
      ? fc.array(trace, { maxLength: 2 })
      : fc.constant([])

const detailsOf = (role: Role): fc.Arbitrary<ReadonlyArray<Segment>> =>
  fc
    .record({
      references: role === "source" ? fc.constant([]) : fc.array(reference, { maxLength: 2 }),
      address: isPerson(role) ? fc.option(address, { nil: [] }) : fc.constant([]),
      contacts: role === "source" ? fc.array(contact, { maxLength: 1 }) : fc.constant([]),
      rejections: rarely<ReadonlyArray<Segment>>([], fc.array(rejection, { maxLength: 2 })),
      dates: isPerson(role) ? fc.array(date, { maxLength: 3 }) : fc.constant([]),
      more: rarely<ReadonlyArray<Segment>>(
        [],
        fc.subarray([
          segment("PRV", "PE", "PXC", "1223G0001X"),
          segment("HI", { parts: ["BK", "K0500"] }),
          segment("MPI", "C", "E", "AE"),
          segment("ZZZ", "WHAT NOBODY KNOWS"),
        ]),
      ),
    })
    .map(({ references, address: lines, contacts, rejections, dates, more }) => [
      ...references,
      ...lines,
      ...contacts,
      ...rejections,
      ...dates,
      ...more,
    ])

const partOf = (
  role: Role,
  statements: fc.Arbitrary<ReadonlyArray<Statement>>,
  below: fc.Arbitrary<ReadonlyArray<Part>>,
): fc.Arbitrary<Part> =>
  fc
    .record({
      before: beforeName(role),
      name: nameOf(role),
      birthDate: isPerson(role) ? maybe(words.personal.birthDates) : fc.constant(""),
      insured: isPerson(role)
        ? fc.option(
            fc.record({
              isSubscriber: fc.constantFrom("Y", "N"),
              relationship: fc.constantFrom("18", "01", "19", "G8", ""),
            }),
            { nil: undefined },
          )
        : fc.constant(undefined),
      details: detailsOf(role),
      statements,
      below,
    })
    .map(({ insured, ...others }) => ({ role, ...others, ...(insured === undefined ? {} : { insured }) }))

const transactionOf = (size: Size, repeats: boolean): fc.Arbitrary<Transaction> => {
  const [least, most] = size.statements
  const statements = rarely<ReadonlyArray<Statement>>(
    [],
    fc.array(statement(repeats), { minLength: least, maxLength: most, size: "max" }),
    1,
  )
  const none = fc.constant([])
  const dependents = rarely<ReadonlyArray<Part>>([], upTo(partOf("dependent", statements, none), size.dependents), 2)
  const subscribers = upTo(partOf("subscriber", statements, dependents), size.subscribers)
  const receivers = rarely(subscribers, fc.constant(none), 9).chain((below) =>
    upTo(partOf("receiver", none, below), size.receivers),
  )
  return fc.record({
    day: fc.constantFrom(...words.days),
    sources: upTo(partOf("source", none, receivers), size.sources),
  })
}

const messageOf = (size: Size, repeats: boolean): fc.Arbitrary<Message> => {
  const day = fc.constantFrom(...words.days)
  const groups = upTo(
    fc.record({ day, transactions: upTo(transactionOf(size, repeats), size.transactions) }),
    size.groups,
  )
  return upTo(fc.record({ day: day.map((long) => long.slice(2)), groups }), size.interchanges)
}

/** Any valid message, and any way to write it, as text with what a reader is to find in it. */
export const written = (size: Size): fc.Arbitrary<Written> =>
  spellings.chain((spelling) =>
    messageOf(size, spelling.repetition !== undefined).map((message) => write(message, spelling)),
  )
