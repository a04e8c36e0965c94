import { published } from "../schemas/documents.ts"
import type { Schema } from "../schemas/Schema.ts"
import { schemaOf } from "../schemas/schemaOf.ts"
import { slugOf } from "./specification.ts"

const code = (value: string | number | boolean): string =>
  `\`${typeof value === "string" ? JSON.stringify(value) : String(value)}\``

const bounds = ({ minimum, maximum, minItems, pattern, format }: Schema): string =>
  [
    ...(minimum === undefined ? [] : [`from ${String(minimum)}`]),
    ...(maximum === undefined ? [] : [`through ${String(maximum)}`]),
    ...(minItems === undefined ? [] : [`at least ${String(minItems)}`]),
    ...(format === undefined ? [] : [`a ${format}`]),
    ...(pattern === undefined ? [] : [`like \`${pattern.replaceAll("|", "\\|")}\``]),
  ].join(", ")

const words: Readonly<Record<string, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "object",
}

/** What may stand at a place, in one line. */
const said = (schema: Schema): string => {
  const { $ref, type, items, oneOf, anyOf, additionalProperties } = schema
  if ($ref !== undefined) {
    const name = $ref.replace("#/$defs/", "")
    return `[${name}](#${slugOf(name)})`
  }
  if (schema.const !== undefined) return code(schema.const)
  if (schema.enum !== undefined) return schema.enum.map(code).join(" or ")
  const limits = bounds(schema)
  if (items !== undefined) return `list of ${said(items)}${limits === "" ? "" : ` (${limits})`}`
  if (additionalProperties !== undefined) return `any keys, each ${said(additionalProperties)}`
  const alternatives = oneOf ?? anyOf
  if (alternatives !== undefined && schema.properties === undefined) return alternatives.map(said).join(" or ")
  if (schema.properties !== undefined)
    return Object.entries(schema.properties)
      .map(([key, value]) => `\`${key}\`: ${said(value)}`)
      .join("; ")
  return `${words[type ?? ""] ?? type ?? "anything"}${limits === "" ? "" : ` (${limits})`}`
}

const table = ({ properties = {}, required = [] }: Schema): string =>
  [
    "| key | value | needed |",
    "| --- | --- | --- |",
    ...Object.entries(properties).map(
      ([key, value]) => `| \`${key}\` | ${said(value)} | ${required.includes(key) ? "yes" : "no"} |`,
    ),
  ].join("\n")

const shape = (schema: Schema): string => {
  if (schema.oneOf !== undefined && schema.properties === undefined)
    return `One of:\n\n${schema.oneOf.map(shape).join("\n\nor\n\n")}`
  return schema.properties === undefined ? said(schema) : table(schema)
}

/** The pages of the JSON shapes: each with a heading for every shape that it is made of. */
export const shapePages: ReadonlyArray<{ readonly name: string; readonly content: string }> = published.map((codec) => {
  const schema = schemaOf(codec)
  const parts = Object.entries(schema.$defs ?? {}).map(([name, part]) => `## ${name}\n\n${shape(part)}`)
  return {
    name: codec.name,
    content: `# ${codec.name}\n\n${shape(schema)}\n\n${parts.join("\n\n")}\n`,
  }
})
