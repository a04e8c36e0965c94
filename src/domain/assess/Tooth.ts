import * as t from "io-ts"

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.2.0 */
export interface ToothBrand {
  readonly Tooth: unique symbol
}

/**
 * A tooth in the numbering that US claims use: `1` to `32` for permanent teeth, `A` to `T` for primary ones.
 *
 * @see docs/specification.md, decision 27
 * @category codecs
 * @since 0.2.0
 */
export const Tooth = t.brand(
  t.string,
  (text): text is t.Branded<string, ToothBrand> => /^(?:[1-9]|[12]\d|3[0-2]|[A-T])$/.test(text),
  "Tooth",
)

/** @category models @since 0.2.0 */
export type Tooth = t.TypeOf<typeof Tooth>
