import { describe, expect, it } from "vitest"
import { answerOf } from "./answerOf.ts"
import { caseFiles } from "./Case.ts"

// Every edge of a window, and everything that cannot be told, as a case that a dental office can read.

describe.each(caseFiles)("$topic", ({ cases }) => {
  it.each(cases)("$title", (one) => {
    const { answer, because, missing } = answerOf(one)

    expect({ answer, because: one.because === undefined ? undefined : because, missing }).toEqual({
      answer: one.answer,
      because: one.because,
      missing: one.missing ?? [],
    })
  })
})

describe("the cases", () => {
  const all = caseFiles.flatMap(({ cases }) => cases)

  it("have titles of their own", () => {
    const titles = all.map(({ title }) => title)
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })

  it("say what decides wherever something stands in the way", () => {
    const silent = all.filter(
      ({ answer, because = [], missing = [] }) =>
        !answer.startsWith("covered") && because.length + missing.length === 0,
    )
    expect(silent.map(({ title }) => title)).toEqual([])
  })

  it("say why in a sentence", () => {
    expect(all.filter(({ why }) => !/^[A-Z0-9].*\.$/.test(why)).map(({ title }) => title)).toEqual([])
  })

  it("know every answer there is", () => {
    const kinds = new Set(all.map(({ answer }) => answer.replace(/ until.*|,.*/, "")))
    expect([...kinds].sort()).toEqual(["cannot tell", "conflict", "covered", "limited", "not covered"])
  })
})
