import * as t from "io-ts"
import { NormalisedType } from "../../src/codec/ExceptionSet.ts"
import { DefaultedType } from "../../src/codec/defaulted.ts"
import { DictionaryOf } from "../../src/codec/dictionary.ts"
import { KeyedType } from "../../src/codec/keyed.ts"
import { RefinedType } from "../../src/codec/refined.ts"
import { StructType } from "../../src/codec/struct.ts"
import { TaggedType } from "../../src/codec/tagged.ts"
import { brands } from "./brands.ts"
import type { Schema } from "./Schema.ts"

type Definitions = Map<string, Schema>

const isRefinement = (codec: unknown): codec is t.RefinementType<t.Mixed> => codec instanceof t.RefinementType
const isList = (codec: unknown): codec is t.ReadonlyArrayType<t.Mixed> => codec instanceof t.ReadonlyArrayType
const isUnion = (codec: unknown): codec is t.UnionType<Array<t.Mixed>> => codec instanceof t.UnionType
const isKeyof = (codec: unknown): codec is t.KeyofType<Record<string, unknown>> => codec instanceof t.KeyofType
const isLiteral = (codec: unknown): codec is t.LiteralType<string> => codec instanceof t.LiteralType

// The codecs that stand for a type of the domain bear its name; the others are written out where they stand.
const bearsName = (codec: t.Mixed): boolean => /^[A-Z][A-Za-z]*$/.test(codec.name)

const bodyOf = (codec: t.Mixed, seen: Definitions): Schema => {
  const within = (inner: t.Mixed): Schema => schemaWithin(inner, seen)
  const each = (props: t.Props): Record<string, Schema> =>
    Object.fromEntries(Object.entries(props).map(([key, inner]) => [key, within(inner)]))

  if (codec instanceof StructType) {
    const required = Object.keys(codec.required).filter((key) => !(codec.required[key] instanceof DefaultedType))
    const properties = each({ ...codec.required, ...codec.optional })
    return { type: "object", ...(required.length > 0 ? { required } : {}), properties }
  }
  if (codec instanceof TaggedType) {
    const { tag } = codec
    const branches = Object.entries(codec.branches).map(([name, branch]): Schema => {
      const { type, required, properties, ...rest } = bodyOf(branch, seen)
      return {
        type: type ?? "object",
        required: [tag, ...(required ?? [])],
        properties: { [tag]: { const: name }, ...properties },
        ...rest,
      }
    })
    const [only, second] = branches
    return only !== undefined && second === undefined ? only : { oneOf: branches }
  }
  if (codec instanceof KeyedType) {
    const keys = Object.keys(codec.branches)
    return {
      oneOf: Object.entries(codec.branches).map(([key, branch]) => ({
        ...within(branch),
        not: { anyOf: keys.filter((other) => other !== key).map((other) => ({ required: [other] })) },
      })),
    }
  }
  if (codec instanceof RefinedType) return { ...within(codec.inner), ...codec.constraint }
  if (codec instanceof NormalisedType || codec instanceof DefaultedType) return within(codec.inner)
  if (codec instanceof DictionaryOf) return { type: "object", additionalProperties: within(codec.item) }
  if (isRefinement(codec)) {
    const brand = brands[codec.name]
    if (brand === undefined) throw new Error(`brands.ts does not say what ${codec.name} looks like`)
    return brand
  }
  if (isList(codec)) return { type: "array", items: within(codec.type) }
  if (isUnion(codec)) return { anyOf: codec.types.map(within) }
  if (isKeyof(codec)) return { enum: Object.keys(codec.keys) }
  if (isLiteral(codec)) return { const: codec.value }
  if (["string", "number", "boolean"].includes(codec.name)) return { type: codec.name }
  throw new Error(`no schema for the codec ${codec.name}`)
}

const schemaWithin = (codec: t.Mixed, seen: Definitions): Schema => {
  if (!bearsName(codec)) return bodyOf(codec, seen)
  if (!seen.has(codec.name)) {
    // Its place is taken first, so that what it needs comes after it once only.
    seen.set(codec.name, {})
    seen.set(codec.name, bodyOf(codec, seen))
  }
  return { $ref: `#/$defs/${codec.name}` }
}

/** The JSON that a codec accepts, as a JSON Schema; types it shares with others stand under `$defs`. */
export const schemaOf = (codec: t.Mixed): Schema => {
  const seen: Definitions = new Map()
  const body = bodyOf(codec, seen)
  const $defs = Object.fromEntries([...seen].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title: codec.name, ...body, $defs }
}
