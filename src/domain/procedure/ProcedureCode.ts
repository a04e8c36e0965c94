import * as t from "io-ts"

/** Exported only so that declarations can name it; never written by hand. @category models @since 0.1.0 */
export interface ProcedureCodeBrand {
  readonly ProcedureCode: unique symbol
}

/**
 * A CDT procedure code: `D` and four digits, such as `D1110`. Its name is the ADA's and is not shipped; hosts supply it.
 *
 * @category codecs
 * @since 0.1.0
 */
export const ProcedureCode = t.brand(
  t.string,
  (text): text is t.Branded<string, ProcedureCodeBrand> => /^D\d{4}$/.test(text),
  "ProcedureCode",
)

/** @category models @since 0.1.0 */
export type ProcedureCode = t.TypeOf<typeof ProcedureCode>
