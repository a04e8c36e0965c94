import * as O from "fp-ts/lib/Option.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Position } from "../../src/index.ts"
import { readX12 } from "../../adapters/x12/index.ts"
import { answersIn } from "../../adapters/x12/answersIn.ts"
import { interpret } from "../../src/reading.ts"
import { rowPieces } from "../../src/reading.ts"
import { fixture, message, upToSubscriber, withRows } from "./message.ts"
import { processorSeconds } from "../processorSeconds.ts"

const names = [
  ...["g1-guardian-style", "m1-metlife-style", "u1-ucci-style", "a1-aetna-style", "d1-delta-style", "dependent"],
  ...["range", "caret", "inactive", "aaa-benefit", "aaa-source", "two-interchanges", "ta1"],
]
const texts = names.map(fixture)

// Elements that mean something, in all the wrong places.
const element = fc.constantFrom(
  ...[
    "",
    "1",
    "A",
    "C",
    "F",
    "I",
    "D",
    "IND",
    "FAM",
    "35",
    "23",
    "38",
    "30",
    "MET",
    "PLAN A",
    "PLAN B",
    "22",
    "29",
    "32",
  ],
  ...[
    "50.00",
    "0.00",
    "0",
    "1",
    ".2",
    "S7",
    "S8",
    "18",
    "P6",
    "99",
    "Y",
    "N",
    "U",
    "W",
    "AD:D1110",
    "AD:D1110::::::D1120",
  ],
  // Words that every object answers to.
  ...["constructor", "__proto__", "toString"],
)
const row = fc.array(element, { minLength: 1, maxLength: 14 }).map((elements) => `EB*${elements.join("*")}`)
const below = fc.constantFrom(
  ...["HSD*VS*2***23*1", "HSD*FL*999***21*5", "HSD*VS*1***29", "MSG*NO DEDUCTIBLE APPLIES", "MSG*BENEFITCLASS=EXAMS"],
  ...[
    "MSG*PER QUADRANT",
    "DTP*304*D8*20250101",
    "REF*18*X",
    "AAA*N**70*C",
    "LS*2120",
    "NM1*P3*2*X",
    "LE*2120",
    "III*ZZ",
  ],
)
const benefits = fc.array(fc.oneof({ weight: 3, arbitrary: row }, below), { maxLength: 40 })
const answer = benefits.map((rows) => message([...upToSubscriber, "REF*6P*1", "DTP*472*D8*20260101", ...rows]))

// What nobody reads must be listed: every piece of every row, and every date and number of the patient.
const piecesNobodyNames = (text: string): ReadonlyArray<Position> =>
  answersIn(text).flatMap((one) => {
    const read = interpret(one, () => "")
    if (O.isNone(read)) return []
    const { response, cited } = read.value
    const named = new Set<Position>([...cited, ...response.unmapped.flatMap(({ at }) => at)])
    const party = one.patient
    const pieces = [
      ...(party?.rows ?? []).flatMap(rowPieces),
      ...(party?.references ?? []),
      ...(party?.dates ?? []),
      ...(party?.others ?? []),
    ]
    return pieces.map(({ at }) => at).filter((at) => !named.has(at))
  })

describe("nothing read is dropped", () => {
  it.each(names)("in %s", (name) => {
    expect(piecesNobodyNames(fixture(name))).toEqual([])
  })

  it("in any rows", () => {
    fc.assert(fc.property(answer, (text) => piecesNobodyNames(text).length === 0))
  })
})

describe("any text is answered", () => {
  const mutation = fc.record({
    text: fc.constantFrom(...texts),
    edits: fc.array(
      fc.record({
        at: fc.nat(4000),
        remove: fc.nat(40),
        insert: fc.oneof(
          fc.constantFrom("~", "*", ":", "^", "\n", "ISA*", "SE*1*0001~", "HL*9**22~", "EB*"),
          fc.string(),
        ),
      }),
      { maxLength: 6 },
    ),
  })

  it("whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => readX12(text).problems.length > 0),
      { numRuns: 500 },
    )
  })

  it("whatever was done to a message", () => {
    fc.assert(
      fc.property(mutation, ({ text, edits }) => {
        const changed = edits.reduce(
          (before, { at, remove, insert }) => before.slice(0, at) + insert + before.slice(at + remove),
          text,
        )
        const { responses, problems } = readX12(changed)
        return responses.length + problems.length > 0
      }),
      { numRuns: 1000 },
    )
  })

  it("with network plans that have names of their own, and the same answer twice", () => {
    fc.assert(
      fc.property(answer, (text) => {
        const reading = readX12(text)
        expect(readX12(text)).toEqual(reading)
        for (const { networkPlans } of reading.responses)
          expect(new Set(networkPlans.map(({ name }) => name)).size).toBe(networkPlans.length)
      }),
    )
  })

  it("with every position inside the message", () => {
    fc.assert(
      fc.property(answer, (text) => {
        const { responses, segments } = readX12(text)
        const at = responses.flatMap(({ unmapped, warnings }) => [...unmapped, ...warnings].flatMap((one) => one.at))
        return at.every((place) => typeof place === "number" && place > 1 && place < segments.length)
      }),
    )
  })
})

describe("the order and number of rows", () => {
  it("changes no amount when a message says everything twice", () => {
    fc.assert(
      fc.property(benefits, (rows) => {
        const once = readX12(withRows(...rows)).responses[0]?.networkPlans
        const twice = readX12(withRows(...rows, "EB*L", ...rows)).responses[0]?.networkPlans
        const told = (plans: typeof once) =>
          JSON.stringify(plans, (key, value: unknown) => (key === "evidence" || key === "words" ? undefined : value))
        expect(told(twice)).toBe(told(once))
      }),
    )
  })
})

const upToGroup = withRows().slice(0, withRows().indexOf("ST*"))

describe("large texts", () => {
  const within = (seconds: number, run: () => void): void => {
    const before = processorSeconds()
    run()
    expect(processorSeconds() - before).toBeLessThan(3 * seconds)
  }

  it("of nothing but terminators are refused at once", () => {
    const tildes = "~".repeat(100_000_000)
    within(3, () => expect(readX12(tildes).problems.map(({ kind }) => kind)).toEqual(["NotX12"]))
  })

  it("of a header and nothing but terminators are refused soon", () => {
    const text = upToGroup + "~".repeat(100_000_000)
    within(10, () => expect(readX12(text).problems[0]?.severity).toBe("warning"))
  })

  it("of more segments than anybody sends are refused soon", () => {
    const text = upToGroup + "A~".repeat(20_000_000)
    within(10, () => expect(readX12(text).problems.map(({ kind }) => kind)).toEqual(["TooLarge"]))
  })

  it("take time in proportion", () => {
    const many = withRows(
      ...Array.from({ length: 60_000 }, (_, i) => `EB*F*IND*35***23*${i}******AD:D${1000 + (i % 9000)}`),
    )
    within(10, () => expect(readX12(many).responses).toHaveLength(1))
    const same = withRows(...Array.from({ length: 60_000 }, () => "EB*A*******.2*S7*18***AD:D1110"))
    within(10, () => expect(readX12(same).responses).toHaveLength(1))
    const notes = withRows(...Array.from({ length: 60_000 }, (_, i) => `MSG*${i}`))
    within(10, () => expect(readX12(notes).responses).toHaveLength(1))
    const limits = message([
      ...upToSubscriber,
      "EB*F************AD:D1110",
      ...Array.from({ length: 60_000 }, (_, i) => [`HSD*VS*${i + 1}***23*1`, `MSG*${i}`, "MSG*AND"]).flat(),
    ])
    within(10, () => expect(readX12(limits).responses).toHaveLength(1))
    const types = Array.from({ length: 60_000 }, (_, i) => `T${i}`).join("^")
    const fifty = Array.from({ length: 50 }, (_, i) => [`HSD*VS*${i + 1}***23*1`, `MSG*${i}`, "MSG*AND"]).flat()
    within(10, () => expect(readX12(withRows(`EB*F**${types}`, ...fifty)).responses).toHaveLength(1))
    const patients = message([
      ...upToSubscriber,
      ...Array.from({ length: 20_000 }, (_, i) => [`HL*${i + 4}*3*23*0`, "NM1*03*1*A*B", "EB*1**35"]).flat(),
    ])
    within(10, () => expect(readX12(patients).responses).toHaveLength(20_000))
  })
})
