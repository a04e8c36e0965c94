import fc from "fast-check"
import type { Benefit, Procedure, Segment, Statement } from "./Message.ts"
import { segment } from "./segmentOf.ts"
import { componentMark } from "./spelled.ts"
import * as words from "./words.ts"

/** One of these, and as often nothing. */
export const maybe = (values: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(""), fc.constantFrom(...values))

const money = fc.oneof(
  { weight: 2, arbitrary: fc.constant("") },
  fc.constantFrom(...words.amounts),
  fc.nat(500_000).map((cents) => (cents / 100).toFixed(2)),
)

const procedure: fc.Arbitrary<Procedure> = fc.record({
  qualifier: fc.constantFrom("AD", "HC", "ZZ"),
  code: fc.oneof(
    fc.constantFrom(...words.procedures),
    fc.nat(9999).map((n) => `D${`${n}`.padStart(4, "0")}`),
  ),
  modifiers: fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    fc.array(fc.constantFrom("52", "GT", ""), { maxLength: 4 }),
  ),
  description: fc.oneof({ weight: 6, arbitrary: fc.constant("") }, fc.constant("CLEANING")),
  through: fc.oneof({ weight: 4, arbitrary: fc.constant("") }, fc.constantFrom("D1120", "D9999", "D1110")),
})

const amounts = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ quantityQualifier: "", quantity: "" }) },
  fc.record({ quantityQualifier: fc.constantFrom(...words.quantities), quantity: fc.constantFrom(...words.counts) }),
)

/** An EB with any of its elements; service types repeat only where the spelling has a mark for it. */
const benefit = (repeats: boolean): fc.Arbitrary<Benefit> =>
  fc
    .record({
      kind: fc.constantFrom(...words.kinds),
      level: maybe(words.levels),
      serviceTypes: fc.array(fc.constantFrom(...words.serviceTypes), { maxLength: repeats ? 4 : 1 }),
      insurance: maybe(words.insurances),
      planText: maybe(words.planTexts),
      period: maybe(words.periods),
      money,
      share: maybe(words.shares),
      amounts,
      authorised: maybe(["Y", "N", "U"]),
      inNetwork: maybe(["Y", "N", "W", "U"]),
      procedure: fc.option(procedure, { nil: undefined }),
      diagnoses: fc.oneof(
        { weight: 5, arbitrary: fc.constant([]) },
        fc.array(fc.constantFrom("1", "2", "12"), { maxLength: 4 }),
      ),
    })
    .map(({ amounts: quantity, procedure: named, ...others }) => ({
      ...others,
      ...quantity,
      ...(named === undefined ? {} : { procedure: named }),
    }))

const delivery = fc
  .tuple(
    fc.constantFrom(...words.quantities),
    fc.constantFrom(...words.counts),
    maybe(words.units),
    maybe(words.counts),
    maybe(words.periods),
    maybe(words.counts),
    maybe(["1", "7", "A"]),
    maybe(["A", "Y"]),
  )
  .map((elements) => segment("HSD", ...elements))

const day = fc.constantFrom(...words.dateValues)

/** A DTP. */
export const date: fc.Arbitrary<Segment> = fc
  .tuple(fc.constantFrom(...words.dateQualifiers), fc.boolean(), day, day)
  .map(([qualifier, isRange, from, through]) =>
    segment("DTP", qualifier, isRange ? "RD8" : "D8", isRange ? `${from}-${through}` : from),
  )

/** A REF. */
export const reference: fc.Arbitrary<Segment> = fc
  .tuple(
    fc.constantFrom(...words.references),
    fc.constantFrom("00044710", "7 7 1", "ABC-1", ""),
    maybe(["MILLRACE TOOLWORKS"]),
  )
  .map((elements) => segment("REF", ...elements))

/** An AAA. */
export const rejection: fc.Arbitrary<Segment> = fc
  .tuple(fc.constantFrom("Y", "N"), fc.constantFrom(...words.rejections), maybe(words.followUps))
  .map(([valid, reason, followUp]) => segment("AAA", valid, "", reason, followUp))

const note = fc.constantFrom(...words.sentences).map((sentence) => segment("MSG", sentence))

const placeOfService = fc
  .tuple(fc.constantFrom("ZZ", "BF", "BK"), fc.constantFrom("11", "21", ""), maybe(["44"]), maybe(["AT HOME"]))
  .map((elements) => segment("III", ...elements))

/** Who can be reached, and in up to three ways (a PER). */
export const contact: fc.Arbitrary<Segment> = fc
  .record({
    name: maybe(["FRONT DESK"]),
    ways: fc.array(
      fc.tuple(fc.constantFrom("TE", "UR", "FX", "EM"), fc.constantFrom("5550100", "a.example", `a${componentMark}b`)),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ name, ways }) => segment("PER", "IC", name, ...ways.flat()))

/** An address of two segments. */
export const address: fc.Arbitrary<ReadonlyArray<Segment>> = fc.constantFrom(
  [segment("N3", "12 ALDER WAY"), segment("N4", "PORTSEND", "ME", "04999")],
  [segment("N3", "1 Straße", "2. Stock"), segment("N4", "ŁÓDŹ", "", "90-001", "PL")],
)

const entity = fc
  .record({
    code: fc.constantFrom(...words.entities),
    name: fc.constantFrom(["2", "CEDAR STREET DENTAL"], ["1", "MILLRACE", "ODA"], ["2"]),
    number: fc.option(fc.constant(["", "", "", "XX", "1999999984"]), { nil: [] }),
    address: fc.option(address, { nil: [] }),
    contacts: fc.array(contact, { maxLength: 2 }),
    more: fc.subarray([
      segment("PRV", "PE", "PXC", "1223G0001X"),
      segment("REF", "EJ", "1"),
      segment("MSG", "ASK HIM"),
    ]),
  })
  .map(({ code, name: [kind = "", last = "", first = ""], number, ...others }): ReadonlyArray<Segment> => [
    segment("NM1", code, kind, last, first, ...number),
    ...others.address,
    ...others.contacts,
    ...others.more,
  ])

const entities = fc
  .array(entity, { minLength: 1, maxLength: 2 })
  .map((some) => [segment("LS", "2120"), ...some.flat(), segment("LE", "2120")])

const below = fc
  .record({
    pieces: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: delivery },
        { weight: 4, arbitrary: note },
        { weight: 2, arbitrary: date },
        reference,
        placeOfService,
        { weight: 1, arbitrary: rejection },
      ),
      { maxLength: 4 },
    ),
    entities: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, entities),
  })
  .map((parts) => [...parts.pieces, ...parts.entities])

/** An EB and everything that may hang below it. */
export const statement = (repeats: boolean): fc.Arbitrary<Statement> =>
  fc.record({ benefit: benefit(repeats), below: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, below) })
