import * as E from "fp-ts/lib/Either.js"
import type { Piece } from "../../../src/reading.ts"
import type { CodeList } from "../codes/CodeList.ts"
import type { Place } from "./Place.ts"
import { elementsOf, isAbsent, keysOf, under } from "./Place.ts"
import { TextFromJson } from "./TextFromJson.ts"

/** An object whose keys are taken one by one. What nobody took, or could not read, is left. */
export interface Fields {
  readonly at: string
  /** The text under the first of some keys that has any. Another that says something else stays where it is. */
  readonly text: (...keys: ReadonlyArray<string>) => string
  /** The code under some keys, else the code for the words under others. Words that repeat the code are taken. */
  readonly code: (list: CodeList, keys: ReadonlyArray<string>, labels: ReadonlyArray<string>) => string
  readonly part: (key: string) => Place | undefined
  readonly parts: (key: string) => ReadonlyArray<Place>
  /** Keys that say nothing of their own. */
  readonly pass: (...keys: ReadonlyArray<string>) => void
  /** Parts that should have been text and are something else. */
  readonly wrong: () => ReadonlyArray<Place>
  readonly left: () => ReadonlyArray<Piece>
}

interface Coded {
  readonly place: Place
  readonly key: string
  readonly code: string | undefined
  /** Whether the list has what stands there, as a code or as the words for one. */
  readonly known: boolean
}

const knownIn = (list: CodeList, text: string | undefined): { readonly known: boolean } => ({
  known: text !== undefined && list.codeOf(text) !== undefined,
})

/** The text of a part; `undefined` where it is no text. */
export const textAt = ({ value }: Place): string | undefined => {
  const text = TextFromJson.decode(value)
  return E.isRight(text) ? text.right : undefined
}

export const fieldsOf = (object: Place): Fields => {
  const taken = new Set<string>()
  const wrong: Array<Place> = []
  const present = (key: string): Place | undefined => {
    const place = under(object, key)
    return isAbsent(place) ? undefined : place
  }
  const text = (...keys: ReadonlyArray<string>): string => {
    let found = ""
    for (const key of keys) {
      const place = present(key)
      if (place === undefined) continue
      const here = textAt(place)
      if (here === undefined) wrong.push(place)
      else if (found === "") found = here
      else if (found !== here) continue
      if (here !== undefined) taken.add(key)
    }
    return found
  }
  const coded = (list: CodeList, key: string): ReadonlyArray<Coded> => {
    const place = present(key)
    if (place === undefined) return []
    const here = textAt(place)
    return [{ place, key, code: here === undefined ? undefined : (list.codeOf(here) ?? here), ...knownIn(list, here) }]
  }
  const code: Fields["code"] = (list, keys, labels) => {
    const given = keys.flatMap((key) => coded(list, key))
    const words = labels.flatMap((key) => coded(list, key))
    const deciding = given.length > 0 ? given : words
    const chosen = deciding.find((one) => one.code !== undefined)
    deciding.filter((one) => one.code === undefined).forEach(({ place }) => wrong.push(place))
    if (chosen === undefined) return ""
    given.filter((one) => one.code === chosen.code).forEach(({ key }) => taken.add(key))
    words
      .filter((one) => one.code === chosen.code || (given.length > 0 && one.code !== undefined && !one.known))
      .forEach(({ key }) => taken.add(key))
    return chosen.code ?? ""
  }
  return {
    at: object.at,
    text,
    code,
    part: (key) => {
      taken.add(key)
      return present(key)
    },
    parts: (key) => {
      taken.add(key)
      return elementsOf(under(object, key))
    },
    pass: (...keys) => {
      keys.forEach((key) => taken.add(key))
    },
    wrong: () => wrong,
    left: () =>
      keysOf(object)
        .filter((key) => !taken.has(key) && present(key) !== undefined)
        .map((key) => ({ at: under(object, key).at })),
  }
}
