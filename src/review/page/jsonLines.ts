/** A line of a JSON text as a person reads it, and the JSON pointer of what stands on it. */
export interface JsonLine {
  readonly pointer: string
  readonly text: string
}

// Nobody reads further in than this, and no payer writes it.
const deepest = 100

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const escaped = (key: string): string => key.replace(/~/g, "~0").replace(/\//g, "~1")

const partsOf = (value: unknown): ReadonlyArray<readonly [key: string, label: string, part: unknown]> => {
  if (Array.isArray(value)) {
    const elements: ReadonlyArray<unknown> = value
    return elements.map((part, i) => [String(i), "", part])
  }
  return isObject(value)
    ? Object.entries(value).map(([key, part]) => [escaped(key), `${JSON.stringify(key)}: `, part])
    : []
}

const write = (
  value: unknown,
  pointer: string,
  label: string,
  comma: string,
  depth: number,
  lines: Array<JsonLine>,
): void => {
  const margin = "  ".repeat(depth)
  const parts = partsOf(value)
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"]
  if (parts.length === 0 || depth === deepest) {
    const whole = parts.length > 0 ? "…" : JSON.stringify(value)
    lines.push({ pointer, text: `${margin}${label}${whole}${comma}` })
    return
  }
  lines.push({ pointer, text: `${margin}${label}${open}` })
  parts.forEach(([key, name, part], i) => {
    write(part, `${pointer}/${key}`, name, i === parts.length - 1 ? "" : ",", depth + 1, lines)
  })
  lines.push({ pointer, text: `${margin}${close}${comma}` })
}

/** Decoded JSON, a line each for what opens, stands alone and closes. */
export const jsonLines = (value: unknown): ReadonlyArray<JsonLine> => {
  const lines: Array<JsonLine> = []
  write(value, "", "", "", 0, lines)
  return lines
}
