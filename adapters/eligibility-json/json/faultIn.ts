/** Where a text stops being JSON. */
export interface Fault {
  readonly offset: number
  /** Whether it only ends too early. */
  readonly cut: boolean
}

const blank = /[ \t\n\r]*/y
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const cutNumber = /^(\.|[eE][+-]?)$/
const quiet = /[\u0020\u0021\u0023-\u005b\u005d-\uffff]*/y
const escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y

const behind = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

// The end of a text in quotes, or where it stops being one.
const stringFrom = (text: string, start: number): { readonly ok: boolean; readonly at: number } => {
  let at = start + 1
  for (;;) {
    at = behind(quiet, text, at)
    if (text[at] === '"') return { ok: true, at: at + 1 }
    const next = text[at] === "\\" ? behind(escape, text, at) : at
    if (next === at) return { ok: false, at }
    at = next
  }
}

type Expected = "value" | "key" | "colon" | "next" | "firstKey" | "firstValue"

interface Reader {
  at: number
  expected: Expected
  readonly open: Array<"{" | "[">
}

const literals = ["true", "false", "null"]

const isCutValue = (rest: string): boolean => rest === "-" || literals.some((literal) => literal.startsWith(rest))

// What may begin here in place of a value or a key: a text, or a list or an object, or one of the short values.
const readValue = (reader: Reader, text: string, mark: string): Fault | undefined => {
  const { at, expected } = reader
  const isKey = expected === "key" || expected === "firstKey"
  if (mark === '"') {
    const { ok, at: end } = stringFrom(text, at)
    if (!ok) return { offset: end, cut: /^(\\(u[\da-fA-F]{0,3})?)?$/.test(text.slice(end, end + 7)) }
    reader.expected = isKey ? "colon" : "next"
    reader.at = end
    return undefined
  }
  if (isKey) return { offset: at, cut: false }
  if (mark === "{" || mark === "[") {
    reader.open.push(mark)
    reader.expected = mark === "{" ? "firstKey" : "firstValue"
    reader.at += 1
    return undefined
  }
  const end = behind(scalar, text, at)
  if (end === at) return { offset: at, cut: isCutValue(text.slice(at, at + 6)) }
  reader.expected = "next"
  reader.at = end
  return undefined
}

// What may follow a value: a comma, and what closes it was handled before.
const readComma = (reader: Reader, text: string, mark: string): Fault | undefined => {
  const last = reader.open.at(-1)
  if (mark !== "," || last === undefined)
    return {
      offset: reader.at,
      cut: /\d/.test(text[reader.at - 1] ?? "") && cutNumber.test(text.slice(reader.at, reader.at + 3)),
    }
  reader.expected = last === "{" ? "key" : "value"
  reader.at += 1
  return undefined
}

// Behind a comma nothing closes.
const closes = ({ expected, open }: Reader, mark: string): boolean =>
  (mark === "}" && open.at(-1) === "{" && (expected === "next" || expected === "firstKey")) ||
  (mark === "]" && open.at(-1) === "[" && (expected === "next" || expected === "firstValue"))

const readMark = (reader: Reader, text: string, mark: string): Fault | undefined => {
  if (closes(reader, mark)) {
    reader.open.pop()
    reader.expected = "next"
    reader.at += 1
    return undefined
  }
  if (reader.expected === "next") return readComma(reader, text, mark)
  if (reader.expected !== "colon") return readValue(reader, text, mark)
  if (mark !== ":") return { offset: reader.at, cut: false }
  reader.expected = "value"
  reader.at += 1
  return undefined
}

/** The first place at which a text is no JSON; nothing where it is JSON. */
export const faultIn = (text: string): Fault | undefined => {
  const reader: Reader = { at: 0, expected: "value", open: [] }
  for (;;) {
    reader.at = behind(blank, text, reader.at)
    const mark = text[reader.at]
    if (mark === undefined)
      return reader.open.length > 0 || reader.expected !== "next" ? { offset: text.length, cut: true } : undefined
    const fault = readMark(reader, text, mark)
    if (fault !== undefined) return fault
  }
}
