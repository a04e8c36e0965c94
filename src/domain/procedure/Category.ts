import * as t from "io-ts"
import { literal } from "../value/brand.ts"

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface CategoryBrand {
  readonly Category: unique symbol
}

/**
 * A group of procedures as a plan or a payer names it: `Standard`, `Preventive`, `BITEWING X-RAYS`. Data, not a closed list.
 *
 * @category codecs
 * @since 0.1.0
 */
export const Category = t.brand(
  t.string,
  (text): text is t.Branded<string, CategoryBrand> =>
    /^[^\s\p{Cc}\p{Cs}](?:[^\p{Cc}\p{Cs}]{0,98}[^\s\p{Cc}\p{Cs}])?$/u.test(text),
  "Category",
)

/** @category models @since 0.1.0 */
export type Category = t.TypeOf<typeof Category>

/** The whole plan, apart from what a category of its own counts. @category constructors @since 0.1.0 */
export const standard: Category = literal(Category)("Standard")

/** @category constructors @since 0.1.0 */
export const orthodontics: Category = literal(Category)("Orthodontics")

/**
 * Whether amounts of two categories would count the same services twice. `Standard` is the whole plan and overlaps with
 * every other category, except those that plans count apart: orthodontics and implants.
 *
 * @category decisions
 * @since 0.1.0
 */
export const overlaps = (one: Category, other: Category): boolean =>
  one !== other && (one === standard || other === standard) && !isCountedApart(one) && !isCountedApart(other)

const isCountedApart = (category: Category): boolean => category === orthodontics || /^implants?$/i.test(category)
