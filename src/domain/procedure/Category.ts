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
  (text): text is t.Branded<string, CategoryBrand> => /^[^\s\p{Cc}](?:[^\p{Cc}]{0,98}[^\s\p{Cc}])?$/u.test(text),
  "Category",
)

/** @category models @since 0.1.0 */
export type Category = t.TypeOf<typeof Category>

/** The whole plan, apart from what a category of its own counts. @category constructors @since 0.1.0 */
export const standard: Category = literal(Category)("Standard")

/** @category constructors @since 0.1.0 */
export const orthodontics: Category = literal(Category)("Orthodontics")
