import { Category } from "../../domain/procedure/Category.ts"
import { literal } from "../../domain/value/brand.ts"

const unnamed = literal(Category)("Unnamed")

/** A payer's text as a category, cut where it is longer than a category may be. */
export const categoryOf = (text: string): Category => {
  const cut = text
    .slice(0, 100)
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .trim()
  return Category.is(cut) ? cut : unnamed
}
