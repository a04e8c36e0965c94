import * as t from "io-ts"

/**
 * The context of whoever asks only whether something decodes. Where each part stands is written down for nobody: most
 * of what is decoded is well formed, and what is not is decoded again, aloud.
 *
 * @category codecs
 * @since 0.2.0
 */
export const quiet: t.Context = Object.freeze<t.ContextEntry[]>([])

/** The context of what stands under a key. @category codecs @since 0.2.0 */
export const under = (context: t.Context, key: string, codec: t.Mixed, actual?: unknown): t.Context =>
  context === quiet ? quiet : t.appendContext(context, key, codec, actual)
