import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import { isNonEmpty } from "fp-ts/lib/ReadonlyArray.js"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import { procedureOf } from "../lexicon/procedureOf.ts"

const code = "D\\d{4}(?: ?- ?D?\\d{4})?"

/** Codes of the ADA and ranges of them, in a list. */
export const codes = `${code}(?:(?:, ?(?:AND |OR |& )?| (?:AND |OR |& )?|/)${code}){0,60}`

const each = /(D\d{4})(?: ?- ?D?(\d{4}))?/g

/** The codes and ranges of such a list, each once; nothing where a range in it ends before it begins. */
export const codesIn = (list: string): ReadonlyNonEmptyArray<Procedure> | undefined => {
  const all = [...list.matchAll(each)].map(([, from = "", end]) =>
    procedureOf("AD", from, end === undefined ? "" : `D${end}`),
  )
  const read = all.flatMap((procedure) => procedure ?? [])
  return read.length === all.length && isNonEmpty(read) ? read : undefined
}
