import * as O from "fp-ts/lib/Option.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readX12, segmentText } from "../../adapters/x12/index.ts"
import { long, small, written } from "./grammar/messages.ts"
import { rowsIn } from "./grammar/rowsIn.ts"
import * as words from "./grammar/words.ts"

describe.each([
  ["messages about several people", small, 400],
  ["long messages about one", long, 20],
] as const)("%s, however they are written", (_, size, numRuns) => {
  it("are read as the rows that were written, each piece at its place", () => {
    fc.assert(
      fc.property(written(size), ({ text, transactions }) => {
        expect(rowsIn(text)).toEqual(transactions.flatMap(({ answers }) => answers))
      }),
      { numRuns },
    )
  })

  it("have every segment where it was written", () => {
    fc.assert(
      fc.property(written(size), ({ text, spans }) => {
        const reading = readX12(text)
        expect(reading.segments).toEqual(spans)
        for (const [index, { start, end }] of spans.entries())
          expect(segmentText(text, reading, index)).toEqual(O.some(text.slice(start, end)))
      }),
      { numRuns },
    )
  })

  it("give a response for each answer, and nothing to complain of but silence", () => {
    fc.assert(
      fc.property(written(size), ({ text, transactions }) => {
        const { responses, problems } = readX12(text)
        expect(responses).toHaveLength(transactions.flatMap(({ answers }) => answers).length)
        const silent = transactions.filter(({ answers }) => answers.length === 0)
        expect(problems.map(({ kind, segment }) => [kind, segment])).toEqual(
          silent.map(({ st }) => ["NothingAnswered", st]),
        )
      }),
      { numRuns },
    )
  })
})

// A generator that stops making something would take it from every law that is checked with it.
describe("the messages that are made hold", () => {
  const made = fc.sample(written(small), { seed: 1, numRuns: 3_000 })
  const rows = made.flatMap(({ transactions }) =>
    transactions.flatMap(({ answers }) => answers.flatMap(({ patient }) => patient?.rows ?? [])),
  )
  const has = (all: ReadonlyArray<string>, wanted: ReadonlyArray<string>): void => {
    const found = new Set(all)
    expect(wanted.filter((one) => !found.has(one))).toEqual([])
  }

  it("every code of every element of an EB", () => {
    has(
      rows.map(({ kind }) => kind),
      words.kinds,
    )
    has(
      rows.map(({ level }) => level),
      ["", ...words.levels],
    )
    has(
      rows.flatMap(({ serviceTypes }) => serviceTypes),
      words.serviceTypes,
    )
    has(
      rows.map(({ insuranceType }) => insuranceType),
      ["", ...words.insurances],
    )
    has(
      rows.map(({ period }) => period),
      ["", ...words.periods],
    )
    has(
      rows.map(({ quantityQualifier }) => quantityQualifier),
      ["", ...words.quantities],
    )
    has(
      rows.map(({ authorisation }) => authorisation),
      ["", "Y", "N", "U"],
    )
    has(
      rows.map(({ inNetwork }) => inNetwork),
      ["", "Y", "N", "W", "U"],
    )
  })

  it("repeated service types, modifiers, ends of ranges, and everything that hangs below an EB", () => {
    const most = (count: (row: (typeof rows)[number]) => number): number => Math.max(...rows.map(count))
    expect(most(({ serviceTypes }) => serviceTypes.length)).toBeGreaterThan(2)
    expect(most(({ procedure }) => procedure?.modifiers.length ?? 0)).toBeGreaterThan(2)
    expect(most(({ procedure }) => procedure?.through.length ?? 0)).toBeGreaterThan(0)
    for (const below of ["deliveries", "dates", "messages", "references", "rejections", "places", "entities"] as const)
      expect(most((row) => row[below].length)).toBeGreaterThan(1)
  })

  it("every part of the message, several times and not at all", () => {
    const answers = made.flatMap(({ transactions }) => transactions.map((transaction) => transaction.answers))
    expect(Math.min(...answers.map(({ length }) => length))).toBe(0)
    expect(Math.max(...answers.map(({ length }) => length))).toBeGreaterThan(3)
    expect(Math.max(...made.map(({ transactions }) => transactions.length))).toBeGreaterThan(3)
    has(
      answers.flat().map(({ patient }) => patient?.role ?? "nobody"),
      ["subscriber", "dependent", "nobody"],
    )
    expect(answers.flat().some(({ rejectedAbove }) => rejectedAbove.length > 1)).toBe(true)
  })

  it("every mark that separates, and both versions", () => {
    const spellings = made.map(({ spelling }) => spelling)
    expect(new Set(spellings.map(({ element }) => element)).size).toBeGreaterThan(5)
    expect(new Set(spellings.map(({ component }) => component)).size).toBeGreaterThan(5)
    expect(new Set(spellings.map(({ repetition }) => repetition)).size).toBeGreaterThan(5)
    expect(new Set(spellings.map(({ terminator }) => terminator)).size).toBeGreaterThan(5)
    expect(new Set(spellings.map(({ between }) => between)).size).toBeGreaterThan(5)
    expect(spellings.some(({ repetition }) => repetition === undefined)).toBe(true)
    expect(spellings.some(({ repetition, component }) => repetition === component)).toBe(true)
    expect(spellings.some(({ before }) => before.startsWith("\ufeff"))).toBe(true)
    expect(spellings.some(({ shortHeader }) => shortHeader)).toBe(true)
    expect(spellings.some(({ allElements }) => allElements)).toBe(true)
  })
})
