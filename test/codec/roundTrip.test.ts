import fc from "fast-check"
import * as E from "fp-ts/lib/Either.js"
import { UnknownRecord } from "io-ts"
import { describe, expect, it } from "vitest"
import { decode } from "../../src/index.ts"
import { cases } from "./cases.ts"
import { coverageException } from "./arbitraries.ts"
import { exceptionSetCodec } from "../../src/codec/ExceptionSet.ts"

const parsed = (text: string): unknown => JSON.parse(text)

// The keys of `tiers` are data, and an unknown key there is a known one.
const withUnknownKeys = (json: unknown): unknown =>
  Array.isArray(json)
    ? json.map(withUnknownKeys)
    : UnknownRecord.is(json)
      ? {
          unknownKey: { deep: [null] },
          ...Object.fromEntries(
            Object.entries(json).map(([key, inner]) => [key, key === "tiers" ? inner : withUnknownKeys(inner)]),
          ),
        }
      : json

describe.each(Object.entries(cases))("%sCodec", (_, { codec, values }) => {
  it("decodes what it encodes, through JSON text and back", () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = JSON.stringify(codec.encode(value))
        const back = decode(codec)(parsed(text))
        expect(back).toEqual(E.right(value))
        expect(codec.is(value)).toBe(true)
        // Equal values are equal texts, whatever the order their keys came in.
        if (E.isRight(back)) expect(JSON.stringify(codec.encode(back.right))).toBe(text)
      }),
    )
  })

  it("drops keys it does not know, at every depth", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(decode(codec)(withUnknownKeys(codec.encode(value)))).toEqual(E.right(value))
        // What a caller adds to a value does not reach the text either.
        if (UnknownRecord.is(value)) expect(codec.encode({ ...value, unknownKey: "Ann" })).toEqual(codec.encode(value))
      }),
    )
  })

  it("answers problems, and never throws, whatever comes in", () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(["Left", "Right"]).toContain(decode(codec)(input)._tag)
      }),
    )
  })
})

it("a set of exceptions is the same in every order and with every repetition", () => {
  fc.assert(
    fc.property(fc.array(coverageException, { minLength: 1, maxLength: 4 }), (list) => {
      const once = decode(exceptionSetCodec)(list)
      expect(decode(exceptionSetCodec)([...list, ...list].reverse())).toEqual(once)
    }),
  )
})
