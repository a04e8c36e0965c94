import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Saying } from "../../src/reading/words/Saying.ts"
import { goesOn, isCutOff } from "../../src/reading/words/continued.ts"
import { turns } from "../../src/reading/words/phrases.ts"
import { saidBy, saidIn } from "../../src/reading/words/saidIn.ts"
import { wordsRules } from "../../src/reading/words/wordsRules.ts"
import { processorSeconds } from "../processorSeconds.ts"

const examples = wordsRules.flatMap(({ name, examples }) => examples.map(([text, said]) => ({ name, text, said })))

describe.each(wordsRules.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  it.each(rule.examples)("%s", (text, said) => {
    expect(saidBy(rule, text)).toEqual({ ...said, rule: name })
  })

  it.each(rule.counterExamples)("not: %s", (text) => {
    expect(saidBy(rule, text)).toBeUndefined()
  })

  it("has an example, and one that is nearly one", () => {
    expect([rule.examples.length > 0, rule.counterExamples.length > 0]).toEqual([true, true])
  })
})

describe("the rules together", () => {
  it("have a name of their own each", () => {
    expect(new Set(wordsRules.map(({ name }) => name)).size).toBe(wordsRules.length)
  })

  it("match each example by one rule alone", () => {
    for (const { name, text } of examples)
      expect([text, ...wordsRules.filter((rule) => saidBy(rule, text) !== undefined).map((rule) => rule.name)]).toEqual(
        [text, name],
      )
  })

  it.each(examples)("read $text with a full stop too", ({ name, text, said }) => {
    expect(saidIn(text)).toEqual([{ ...said, rule: name }])
    expect(saidIn(`${text}.`)).toEqual([{ ...said, rule: name }])
  })
})

// What somebody could take for a positive answer.
const same = (one: Saying, other: Saying): boolean => {
  const bare = (saying: Saying): string => JSON.stringify({ ...saying, rule: "", about: "" })
  return bare(one) === bare(other)
}

const inserted = (text: string, place: number, word: string): string =>
  text.split(" ").toSpliced(place, 0, word).join(" ")

describe("a word that turns a sentence around, or hangs it on a condition", () => {
  it.each(examples)("leaves nothing of what is said: $text", ({ text }) => {
    const before = saidIn(text)
    for (const word of [...turns, "UNLESS INSURED BEFORE", "EXCEPT FOR CROWNS", "IF NEEDED"])
      for (let place = 0; place <= text.split(" ").length; place += 1) {
        const turned = inserted(text, place, word)
        const after = saidIn(turned)
        expect([turned, after.filter((one) => before.some((other) => same(one, other)))]).toEqual([turned, []])
      }
  })

  it("leaves nothing of it in a second sentence", () => {
    expect(saidIn("NO WAITING PERIOD. MISSING TOOTH CLAUSE APPLIES.").map(({ rule }) => rule)).toEqual([
      "noWaitingPeriod",
      "missingToothClause",
    ])
    expect(saidIn("NO WAITING PERIOD. THIS IS NOT SO FOR LATE ENTRANTS.")).toEqual([])
  })

  it("is looked for in the messages before and behind", () => {
    for (const text of ["WHEN PERFORMED IN NETWORK", "UNLESS", "EXCEPT FOR CROWNS"]) expect(goesOn(text)).toBe(true)
    for (const text of ["EXCEPT FOR CROWNS THERE IS", "NO WAITING PERIOD FOR"]) expect(isCutOff(text)).toBe(true)
    for (const text of ["PER QUADRANT", "DEDUCTIBLE WAIVED", "ORDINARY", "PIANO", "A FOR"]) {
      expect(goesOn(text)).toBe(false)
      expect(isCutOff(text)).toBe(text === "A FOR")
    }
  })
})

// Payers' sentences that say more than one of the rules could, and so are kept as they stand.
it.each([
  "PREVENTIVE SERVICES ARE EXEMPT FROM THE REGULAR ANNUAL MAXIMUM.",
  "3 INDIVIDUAL DEDUCTIBLES MUST BE MET",
  "LIMITED TO EITHER A FULL MOUTH SERIES OR ONE PANORAMIC FILM",
  "LIMITED TO PERMANENT UNRESTORED MOLAR TEETH ONLY.",
  "WHEN PERFORMED WITHIN 6 MONTHS OF PERIODONTAL SURGERY",
  "UNMARRIED DEP CHILD TO AGE 26 AND UNMARRIED DEP CHILD TO AGE 30 IF A STUDENT",
  "THE DEDUCTIBLE APPLIES TO MAJOR SERVICES",
  "MULTI-VISIT PROCEDURES ARE PAID ON THE PREPARATION DATE.",
])("nothing is read from: %s", (text) => {
  expect(saidIn(text)).toEqual([])
})

describe("hostile words", () => {
  const pieces = [
    "MISSING TOOTH CLAUSE",
    "TEETH MISSING PRIOR TO",
    "WAITING PERIOD",
    " A",
    " D0120,",
    "D0120 ",
    " AND",
    ".",
    "; ",
  ]

  it("are read in a time that grows no faster than they do", () => {
    const started = processorSeconds()
    for (const piece of pieces)
      for (const prefix of examples.map(({ text }) => text)) {
        saidIn(prefix + piece.repeat(100_000 / piece.length))
        saidIn((prefix + piece.repeat(300)).slice(0, 300))
      }
    expect(processorSeconds() - started).toBeLessThan(8)
  })

  it("throw nothing, and a rule answers only what it has", () => {
    const word = fc.constantFrom(...new Set([...examples.flatMap(({ text }) => text.split(" ")), ...turns]))
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 20 }), (words) => {
        const names = new Set(wordsRules.map(({ name }) => name))
        for (const { rule } of saidIn(words.join(" "))) expect(names.has(rule)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
