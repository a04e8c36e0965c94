import * as O from "fp-ts/lib/Option.js"
import { isObject } from "./isObject.ts"
import { jsonText } from "./jsonText.ts"

const isIndex = (token: string): boolean => /^(0|[1-9]\d*)$/.test(token)

const step = (value: unknown, token: string): O.Option<unknown> => {
  if (Array.isArray(value)) {
    const elements: ReadonlyArray<unknown> = value
    return isIndex(token) && Number(token) < elements.length ? O.some(elements[Number(token)]) : O.none
  }
  return isObject(value) && Object.hasOwn(value, token) ? O.some(value[token]) : O.none
}

// The payer's free words are shown as words.
const areWords = /\/additionalInformation(\/\d+)?(\/description)?$/

/**
 * What stands at a JSON pointer, for a person: free words as they are, an entry of a list as its JSON, and anything else
 * with the key it stands under. `none` where nothing stands. It is cut where it is longer than a person reads.
 *
 * @category presenting
 * @since 0.2.0
 */
export const textAtPointer = (root: unknown, pointer: string): O.Option<string> => {
  if (pointer !== "" && !pointer.startsWith("/")) return O.none
  const tokens = pointer
    .split("/")
    .slice(1)
    .map((token) => token.replace(/~1/g, "/").replace(/~0/g, "~"))
  let found: unknown = root
  for (const token of tokens) {
    const next = step(found, token)
    if (O.isNone(next)) return O.none
    found = next.value
  }
  const key = tokens.at(-1)
  if (typeof found === "string" && areWords.test(pointer)) return O.some(found.trim())
  return O.some(key === undefined || isIndex(key) ? jsonText(found) : jsonText({ [key]: found }))
}
