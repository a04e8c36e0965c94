import type { Constraint } from "../../src/codec/refined.ts"

/** As much of JSON Schema (draft 2020-12) as our codecs need. */
export interface Schema extends Omit<Constraint, "type" | "anyOf"> {
  readonly $schema?: string
  readonly title?: string
  readonly $ref?: string
  readonly type?: string
  readonly const?: string | number | boolean
  readonly enum?: ReadonlyArray<string>
  readonly format?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema
  readonly required?: ReadonlyArray<string>
  readonly oneOf?: ReadonlyArray<Schema>
  readonly not?: Schema
  readonly anyOf?: ReadonlyArray<Schema>
  readonly $defs?: Readonly<Record<string, Schema>>
}
