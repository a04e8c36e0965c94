import * as O from "fp-ts/lib/Option.js"
import type { CoverageEdit } from "../../../src/index.ts"
import { Category, parsePercent } from "../../../src/index.ts"
import { parsePlace } from "../places/parsePlace.ts"

export type Entered =
  | { readonly ok: true; readonly coverages: ReadonlyArray<CoverageEdit> }
  | { readonly ok: false; readonly usage: string }

type What = Pick<CoverageEdit, "deductible" | "planPays">

const whatOf = (text: string): O.Option<What> => {
  if (/^no deductible$/i.test(text)) return O.some({ deductible: "none" })
  const deductible = /^(.+) deductible$/i.exec(text)?.[1]
  return deductible === undefined
    ? O.map((planPays: NonNullable<What["planPays"]>): What => ({ planPays }))(parsePercent(text))
    : O.map((named: Category): What => ({ deductible: named }))(O.fromPredicate(Category.is)(deductible))
}

const editOf = (text: string): CoverageEdit | undefined => {
  const [, left = "", right = ""] = /^([^=]*)=(.*)$/.exec(text) ?? []
  const place = parsePlace(left)
  if (O.isNone(place) || place.value.kind !== "coverage") return undefined
  let edit: CoverageEdit = { codes: place.value.codes }
  for (const part of right.split(",")) {
    const what = whatOf(part.trim())
    if (O.isNone(what)) return undefined
    edit = { ...edit, ...what.value }
  }
  return edit
}

/** What `--enter 'coverage D2740=60%, no deductible'` puts in the place of the payer's. */
export const enteredFrom = (typed: ReadonlyArray<string>): Entered => {
  const coverages: Array<CoverageEdit> = []
  for (const text of typed) {
    const edit = editOf(text)
    if (edit === undefined)
      return {
        ok: false,
        usage: `--enter \`${text}\`: write the codes and a percent, a deductible, or both, such as 'coverage D2740=60%' or 'coverage D2000-D2999=80%, Basic deductible'.`,
      }
    coverages.push(edit)
  }
  return { ok: true, coverages }
}
