import * as O from "fp-ts/lib/Option.js"
import { Category } from "../../../src/index.ts"
import { serviceTypeName } from "../../../src/reading.ts"

/** Words as a category, cut where they are longer than a category may be; `none` where nothing is left of them. */
export const categoryNamed = (words: string): O.Option<Category> =>
  O.fromPredicate(Category.is)(
    words
      .slice(0, 100)
      .replace(/[\p{Cc}\p{Cs}]/gu, " ")
      .trim(),
  )

/** The category that a code of benefit categories names, as in X12, from which FHIR has its numbers; `none` for others. */
export const categoryOfCode = (code: string): O.Option<Category> => {
  const name = serviceTypeName(code)
  return name === `Service type ${code}` ? O.none : categoryNamed(name)
}
