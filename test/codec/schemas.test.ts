import { readdirSync, readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import * as t from "io-ts"
import { describe, expect, it } from "vitest"
import { brands } from "../../docs/schemas/brands.ts"
import { documents, published } from "../../docs/schemas/documents.ts"
import { schemaOf } from "../../docs/schemas/schemaOf.ts"
import * as coverport from "../../src/index.ts"
import type { Case } from "./cases.ts"
import { cases } from "./cases.ts"
import { placesIn, replaced, requiredIn, without } from "./json.ts"

const folder = new URL("../../docs/schemas/", import.meta.url)

// Formats are for people and tools; the patterns beside them decide.
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false })

const caseOf = (codec: t.Mixed): Case => {
  const found = Object.values(cases).find((one) => one.codec === codec)
  if (found === undefined) throw new Error(`no values for ${codec.name}`)
  return found
}

it("the schema files are those the codecs give; if not, run `npm run schemas`", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
  expect(files.sort()).toEqual([...documents.keys()].sort())
  for (const [name, text] of documents) expect(readFileSync(new URL(name, folder), "utf8"), name).toBe(text)
})

describe.each(published.map((codec) => [codec.name, codec] as const))("%s.json", (_, codec) => {
  const { values } = caseOf(codec)
  const accepts = ajv.compile(schemaOf(codec))

  it("accepts all that is encoded", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(accepts(codec.encode(value)), JSON.stringify(accepts.errors)).toBe(true)
      }),
    )
  })

  it("accepts whatever is decoded, though it was changed somewhere", () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom("D0120", "2026-01-01", "none", 1, []))
    fc.assert(
      fc.property(values, fc.nat(), anything, (value, n, by) => {
        const json: unknown = codec.encode(value)
        const places = placesIn(json)
        const changed = replaced(json, places[n % places.length] ?? [], () => by)
        if (codec.decode(changed)._tag === "Right") expect(accepts(changed), JSON.stringify(changed)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it("refuses what lacks a required key", () => {
    fc.assert(
      fc.property(values, fc.nat(), (value, n) => {
        const json: unknown = codec.encode(value)
        const places = requiredIn(codec, json)
        expect(accepts(without(json, places[n % places.length] ?? []))).toBe(false)
      }),
    )
  })
})

describe("what a schema says of a branded type", () => {
  const types: ReadonlyArray<t.Mixed> = Object.values(coverport).filter(
    (value): value is t.RefinementType<t.Mixed> => value instanceof t.RefinementType,
  )
  const inputs = fc.oneof(
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.stringMatching(/^[DE]\d{3,5}$/),
    fc.stringMatching(/^20\d\d-[01]\d-[0-3]\d(T[0-2]\d:[0-6]\d:[0-6]\d\.\d{3}Z)?$/),
    fc.constantFrom("x".repeat(200), "x".repeat(201), "x".repeat(100), "x".repeat(101), " x", "x\n", "\u2028"),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    fc.constantFrom<unknown>(0, 10_000, 10_001, Number.MAX_SAFE_INTEGER, 2 ** 53, null, true, [], {}),
  )
  // A pattern cannot count the days of a month.
  const looser = ["CalendarDate", "Instant"]

  it("is said of every one", () => {
    expect(Object.keys(brands).sort()).toEqual(types.map(({ name }) => name).sort())
  })

  it.each(types.map((type) => [type.name, type] as const))("%s: the same as the type itself", (name, type) => {
    const accepts = ajv.compile(brands[name] ?? {})
    fc.assert(
      fc.property(inputs, (input) => {
        if (type.is(input) || !looser.includes(name)) expect(accepts(input)).toBe(type.is(input))
      }),
      { numRuns: 2000 },
    )
  })
})
