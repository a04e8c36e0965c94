import fc from "fast-check"
import * as O from "fp-ts/lib/Option.js"
import { describe, expect, it } from "vitest"
import type { EligibilityResponse } from "../../src/index.ts"
import type { Answer } from "../../src/reading.ts"
import { interpret } from "../../src/reading.ts"
import { answersIn } from "../../adapters/x12/answersIn.ts"
import { readX12 } from "../../adapters/x12/index.ts"
import { readEligibilityJson } from "../../adapters/eligibility-json/index.ts"
import { answersOf } from "../../adapters/eligibility-json/answersOf.ts"
import { messageAt } from "../../adapters/eligibility-json/Message.ts"
import { fixture } from "../x12/message.ts"
import { small, written } from "../x12/grammar/messages.ts"
import { carried } from "./rendering/carried.ts"
import { rendered } from "./rendering/rendered.ts"
import type { Style } from "./rendering/Style.ts"
import { optum, stedi, styles } from "./rendering/Style.ts"
import { withoutPlaces } from "./rendering/withoutPlaces.ts"

// What is left over differs: X12 has segments, JSON has keys. That nothing is lost of either is another test.
const told = (response: EligibilityResponse | undefined): unknown =>
  response === undefined ? undefined : withoutPlaces({ ...response, unmapped: [] })

const interpreted = (answer: Answer): EligibilityResponse | undefined => {
  const read = interpret(answer, () => "")
  return O.isSome(read) ? read.value.response : undefined
}

const day = "2026-03-02"

const readAs = (answer: Answer, style: Style): EligibilityResponse | undefined =>
  readEligibilityJson(rendered(answer, style), { askedOn: day }).responses[0]

const rowsOf = (answer: Answer | undefined): unknown =>
  withoutPlaces((answer?.patient?.rows ?? []).map((row) => ({ ...row, others: [] })))

const fixtures = [
  ...["a1-aetna-style", "aaa-benefit", "aaa-dependent", "aaa-payer", "aaa-provider", "aaa-source", "aaa-subscriber"],
  ...["caret", "d1-delta-style", "dependent", "g1-guardian-style", "inactive", "m1-metlife-style", "range"],
  ...["two-interchanges", "u1-ucci-style"],
]

describe("a 271 and its rendering as JSON give the same response, places aside", () => {
  it.each(fixtures)("%s", (name) => {
    const text = fixture(name)
    const { responses } = readX12(text)
    const answers = answersIn(text)
    expect(answers.length).toBe(responses.length)
    for (const [i, answer] of answers.entries())
      for (const style of [stedi, optum]) {
        const asked = responses[i]?.answersFor ?? day
        const read = readEligibilityJson(rendered(answer, style), { askedOn: asked })
        expect(read.problems).toEqual([])
        expect(read.responses.map(told)).toEqual([told(responses[i])])
      }
  })

  it("whatever the message says, as far as the rendering carries it, and however it is rendered", () => {
    fc.assert(
      fc.property(written(small), styles, ({ transactions }, style) => {
        for (const answer of transactions.flatMap(({ answers }) => answers)) {
          const expected = carried(answer, day)
          const message = messageAt({ at: "", value: rendered(answer, style) })
          expect(rowsOf(answersOf(message, []).at(-1))).toEqual(rowsOf(expected))
          expect(told(readAs(answer, style))).toEqual(told(interpreted(expected)))
        }
      }),
      { numRuns: 150 },
    )
  })
})
